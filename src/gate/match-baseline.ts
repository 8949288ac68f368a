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
  /** Of the fixed, those that an open finding says in other words. */
  reworded: number
  /** The baseline without the fixed. */
  pruned: BaselineFile
  /** Of those that stay, what nobody looked for: in other documents, on pages that were not read, by rules that were not asked. */
  unasked: BaselineFile['documents']
  /** Of that, in documents that were looked at: those of documents that were not read whole, and those of each rule besides. */
  left: { unread: number; byRule: Map<string, number> }
}

/** Makes the functions that let a baseline cover one document after another. */
export function baselineMatcher({ content, folder, reason }: Baseline) {
  const byPath = new Map(content.documents.map(entry => [entry.path, entry]))
  /** Entries that a document took, with what is left of them. */
  const taken = new Map<Entry, Entry>()
  const unasked = new Map<Entry, Entry>()
  const left: BaselineUse['left'] = { unread: 0, byRule: new Map() }
  let reworded = 0
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
      // What stands on a page that was not read, or what no rule asked for, is not fixed.
      const isUnasked = ({ ruleId }: { ruleId: string }) => status === 'partial' || !ruleIds.has(ruleId)
      for (const [now, { match, fingerprint, ruleId }] of rewordings(open, gone.map(placed))) {
        now.rewordedFrom = { match, fingerprint }
        if (!isUnasked({ ruleId })) reworded++
      }
      const stays = gone.filter(isUnasked)
      if (status === 'partial') left.unread += stays.length
      else for (const { ruleId } of stays) left.byRule.set(ruleId, (left.byRule.get(ruleId) ?? 0) + 1)
      const kept = entry.findings.filter(one => present.has(keyOf(one)) || stays.includes(one))
      const now = { path: pathFrom(folder, file), sha256 }
      taken.set(entry, { ...now, findings: kept })
      unasked.set(entry, { ...now, findings: stays })
    },
    close(): BaselineUse {
      const stillThere = (instead: Map<Entry, Entry>) =>
        content.documents
          .flatMap(entry => instead.get(entry) ?? (isGone(entry) ? [] : [entry]))
          .filter(({ findings }) => findings.length > 0)
      const documents = stillThere(taken)
      const fixed = countKnown(content.documents) - countKnown(documents)
      return { fixed, reworded, pruned: { ...content, documents }, unasked: stillThere(unasked), left }
    },
  }
}

/** How many findings documents of a baseline have. */
export const countKnown = (documents: readonly Entry[]): number =>
  documents.reduce((sum, { findings }) => sum + findings.length, 0)

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
