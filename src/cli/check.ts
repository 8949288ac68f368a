/** `tenderlint [check] PATHS`: the eight steps. */
import type { VFile } from 'vfile'
import { type Language, say } from '../language/say.ts'
import type { Verdict } from '../report/exit-code.ts'
import { isBinary, type ReportFormat, type ReportOptions, report } from '../report/report.ts'
import { visible } from '../report/visible.ts'
import { documentOf } from '../tree/document.ts'
import type { CheckOptions, CheckSettings } from './check-settings.ts'
import { settingsOfRun } from './groups.ts'
import { type Each, judge } from './judge.ts'
import { stopwatch } from './stopwatch.ts'
import { colorWanted, columnsOf, isScreen, notice, print } from './terminal.ts'
import { usageError } from './usage-error.ts'
import { writeOutput } from './write-output.ts'

/** Checks documents and reports; the exit code says whether a pipeline may go on. */
export async function check(paths: string[], options: CheckOptions): Promise<number> {
  const run = await settingsOfRun(paths, options)
  const { settings } = run
  if (settings.annotate !== null) await (await import('./annotate.ts')).makeFolder(settings.annotate)
  const { format: shownFormat } = settings
  if (shownFormat && isBinary(shownFormat) && isScreen()) throw usageError('output-binary', { format: shownFormat })
  const clock = stopwatch()
  const streamed = settings.format === 'jsonl'
  const { files, rules, verdict } = await judge(run, clock, streamed ? await lineWriter(settings) : undefined)
  const gate = gateOf(verdict, settings.language)
  const make = (format: ReportFormat, shown: Partial<ReportOptions> = {}) =>
    clock.time('report', () => report(files, rules, format, { ...settings, gate, ...shown }))
  for (const { format, path } of settings.outputs) await writeOutput(path, await make(format), format)
  if (settings.format && !streamed) {
    await print(await make(settings.format, { columns: columnsOf(), color: colorWanted(settings.color) }))
  }
  if (settings.format !== 'pretty' || !isScreen()) noticeFailures(files, settings.language)
  const copied =
    settings.annotate === null || (await (await import('./annotate.ts')).annotateFiles(files, rules, settings))
  if (settings.verbose) notice(clock.lines(files, settings.language).join('\n'))
  if (!copied) notice(say(settings.language, 'gate-copies'))
  else if (gate && settings.format !== 'pretty') notice(gate)
  return copied ? verdict.code : 2
}

/** What fails the run in one sentence, if anything does. */
function gateOf({ reason }: Verdict, language: Language): string | undefined {
  return reason ? visible(say(language, reason.code, reason.values)) : undefined
}

/** Prints the line of a document as soon as those before it are printed: who reads it need not wait for the last one. */
async function lineWriter(settings: CheckSettings): Promise<Each> {
  const { jsonlLine } = await import('../report/jsonl.ts')
  return (file, rules) => print(jsonlLine(file, rules, settings))
}

/** A report that goes into a file or a pipe is not looked at; the person who waits for it must still hear of failures. */
export function noticeFailures(files: readonly VFile[], language: Language): void {
  for (const file of files) {
    const { error } = documentOf(file)
    if (error) notice(`${visible(file.path)}: ${say(language, error.code, error.values)}`)
  }
}
