/** One of the two versions that `diff` compares: its documents, of which few are in memory. */
import { relative, resolve, sep } from 'node:path'
import { packTexts } from '../../batch/packing/packed-texts.ts'
import { readReport } from '../../batch/read-report.ts'
import type { Note } from '../../facts/document.ts'
import { isBaseline } from '../../gate/read-baseline.ts'
import { unreadOf } from '../../report/exit-code.ts'
import { jsonDocument } from '../../report/json/json.ts'
import type { JsonDocument } from '../../report/report-schema.ts'
import { brokenFile } from '../../yaml/broken-file.ts'
import type { CheckOptions } from '../options/check-options.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { judge } from '../run/judge.ts'
import { settingsOfRun } from '../run/settings-of-run.ts'
import { refusal } from '../words/refusal.ts'

export interface Version {
  /** Digest of the rules that it was judged by. */
  digest: string
  documents: VersionDocument[]
  /** What keeps it from being compared for sure: documents that were not checked, a mistake in a file of the gate. */
  faults: readonly Note[]
  at(index: number): JsonDocument
  close(): void
}

/** What is remembered of a document. */
export interface VersionDocument {
  path: string
  index: number
}

/** Whether a path names a report; anything else is checked. */
export const isReport = (path: string) => /\.json$/i.test(path)

/**
 * Reads a JSON report, or checks the documents of any other path.
 *
 * @param settings those of the run in which both versions are compared.
 * @throws a `BrokenFile` for what is no report, a refusal for one of a part of a run, and where the check was interrupted.
 */
export function openVersion(path: string, settings: CheckSettings, options: CheckOptions): Promise<Version> {
  return isReport(path) ? reportedVersion(path, settings) : checkedVersion(path, settings, options)
}

const CODES = { unreadable: 'diff-unreadable', broken: 'diff-no-report', cut: 'diff-cut' }

async function reportedVersion(path: string, { cwd, language, exitPolicy }: CheckSettings): Promise<Version> {
  const texts = packTexts()
  const documents: (VersionDocument & Pick<JsonDocument, 'status'>)[] = []
  try {
    const source = { file: resolve(cwd, path), path, language, codes: CODES }
    const { tool, shard, isInterrupted } = await readReport(source, ({ document }) => {
      documents.push({ path: document.path, status: document.status, index: documents.length })
      texts.add(JSON.stringify(document))
    })
    // JSON Lines may be of several runs.
    if (!tool) throw brokenFile({ code: CODES.broken, values: { path } })
    if (isInterrupted) throw refusal('diff-interrupted', { path })
    if (shard && shard.total > 1) throw refusal('diff-shard', { path, index: shard.index, total: shard.total })
    const at = (index: number) => JSON.parse(texts.at(index)) as JsonDocument
    const unread = unreadOf(documents, exitPolicy)
    return { digest: tool.rules.digest, documents, faults: unread ? [unread] : [], at, close: texts.close }
  } catch (error) {
    texts.close()
    if (await isBaseline(resolve(cwd, path)).catch(() => false))
      throw brokenFile({ code: 'diff-baseline', values: { path } })
    throw error
  }
}

async function checkedVersion(path: string, { cwd, language }: CheckSettings, options: CheckOptions): Promise<Version> {
  const run = await settingsOfRun([path], { ...options, staleWaivers: 'off' })
  const { documents: checked, rules, verdict, isWhole } = await judge(run)
  if (!isWhole) {
    checked.close()
    throw refusal('interrupted-nothing')
  }
  const root = resolve(cwd, path)
  const documents = Array.from(checked, ({ path, data: { origin } }, index) => {
    // Documents of two folders or archives belong together by their paths inside of them.
    const inside = origin?.startsWith(root + sep) ? relative(root, origin).split(sep).join('/') : path
    return { path: inside, index }
  })
  const at = (index: number) => jsonDocument(checked.at(index), rules, language)
  // What the version holds fails nothing: only what is new in it does.
  const faults = verdict.code === 2 ? verdict.reasons : []
  return { digest: rules.digest, documents, faults, at, close: checked.close }
}
