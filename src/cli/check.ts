/** `tenderlint [check] PATHS`: the eight steps. */
import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { checkDocuments } from '../batch/check-documents.ts'
import { type Language, say } from '../language/say.ts'
import { readFiles } from '../read/read-files.ts'
import type { Verdict } from '../report/exit-code.ts'
import { isBinary, type ReportFormat, type ReportOptions, report } from '../report/report.ts'
import { visible } from '../report/visible.ts'
import type { RuleSet } from '../rules/types.ts'
import { documentOf } from '../tree/document.ts'
import { MOST_VIEWS } from '../tree/reading-view.ts'
import type { CheckOptions, CheckSettings } from './check-settings.ts'
import { type Groups, openGroups, type Run, settingsOfRun } from './groups.ts'
import { PROGRAMS } from './programs.ts'
import { watchProgress } from './progress.ts'
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

type Each = (file: VFile, rules: RuleSet) => Promise<void>

/** Prints the line of a document as soon as those before it are printed: who reads it need not wait for the last one. */
async function lineWriter(settings: CheckSettings): Promise<Each> {
  const { jsonlLine } = await import('../report/jsonl.ts')
  return (file, rules) => print(jsonlLine(file, rules, settings))
}

/**
 * Steps 1 to 7.
 *
 * @param each called with every file when it is judged and waived, in order, with the rules that it was judged by.
 */
export async function judge(run: Run, clock = stopwatch(), each?: Each) {
  const groups = await clock.time('rules', () => openGroups(run))
  const files = await clock.time('documents', () => judgeAll(run.settings, groups, each))
  return { files, rules: groups.rules(), digest: await groups.digest(), verdict: await groups.close() }
}

async function judgeAll(settings: CheckSettings, groups: Groups, each?: Each): Promise<VFile[]> {
  const { paths, search, cwd, reading, limits, jobs, annotate } = settings
  const copies = annotate === null ? undefined : resolve(cwd, annotate)
  // Lines that come while it is drawn would stand in it.
  const progress = watchProgress({ ...settings, quiet: settings.quiet || (each !== undefined && isScreen()) })
  const onDocument = (file: VFile) => progress.finished(documentOf(file).pages)
  const batch = { judgingOf: groups.judgingOf, reading, limits, jobs, onDocument, ...PROGRAMS }
  const files: VFile[] = []
  try {
    const found = readFiles(paths, { ...search, cwd, limits, sourcesOnly: true, copies, onFound: progress.found })
    for await (const file of checkDocuments(groups.sort(found), batch)) {
      groups.waive(file)
      await each?.(file, groups.judgingOf(file).rules)
      files.push(file)
      // A report of so many documents goes without their texts, which need not be kept then.
      if (files.length > MOST_VIEWS) for (const one of files) delete one.data.view
    }
  } finally {
    progress.end()
  }
  return files
}

/** A report that goes into a file or a pipe is not looked at; the person who waits for it must still hear of failures. */
export function noticeFailures(files: readonly VFile[], language: Language): void {
  for (const file of files) {
    const { error } = documentOf(file)
    if (error) notice(`${visible(file.path)}: ${say(language, error.code, error.values)}`)
  }
}
