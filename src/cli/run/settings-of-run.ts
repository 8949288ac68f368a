/** What holds for a run as a whole: what was typed over what the config of the working folder says. */
import type { Setting } from '../../gate/config-settings.ts'
import { type Language, say } from '../../language/say.ts'
import { REPORT_FORMATS } from '../../report/report.ts'
import type { RuleSet } from '../../rules/types.ts'
import { brokenConfig } from '../../yaml/broken-file.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { type CheckSettings, checkSettings } from '../options/check-settings.ts'
import { anyPathIn, type Configs, openConfigs, withSettings } from '../options/config-options.ts'
import { valuesMeant } from '../words/meant.ts'
import { usageError } from '../words/refusal.ts'
import { inputsOf } from './inputs.ts'

export interface Run {
  /** Those of the config for the working folder, under what was typed. */
  settings: CheckSettings
  typed: CheckOptions
  configs: Configs
  /** Rules by their folders, kept for further runs. */
  loaded: Map<string, Promise<RuleSet>>
  /** True where suppressions speak of more documents than the run is about, so that none can be told to be not needed. */
  isPart?: boolean
}

/** @throws for a config that is broken, and for options that do not go together. */
export async function settingsOfRun(paths: string[], typed: CheckOptions): Promise<Run> {
  const plain = checkSettings(paths, typed)
  const configs = openConfigs(typed.config, plain.cwd, plain.language)
  // What writes files is not taken from beside a document: that may have come by mail.
  const { settings: applied, path } = await configs.for(anyPathIn(plain.cwd))
  refuseFormats([...applied.values()], path, plain.language)
  const settings = applied.size > 0 ? checkSettings(paths, withSettings(typed, applied, true)) : plain
  refuseAlone(settings)
  const inputs = await inputsOf(paths, typed, configs, settings)
  return { settings: { ...settings, ...inputs }, typed, configs, loaded: new Map() }
}

/** Whoever types an option counts on what it does: one that does nothing by itself is refused without what it needs. */
function refuseAlone({ prune, baseline, force, annotate, sarifCompat, format, outputs }: CheckSettings): void {
  const writesSarif = [format, ...outputs.map(one => one.format)].includes('sarif')
  const needs: [option: string, isTyped: boolean, other: string, isThere: boolean][] = [
    ['--prune', prune, '--baseline', baseline !== null],
    ['--force', force, '--annotate', annotate !== null],
    ['--sarif-compat', sarifCompat !== undefined, '--format sarif', writesSarif],
  ]
  for (const [option, isTyped, other, isThere] of needs) {
    if (isTyped && !isThere) throw usageError('option-alone', { option, other })
  }
}

/** What the config calls a report and is none would else be said of an option that nobody typed. */
function refuseFormats(settings: readonly Setting[], path: string | null, language: Language): void {
  const known: readonly string[] = REPORT_FORMATS
  const problems = settings.flatMap(({ key: [group, name = ''], place }) => {
    if (group !== 'reports' || known.includes(name)) return []
    const [near] = valuesMeant(name, known)
    const values = { format: name, formats: known.join(' | '), near: near ?? '' }
    return [{ ...place, message: say(language, near ? 'config-no-format-near' : 'config-no-format', values) }]
  })
  if (problems.length === 0) return
  throw brokenConfig(path, problems)
}
