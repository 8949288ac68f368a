/** Folders of rules that a config names: told from those that were typed, since whoever mends them looks there. */
import { dirname, relative } from 'node:path'
import { brokenFile } from '../../gate/broken-file.ts'
import { type Language, say } from '../../language/say.ts'
import { isFolder } from '../../read/stats-at.ts'
import type { FileProblem } from '../../yaml/read-yaml.ts'
import type { Applied } from '../options/config-options.ts'

/** Those that are not there, each at its place and as it is written there. */
export function foldersMissing({ settings }: Pick<Applied, 'settings'>, language: Language): FileProblem[] {
  return [...settings.values()].flatMap(({ key, value, place }) => {
    if (key[0] !== 'ruleFolders' || isFolder(String(value))) return []
    const path = relative(dirname(place.file), String(value))
    return [{ ...place, message: say(language, 'config-no-base', { path }) }]
  })
}

/** @throws for those that are not there. */
export function refuseFolders(applied: Applied, language: Language): void {
  const problems = foldersMissing(applied, language)
  if (problems.length === 0) return
  throw brokenFile({ code: 'config-broken', values: { path: applied.path ?? '', count: problems.length } }, problems)
}
