/** `tenderlint [check] PATHS`: the eight steps. */
import { fileURLToPath } from 'node:url'
import type { VFile } from 'vfile'
import { checkDocuments } from '../batch/check-documents.ts'
import { type Language, say } from '../language/say.ts'
import { readFiles } from '../read/read-files.ts'
import { verdictOf } from '../report/exit-code.ts'
import { isBinary, report } from '../report/report.ts'
import { visible } from '../report/visible.ts'
import { loadRules } from '../rules/load-rules.ts'
import type { Policy, RuleSet } from '../rules/types.ts'
import { documentOf } from '../tree/document.ts'
import { MOST_VIEWS } from '../tree/reading-view.ts'
import { type CheckOptions, type CheckSettings, checkSettings } from './check-settings.ts'
import { chooseRules } from './choose-rules.ts'
import { openExceptions } from './exceptions.ts'
import { colorWanted, columnsOf, isScreen, notice, print } from './terminal.ts'
import { usageError } from './usage-error.ts'
import { writeOutput } from './write-output.ts'

/** Built beside this file. */
const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url))

/** Checks documents and reports; the exit code says whether a pipeline may go on. */
export async function check(paths: string[], options: CheckOptions): Promise<number> {
  const settings = checkSettings(paths, options)
  if (settings.annotate !== null) await (await import('./annotate.ts')).makeFolder(settings.annotate)
  const { format: shownFormat } = settings
  if (shownFormat && isBinary(shownFormat) && isScreen()) throw usageError('output-binary', { format: shownFormat })
  const { files, rules, exceptionsFail } = await judge(settings)
  const { code, gate } = verdict(files, settings, exceptionsFail)
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
  return copied ? code : 2
}

/** The exit code, and what fails the run in one sentence. */
function verdict(files: readonly VFile[], { policy, language }: CheckSettings, exceptionsFail: boolean) {
  const { code, reason } = verdictOf(files, policy)
  if (reason) return { code, gate: visible(say(language, reason.code, reason.values)) }
  return exceptionsFail ? { code: 1, gate: say(language, 'gate-exceptions') } : { code }
}

/** Steps 1 to 7. */
export async function judge(settings: CheckSettings) {
  const loaded = await loadRules(settings.folders, { judging: settings.language === 'zh' })
  const rules = await underPolicy(chooseRules(loaded, settings.only, settings.skip), settings.judgingBy)
  const exceptions = await openExceptions(settings, loaded, rules)
  const judging = { rules, overrides: settings.overrides }
  const { paths, cwd, reading, limits, jobs } = settings
  const batch = { judgingOf: () => judging, reading, limits, jobs, worker: WORKER }
  const files: VFile[] = []
  for await (const file of checkDocuments(readFiles(paths, { cwd, sourcesOnly: true }), batch)) {
    exceptions.waive(file)
    files.push(file)
    // A report of so many documents goes without their texts, which need not be kept then.
    if (files.length > MOST_VIEWS) for (const one of files) delete one.data.view
  }
  return { files, rules, exceptionsFail: await exceptions.close() }
}

/** The default policy changes nothing, and what others change is loaded for them only. */
async function underPolicy(rules: RuleSet, policy: Policy): Promise<RuleSet> {
  if (policy === 'article-3') return rules
  const { applyPolicy } = await import('../rules/apply-policy.ts')
  const kept = applyPolicy(rules, policy)
  if (kept.rules.length === 0) throw usageError('policy-none', { policy })
  return kept
}

/** A report that goes into a file or a pipe is not looked at; the person who waits for it must still hear of failures. */
export function noticeFailures(files: readonly VFile[], language: Language): void {
  for (const file of files) {
    const { error } = documentOf(file)
    if (error) notice(`${visible(file.path)}: ${say(language, error.code, error.values)}`)
  }
}
