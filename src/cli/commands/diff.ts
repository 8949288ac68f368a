/** `tenderlint diff OLD NEW`: what a revision of a tender fixed, kept and added. */
import type { Note } from '../../facts/document.ts'
import type { Severity } from '../../facts/finding.ts'
import { compareFindings, pairDocuments } from '../../gate/compare.ts'
import { say } from '../../language/say.ts'
import { NO_DOCUMENT } from '../../read/leads-nowhere.ts'
import { type DiffHead, type DocumentDiff, jsonDiff, prettyDiff } from '../../report/diff.ts'
import { type ExitPolicy, reasonOf, type Verdict } from '../../report/exit-code.ts'
import type { JsonDocument } from '../../report/report-schema.ts'
import { toolVersion } from '../../report/tool-version.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { type CheckSettings, oneOf } from '../options/check-settings.ts'
import { gateOf } from '../output/publish.ts'
import { sayMissing } from '../run/inputs.ts'
import { settingsOfRun } from '../run/settings-of-run.ts'
import { colorWanted, columnsOf, notice, printAll } from '../terminal.ts'
import { isReport, openVersion, type Version } from './diff-version.ts'

export type DiffOptions = Omit<CheckOptions, 'format'> & { format?: string }

const FORMATS = { pretty: 'pretty', json: 'json' } as const

/**
 * Compares two versions of a document, of a folder of them, or two JSON reports.
 *
 * @returns 1 where what was added reaches `--fail-on`, 2 where a document of either version could not be checked, or not as a
 * whole where that counts, or a waiver names a rule that does not exist.
 */
export async function diff(before: string, after: string, { format, ...options }: DiffOptions): Promise<number> {
  const { settings } = await settingsOfRun([before, after], options)
  const shown = oneOf('--format', format ?? 'pretty', FORMATS)
  // Beside a version that is not there, all that the other holds would be new, or gone.
  const paths = [before, after].filter(path => !isReport(path))
  if (await sayMissing(paths, settings, NO_DOCUMENT)) return 2
  const old = await openVersion(before, settings, options)
  try {
    const now = await openVersion(after, settings, options)
    try {
      return await compareVersions(old, now, shown, settings)
    } finally {
      now.close()
    }
  } finally {
    old.close()
  }
}

async function compareVersions(
  old: Version,
  now: Version,
  shown: keyof typeof FORMATS,
  settings: CheckSettings,
): Promise<number> {
  if (old.digest !== now.digest) notice(say(settings.language, 'diff-other-rules'))
  const documents = comparison(old, now)
  const { summary, added } = totals(documents)
  const head: DiffHead = {
    version: 1,
    tool: { name: 'tenderlint', version: toolVersion },
    rules: { before: old.digest, after: now.digest },
    summary,
  }
  const verdict = verdictOn([...old.faults, ...now.faults], added, settings.exitPolicy)
  const gate = gateOf(verdict, settings.language)
  const screen = { ...settings, columns: columnsOf(), color: colorWanted(settings.color), gate }
  await printAll(shown === 'json' ? jsonDiff(head, documents) : await prettyDiff(head, documents, screen))
  if (gate !== undefined && shown === 'json') notice(gate)
  return verdict.code
}

/** @param added counts of what fails a run. */
function verdictOn(faults: Note[], added: Record<Severity, number>, policy: ExitPolicy): Verdict {
  if (faults.length > 0) return { code: 2, reasons: faults }
  if (reasonOf(added, policy) === null) return { code: 0, reasons: [] }
  return { code: 1, reasons: [{ code: 'diff-gate', values: added }] }
}

/** What became of each document. It is compared anew at each pass: the findings of all of them do not fit into memory. */
function comparison(old: Version, now: Version): Iterable<DocumentDiff> {
  const pairs = pairDocuments(old.documents, now.documents)
  return {
    *[Symbol.iterator]() {
      for (const { before, after } of pairs) {
        const paths = { before: before?.path ?? null, after: after?.path ?? null }
        const [was, is] = [before && old.at(before.index), after && now.at(after.index)]
        const failed = [was, is].find(one => one?.status === 'failed')
        if (failed) yield { ...paths, error: failed.error ?? '', fixed: [], kept: [], added: [] }
        else yield { ...paths, ...partly(was, is), ...compareFindings(was?.findings ?? [], is?.findings ?? []) }
      }
    },
  }
}

function partly(was: JsonDocument | null, is: JsonDocument | null): Pick<DocumentDiff, 'partial'> {
  const versions = { before: was, after: is }
  const partial = (['before', 'after'] as const).filter(name => versions[name]?.status === 'partial')
  return partial.length > 0 ? { partial } : {}
}

function totals(documents: Iterable<DocumentDiff>) {
  const summary: DiffHead['summary'] = { documents: 0, fixed: 0, kept: 0, added: 0 }
  /** What fails a run: suppressed ones do not count. */
  const added: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const one of documents) {
    summary.documents++
    for (const kind of ['fixed', 'kept', 'added'] as const) summary[kind] += one[kind].length
    for (const { severity, suppressed } of one.added) if (!suppressed) added[severity]++
  }
  return { summary, added }
}
