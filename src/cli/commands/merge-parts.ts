/** The reports that `merge` joins: reads them, and tells whether they are the parts of one run. */
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { packTexts } from '../../batch/packing/packed-texts.ts'
import { type Reported, type ReportHead, readReport } from '../../batch/read-report.ts'
import { isBaseline } from '../../gate/read-baseline.ts'
import { isPattern, splitPattern } from '../../read/split-pattern.ts'
import { isFolder } from '../../read/stats-at.ts'
import { pathOrder } from '../../text/path-order.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { refusal } from '../words/refusal.ts'

/** A report, as it was given. */
export interface Part extends ReportHead {
  /** As it was typed. */
  path: string
  entries: Entry[]
}

/** What is remembered of a document of a report. */
export interface Entry {
  path: string
  /** Name of the tender that it is a part of. */
  tender: string | undefined
  /** Where it lies among the documents of all parts. */
  index: number
}

/** A document of one of the parts. */
export type Joined = Entry & { part: Part }

export interface Parts {
  parts: Part[]
  at(index: number): Reported
  close(): void
}

const CODES = { unreadable: 'merge-unreadable', broken: 'merge-no-report', cut: 'merge-cut' }

/** Reads all reports; of their documents few are in memory. @throws for a file that is no report, or one that breaks off. */
export async function readParts(paths: readonly string[], { cwd, language }: CheckSettings): Promise<Parts> {
  const documents = packTexts()
  const parts: Part[] = []
  let count = 0
  try {
    for (const path of await expanded(paths, cwd)) {
      const entries: Entry[] = []
      const source = { file: resolve(cwd, path), path, language, codes: CODES }
      const head = await readReport(source, one => {
        documents.add(JSON.stringify(one))
        entries.push({ path: one.document.path, tender: one.document.package, index: count++ })
      })
      if (head.isInterrupted) throw refusal('merge-interrupted', { path })
      parts.push({ path, ...head, entries })
    }
  } catch (error) {
    documents.close()
    for (const path of paths)
      if (await isBaseline(resolve(cwd, path)).catch(() => false)) throw refusal('merge-baseline', { path })
    throw error
  }
  return { parts, at: index => JSON.parse(documents.at(index)) as Reported, close: documents.close }
}

/**
 * Puts the documents of all parts into the order of one run.
 * @throws a refusal where a part is missing, doubled, cut off, or belongs to another run.
 */
export function joinParts(parts: readonly Part[]): Joined[] {
  const shards = parts.flatMap(part => (part.shard ? [{ part, shard: part.shard }] : []))
  if (shards.length === 0) return inSequence(parts)
  const whole = parts.find(part => !part.shard)
  // Lines that end without the line of their shard were cut off.
  if (whole) throw refusal('merge-no-shard', { path: whole.path })
  const [{ part: firstPart, shard: first }] = shards as [(typeof shards)[number]]
  const byIndex = new Map<number, Part>()
  const documents: Joined[] = new Array(first.order.length)
  for (const { part, shard } of shards) {
    const { path } = part
    const isOther = shard.total !== first.total || shard.order.join('\n') !== first.order.join('\n')
    if (isOther) throw refusal('merge-other-run', { path, other: firstPart.path })
    const twin = byIndex.get(shard.index)
    if (twin) throw refusal('merge-doubled', { index: shard.index, total: shard.total, path, other: twin.path })
    byIndex.set(shard.index, part)
    if (shard.positions.length !== part.entries.length) throw refusal('merge-cut', { path })
    shard.positions.forEach((position, i) => {
      const entry = part.entries[i]!
      if (documents[position] || entry.path !== first.order[position]) {
        throw refusal('merge-other-run', { path, other: firstPart.path })
      }
      documents[position] = { ...entry, part }
    })
  }
  const missing = Array.from({ length: first.total }, (_, i) => i + 1).filter(index => !byIndex.has(index))
  if (missing.length > 0) {
    throw refusal('merge-missing', { shards: missing.map(index => `${index}/${first.total}`) })
  }
  // Documents that changed between two shards may belong to none of them.
  const lost = first.order.find((_, i) => !documents[i])
  if (lost !== undefined) throw refusal('merge-lost', { path: lost })
  return documents
}

/** Reports of several runs, one after another. */
function inSequence(parts: readonly Part[]): Joined[] {
  const documents = parts.flatMap(part => part.entries.map(entry => ({ ...entry, part })))
  const seen = new Map<string, Part>()
  for (const { path, part } of documents) {
    const twin = seen.get(path)
    if (twin && twin !== part) throw refusal('merge-twice', { path, report: part.path, other: twin.path })
    seen.set(path, part)
  }
  return documents
}

/** Patterns as the files they name: the console of Windows leaves them as they were typed. */
async function expanded(paths: readonly string[], cwd: string): Promise<string[]> {
  if (!paths.some(isPattern)) return [...paths]
  const { glob } = await import('tinyglobby')
  const named = await Promise.all(
    paths.map(async path => {
      if (existsSync(resolve(cwd, path))) return [path]
      const { folder, pattern } = splitPattern(path, cwd, isFolder)
      const found = (await glob(pattern, { cwd: folder, expandDirectories: false })).sort(pathOrder)
      // A file may be called like this in a list that a script wrote, and is missed like any other.
      if (found.length === 0 && /[*?]/.test(path)) throw refusal('merge-nothing', { path })
      return found.length > 0 ? found.map(name => relative(cwd, join(folder, name))) : [path]
    }),
  )
  return named.flat()
}
