/** Which findings of a document are known, and which known ones are gone. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { documentOf } from '../facts/document.ts'
import { type Finding, findingsOf } from '../facts/finding.ts'
import type { BaselineFile } from './baseline-schema.ts'
import { keyOf } from './compare.ts'
import { onDisk, pathFrom } from './document-paths.ts'
import type { Baseline } from './read-baseline.ts'
import { rewordings } from './reworded.ts'

type Entry = BaselineFile['documents'][number]

/** Share of what is known of either document that is known of both, from which on one is the other under a new name. */
const ENOUGH = 0.5

/** What became of a baseline in a run. */
export interface BaselineUse {
  /** Known findings that are fixed, or whose document is gone. */
  fixed: number
  /** The baseline without them. */
  pruned: BaselineFile
}

/** Makes the functions that let a baseline cover one document after another. */
export function baselineMatcher({ content, folder, reason }: Baseline) {
  const byPath = new Map(content.documents.map(entry => [entry.path, entry]))
  /** Entries that a document took, with what is left of them. */
  const taken = new Map<Entry, Entry>()
  const isGone = (entry: Entry) => !existsSync(resolve(folder, onDisk(entry.path)))

  const entryOf = (file: VFile, findings: readonly Finding[]): Entry | undefined => {
    const named = byPath.get(pathFrom(folder, file)) ?? byPath.get(file.path)
    if (named && !taken.has(named)) return named
    // A copy of a document that is still there is another document.
    const gone = content.documents.filter(entry => !taken.has(entry) && isGone(entry))
    const { sha256 } = documentOf(file)
    return gone.find(entry => entry.sha256 === sha256) ?? gone.find(entry => shared(entry, findings) >= ENOUGH)
  }

  return {
    /** Marks what is known of a linted file. @param ruleIds the rules that it was judged by. */
    cover(file: VFile, ruleIds: ReadonlySet<string>): void {
      const { status, sha256 } = documentOf(file)
      if (status === 'failed') return
      const findings = findingsOf(file)
      const entry = entryOf(file, findings)
      if (!entry) return
      const known = new Set(entry.findings.map(keyOf))
      for (const one of findings) if (known.has(keyOf(one))) one.suppressed ??= { kind: 'baseline', reason }
      const present = new Set(findings.map(keyOf))
      const open = findings.filter(one => !one.suppressed)
      const gone = entry.findings.filter(one => !present.has(keyOf(one)))
      for (const [now, { match, fingerprint }] of rewordings(open, gone.map(placed)))
        now.rewordedFrom = { match, fingerprint }
      // What stands on a page that was not read, or what no rule asked for, is not fixed.
      const kept = entry.findings.filter(
        one => status === 'partial' || present.has(keyOf(one)) || !ruleIds.has(one.ruleId),
      )
      taken.set(entry, { path: pathFrom(folder, file), sha256, findings: kept })
    },
    close(): BaselineUse {
      const left = content.documents.flatMap(entry => taken.get(entry) ?? (isGone(entry) ? [] : [entry]))
      const documents = left.filter(({ findings }) => findings.length > 0)
      const count = (entries: readonly Entry[]) => entries.reduce((sum, { findings }) => sum + findings.length, 0)
      return { fixed: count(content.documents) - count(documents), pruned: { ...content, documents } }
    },
  }
}

/** With its place as findings have it; older baselines hold none. */
function placed({ section, clause, row, ...known }: Entry['findings'][number]) {
  return {
    ...known,
    ...(section
      ? { location: { section, clause: clause ?? null, table: row === undefined ? null : { name: row } } }
      : {}),
  }
}

/** The lesser share of what both know in what either knows. */
function shared({ findings }: Entry, found: readonly Finding[]): number {
  const known = new Set(findings.map(keyOf))
  const both = found.filter(one => known.has(keyOf(one))).length
  return both / Math.max(known.size, found.length)
}
