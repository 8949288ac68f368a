/** What a config names and is not there: told from what was typed, since whoever mends it looks there. */
import { dirname, relative } from 'node:path'
import { type Language, say } from '../../language/say.ts'
import { isFolder, statsAt } from '../../read/stats-at.ts'
import { brokenConfig } from '../../yaml/broken-file.ts'
import type { FileProblem } from '../../yaml/read-yaml.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import type { Applied } from '../options/config-options.ts'
import { pathFromHere } from '../words/path-from-here.ts'

/** Folders of rules that are not there, each at its place and as it is written there. */
export const foldersMissing = ({ settings }: Pick<Applied, 'settings'>, language: Language): FileProblem[] =>
  missingIn(settings, ['ruleFolders'], isFolder, language)

/** A file of waivers and a baseline that are not there, as {@link foldersMissing} has folders. */
export const filesMissing = ({ settings }: Pick<Applied, 'settings'>, language: Language): FileProblem[] =>
  missingIn(settings, ['waivers', 'baseline'], path => !!statsAt(path), language)

/** @throws for folders of rules that are not there. */
export function refuseFolders(applied: Applied, language: Language): void {
  refuse(applied, foldersMissing(applied, language))
}

/** @throws for a file of waivers or a baseline that is not there, unless another was typed. */
export function refuseFiles(applied: Applied, typed: Pick<CheckSettings, 'waivers' | 'baseline'>, language: Language) {
  const counting = [...applied.settings].filter(([, { value }]) =>
    [typed.waivers, typed.baseline].includes(String(value)),
  )
  refuse(applied, filesMissing({ settings: new Map(counting) }, language))
}

function missingIn(
  settings: Applied['settings'],
  keys: readonly string[],
  isThere: (path: string) => boolean,
  language: Language,
): FileProblem[] {
  return [...settings.values()].flatMap(({ key: [key = ''], value, place }) => {
    const path = String(value)
    if (!keys.includes(key) || isThere(path)) return []
    const code = key === 'baseline' ? 'config-no-baseline' : 'config-no-path'
    return [
      {
        ...place,
        message: say(language, code, { path: relative(dirname(place.file), path), output: pathFromHere(path) }),
      },
    ]
  })
}

function refuse({ path }: Applied, problems: readonly FileProblem[]): void {
  if (problems.length === 0) return
  throw brokenConfig(path, [...problems])
}
