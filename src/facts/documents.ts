/** The checked documents of a run, however they are kept: a run may have more of them than fit into memory. */
import type { VFile } from 'vfile'
import { type DocumentFacts, documentOf } from './document.ts'
import { type FindingCounts, findingsOf } from './finding.ts'

/** What totals are made of. */
export interface Outline {
  path: string
  facts: DocumentFacts
  counts: FindingCounts
}

/**
 * Documents in the order of the run. Each pass over them may make every file anew, so no file is to be held on to longer than
 * until the next, and none is to be changed.
 */
export interface Documents extends Iterable<VFile> {
  readonly length: number
  readonly outlines: readonly Outline[]
  /** @param index from 0, less than `length`. */
  at(index: number): VFile
}

/** What totals need of a checked file; the findings of a packed one are not unpacked for it. */
export function outlineOf(file: VFile): Outline {
  return { path: file.path, facts: documentOf(file), counts: file.data.packed?.counts ?? countsOf(file) }
}

/** Counts the findings of a file, suppressed ones only as such. @throws where they are packed. */
export function countsOf(file: VFile): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 }
  for (const finding of findingsOf(file)) counts[finding.suppressed ? 'suppressed' : finding.severity]++
  return counts
}

/** Documents that are in memory anyway. */
export function documentsOf(files: readonly VFile[]): Documents {
  return {
    length: files.length,
    outlines: files.map(outlineOf),
    at: index => files[index]!,
    [Symbol.iterator]: () => files[Symbol.iterator](),
  }
}
