/** What a config says of some documents, as what they are judged by. */
import type { Judging } from '../../batch/job.ts'
import type { Outline } from '../../facts/documents.ts'
import { noSuchRule } from '../../gate/no-such-rule.ts'
import { type Language, say } from '../../language/say.ts'
import { getOrMake } from '../../memo/get-or-make.ts'
import type { ExitPolicy } from '../../report/exit-code.ts'
import { methodsIn } from '../../rules/load/known-methods.ts'
import { loadRules } from '../../rules/load-rules.ts'
import type { RuleSet } from '../../rules/types.ts'
import { brokenConfig } from '../../yaml/broken-file.ts'
import { type CheckSettings, checkSettings, oneOf } from '../options/check-settings.ts'
import { type Applied, withSettings } from '../options/config-options.ts'
import { growthsFile } from './cache-folder.ts'
import { chooseRules, requireRules, underPolicy, withSeverities } from './choose-rules.ts'
import { refuseFiles, refuseFolders } from './config-paths.ts'
import type { Run } from './settings-of-run.ts'
import type { Suppressions } from './suppressions.ts'

/** What some documents are judged by, and those that were. */
export interface Group {
  exitPolicy: ExitPolicy
  judging: Judging
  ruleIds: Set<string>
  suppressions: Suppressions
  hasSuppressions: boolean
  /** Documents that were found; a shard does not judge all of them. */
  found: number
  /** Of the documents that it judged. */
  outlines: Outline[]
}

export type SuppressionsFor = (
  settings: CheckSettings,
  rules: { loaded: RuleSet; chosen: RuleSet },
) => Promise<Suppressions>

/**
 * @param loaded keeps rules for other groups, by their folders.
 * @param suppressionsFor opens what lets findings of the group pass.
 * @throws for a broken rule, and for a rule or method that the config names and nobody knows.
 */
export async function openGroup(
  applied: Applied,
  { settings: runSettings, typed, loaded }: Pick<Run, 'settings' | 'typed' | 'loaded'>,
  suppressionsFor: SuppressionsFor,
): Promise<Group> {
  const settings = checkSettings(runSettings.paths, withSettings(typed, applied.settings, false))
  refuseFolders(applied, settings.language)
  refuseFiles(applied, settings, settings.language)
  const all = await getOrMake(loaded, settings.folders.join('\n'), () => loadedFor(settings))
  refuseUnknown(all, applied, typed.method, settings.language)
  const chosen = await chosenBy(settings, all)
  return {
    judging: { rules: chosen, overrides: settings.overrides },
    ruleIds: new Set(chosen.rules.map(({ id }) => id)),
    exitPolicy: settings.exitPolicy,
    suppressions: await suppressionsFor(settings, { loaded: all, chosen }),
    hasSuppressions: settings.waivers !== null || settings.baseline !== null,
    found: 0,
    outlines: [],
  }
}

/** The rules that are on, each with the severity that policy and config give it. */
async function chosenBy({ levels, only, skip, policy }: CheckSettings, all: RuleSet): Promise<RuleSet> {
  const off = Object.keys(levels).filter(id => levels[id] === 'off')
  // A rule that is asked for by name is wanted, whatever a config says.
  const chosen = chooseRules(all, only, only.length > 0 ? skip : [...skip, ...off])
  return withSeverities(await underPolicy(chosen, policy), levels)
}

async function loadedFor({ folders, language }: CheckSettings): Promise<RuleSet> {
  for (const path of folders) await requireRules(path, language)
  return loadRules(folders, { judging: language === 'zh', language, growths: growthsFile() })
}

/** A rule or a method that was renamed or mistyped would be judged as if nobody had said anything of it. */
function refuseUnknown(
  { rules, vocabulary }: RuleSet,
  { settings, path }: Applied,
  method: string | undefined,
  language: Language,
): void {
  const methods = methodsIn(vocabulary)
  if (method !== undefined) oneOf('--method', method, Object.fromEntries(methods.map(one => [one, one])))
  const ids = rules.map(({ id }) => id)
  const problems = [...settings.values()].flatMap(({ key, value, place }) => {
    const [group, name = ''] = key
    if (group === 'rules' && !ids.includes(name)) {
      const { code, values } = noSuchRule('config-no-rule', name, ids)
      return [{ ...place, message: say(language, code, values) }]
    }
    if (group === 'profile' && name === 'method' && !methods.includes(String(value)))
      return [
        { ...place, message: say(language, 'method-unknown', { value: String(value), choices: methods.join(' | ') }) },
      ]
    return []
  })
  if (problems.length === 0) return
  throw brokenConfig(path, problems)
}
