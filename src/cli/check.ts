/** `tenderlint [check] PATHS`: the eight steps. */
import { fileURLToPath } from 'node:url'
import type { VFile } from 'vfile'
import { checkDocuments } from '../batch/check-documents.ts'
import { type Language, say } from '../language/say.ts'
import { readFiles } from '../read/read-files.ts'
import type { Verdict } from '../report/exit-code.ts'
import { isBinary, report } from '../report/report.ts'
import { visible } from '../report/visible.ts'
import { documentOf } from '../tree/document.ts'
import { MOST_VIEWS } from '../tree/reading-view.ts'
import type { CheckOptions } from './check-settings.ts'
import { openGroups, type Run, settingsOfRun } from './groups.ts'
import { colorWanted, columnsOf, isScreen, notice, print } from './terminal.ts'
import { usageError } from './usage-error.ts'
import { writeOutput } from './write-output.ts'

/** Built beside this file. */
const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url))

/** Checks documents and reports; the exit code says whether a pipeline may go on. */
export async function check(paths: string[], options: CheckOptions): Promise<number> {
  const run = await settingsOfRun(paths, options)
  const { settings } = run
  if (settings.annotate !== null) await (await import('./annotate.ts')).makeFolder(settings.annotate)
  const { format: shownFormat } = settings
  if (shownFormat && isBinary(shownFormat) && isScreen()) throw usageError('output-binary', { format: shownFormat })
  const { files, rules, verdict } = await judge(run)
  const gate = gateOf(verdict, settings.language)
  for (const { format, path } of settings.outputs) {
    await writeOutput(path, await report(files, rules, format, { ...settings, gate }), format)
  }
  if (settings.format) {
    const shown = { ...settings, gate, columns: columnsOf(), color: colorWanted(settings.color) }
    await print(await report(files, rules, settings.format, shown))
  }
  if (settings.format !== 'pretty' || !isScreen()) noticeFailures(files, settings.language)
  const copied =
    settings.annotate === null || (await (await import('./annotate.ts')).annotateFiles(files, rules, settings))
  if (!copied) notice(say(settings.language, 'gate-copies'))
  else if (gate && settings.format !== 'pretty') notice(gate)
  return copied ? verdict.code : 2
}

/** What fails the run in one sentence, if anything does. */
function gateOf({ reason }: Verdict, language: Language): string | undefined {
  return reason ? visible(say(language, reason.code, reason.values)) : undefined
}

/** Steps 1 to 7. */
export async function judge(run: Run) {
  const { paths, cwd, reading, limits, jobs } = run.settings
  const groups = await openGroups(run)
  const batch = { judgingOf: groups.judgingOf, reading, limits, jobs, worker: WORKER }
  const files: VFile[] = []
  for await (const file of checkDocuments(groups.sort(readFiles(paths, { cwd, sourcesOnly: true })), batch)) {
    groups.waive(file)
    files.push(file)
    // A report of so many documents goes without their texts, which need not be kept then.
    if (files.length > MOST_VIEWS) for (const one of files) delete one.data.view
  }
  return { files, rules: groups.rules(), digest: await groups.digest(), verdict: await groups.close() }
}

/** A report that goes into a file or a pipe is not looked at; the person who waits for it must still hear of failures. */
export function noticeFailures(files: readonly VFile[], language: Language): void {
  for (const file of files) {
    const { error } = documentOf(file)
    if (error) notice(`${visible(file.path)}: ${say(language, error.code, error.values)}`)
  }
}
