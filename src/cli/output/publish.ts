/** Step 8: writes the reports of a run where they were asked for, and says how it ends. */
import type { Documents } from '../../facts/documents.ts'
import { type Language, say, sayNote } from '../../language/say.ts'
import type { Verdict } from '../../report/exit-code.ts'
import { isBinary, type ReportFormat, reportPieces } from '../../report/report.ts'
import type { JsonShard, Skipped } from '../../report/report-schema.ts'
import type { ReportOptions } from '../../report/reporter.ts'
import type { RuleSet } from '../../rules/types.ts'
import { visible } from '../../text/visible.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import type { Stopwatch } from '../run/stopwatch.ts'
import { colorWanted, columnsOf, isScreen, notice, noticeOnce, printAll } from '../terminal.ts'
import { unwrittenSentence } from '../words/error-sentences.ts'
import { refusal } from '../words/refusal.ts'
import { type MeasuredReport, measuredForGitHub } from './github-size.ts'
import { writeOutput } from './write-output.ts'

/** Bytes of a workbook do a terminal no good. */
export function refuseBinaryScreen({ format }: CheckSettings): void {
  if (format && isBinary(format) && isScreen()) throw refusal('output-binary', { format })
}

/** What there is to report. */
export interface RunResult {
  documents: Documents
  rules: RuleSet
  verdict: Verdict
  shard?: JsonShard | undefined
  skipped?: Skipped | undefined
  /** False where the run was stopped. */
  isWhole?: boolean
}

/**
 * Writes all reports but JSON lines, which are written as they come. One that cannot be written is said, and the others are
 * written all the same; what is printed, which comes last, then says no other exit code than the last line of the run.
 *
 * @param linesWritten false where lines that were to be written before are not.
 * @returns the sentence about what fails the run, and whether everything was written.
 */
export async function publish(
  { documents, rules, verdict, shard, skipped, isWhole = true }: RunResult,
  settings: CheckSettings,
  clock: Stopwatch,
  linesWritten = true,
) {
  const { language } = settings
  const gate = gateOf(verdict, language)
  const measures: MeasuredReport[] = []
  const make = async (format: ReportFormat, shown: Partial<ReportOptions> = {}) => {
    const options = { ...settings, gate, shard, skipped, interrupted: !isWhole, ...shown }
    const pieces = await reportPieces(documents, rules, format, options)
    if (format !== 'markdown') return pieces
    measures.push(measuredForGitHub(pieces as Iterable<string>))
    return measures.at(-1)!.pieces
  }
  let allWritten = linesWritten
  const written: string[] = []
  const attempt = async (work: () => Promise<void>) => {
    try {
      await clock.time('report', work)
    } catch (error) {
      const sentence = unwrittenSentence(error, language)
      if (sentence === null) throw error
      notice(sentence)
      allWritten = false
    }
  }
  for (const { format, path } of settings.outputs) {
    if (format === 'jsonl') continue
    await attempt(async () => {
      await writeOutput(path, await make(format))
      written.push(path)
    })
  }
  const { format } = settings
  if (format && format !== 'jsonl') {
    const screen = { columns: columnsOf(), color: colorWanted(settings.color), gate: allWritten ? gate : undefined }
    await attempt(async () => printAll(await make(format, screen)))
  }
  if (format !== 'pretty' || !isScreen()) noticeFailures(documents, language)
  else if (!settings.quiet) noticeNext(documents, written, settings)
  if (settings.quiet) noticeExpired(documents, language)
  for (const sentence of measures.flatMap(one => one.tooLong(language) ?? [])) noticeOnce(sentence)
  return { gate, allWritten }
}

/** Whoever sits at a screen hears where the reports are, or that there could be some. */
function noticeNext({ outlines }: Documents, written: readonly string[], { language, annotate }: CheckSettings): void {
  for (const path of written) notice(say(language, 'output-written', { path: visible(path) }))
  const found = outlines.some(({ counts: { error, warning, info } }) => error + warning + info > 0)
  if (found && written.length === 0 && annotate === null) notice(say(language, 'output-next'))
}

/** An exception that ended is no detail of a document: a report that leaves out all notes must not let it be missed. */
function noticeExpired({ outlines }: Documents, language: Language): void {
  for (const { path, facts } of outlines) {
    for (const note of facts.notes)
      if (note.code === 'waiver-expired') notice(`${visible(path)}: ${sayNote(language, note)}`)
  }
}

/** Says the last line of a run: what was not done, else what fails it. */
export function noticeEnd(undone: string | null, gate: string | undefined, { language, format }: CheckSettings): void {
  if (undone !== null) notice(say(language, undone))
  // A report for people ends with it.
  else if (gate && format !== 'pretty') notice(gate)
}

/** All that fails the run in one line, if anything does. */
export function gateOf({ reasons }: Verdict, language: Language): string | undefined {
  if (reasons.length === 0) return undefined
  const sentences = new Set(reasons.map(({ code, values }) => say(language, code, values)))
  return visible([...sentences].join(say(language, 'between-sentences')))
}

/** A report that goes into a file or a pipe is not looked at; the person who waits for it must still hear of failures. */
export function noticeFailures({ outlines }: Documents, language: Language): void {
  for (const { path, facts } of outlines) {
    if (facts.error) notice(`${visible(path)}: ${sayNote(language, facts.error)}`)
  }
}
