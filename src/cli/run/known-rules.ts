/** The rules for those who only want to read about them: what a check here would use, whatever it is of. */
import type { Language } from '../../language/say.ts'
import { loadRules } from '../../rules/load-rules.ts'
import type { RuleSet } from '../../rules/types.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { anyPathIn, openConfigs, withSettings } from '../options/config-options.ts'
import { growthsFile } from './cache-folder.ts'
import { requireFolder, ruleFilesOf } from './choose-rules.ts'
import { refuseFolders } from './config-paths.ts'

/**
 * The built-in rules, and those of the folders that were typed or that the config for the working folder names: a report
 * that found something by one of them sends its reader to `explain`.
 *
 * @throws a refusal for a folder that is not there, and for a config that names one.
 */
export async function knownRules(
  { rules, config }: Pick<CheckOptions, 'rules' | 'config'>,
  language: Language,
): Promise<RuleSet> {
  const cwd = process.cwd()
  const applied = await openConfigs(config, cwd, language).for(anyPathIn(cwd))
  refuseFolders(applied, language)
  const folders = withSettings(rules ? { rules } : {}, applied.settings, false).rules ?? []
  for (const path of folders) {
    await requireFolder(path)
    await ruleFilesOf(path, language)
  }
  return loadRules(folders, { language, growths: growthsFile() })
}
