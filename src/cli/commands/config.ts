/** `tenderlint config FILE`: what applies to a document, and where each value comes from. */
import { relative, resolve } from 'node:path'
import { DEFAULT_LIMITS } from '../../facts/limits.ts'
import type { Profile, Read } from '../../facts/profile.ts'
import type { SettingKey } from '../../gate/config-schema.ts'
import type { Setting } from '../../gate/config-settings.ts'
import { type Language, say } from '../../language/say.ts'
import { inColumns } from '../../report/terminal/columns.ts'
import { visible } from '../../text/visible.ts'
import { languageOf } from '../options/check-settings.ts'
import { anyPathIn, isOfRun, openConfigs } from '../options/config-options.ts'
import { DEFAULTS } from '../options/defaults.ts'
import { listFormat } from '../output/library-json.ts'
import { filesMissing, foldersMissing } from '../run/config-paths.ts'
import { profileAt } from '../run/profile-at.ts'
import { notice, print } from '../terminal.ts'
import { pathFromHere } from '../words/path-from-here.ts'

export interface ConfigOptions {
  config?: string | boolean
  format?: string
  lang?: string
}

/** The settings that a config may have, with what holds without one; `null` where the document itself or nothing decides. */
const UNSAID: Record<SettingKey, unknown> = {
  policy: DEFAULTS.policy,
  'profile.regime': null,
  'profile.kind': null,
  'profile.method': null,
  'profile.innovation': null,
  'profile.mandatory': null,
  'profile.importsAllowed': null,
  failOn: DEFAULTS.failOn,
  maxWarnings: null,
  failOnPartial: DEFAULTS.failOnPartial,
  waivers: null,
  staleWaivers: DEFAULTS.staleWaivers,
  baseline: null,
  revisions: DEFAULTS.revisions,
  'limits.seconds': DEFAULT_LIMITS.seconds,
  'limits.memoryMegabytes': DEFAULT_LIMITS.memoryMegabytes,
}

interface Row {
  key: string
  value: unknown
  /** `tenderlint.config.yaml:3:9`; `null` for a default. */
  from: string | null
  /** What the document says itself, where no config does. */
  read?: Read<unknown>
}

/**
 * Prints the settings; the document need not exist. Of one that can be read it is told what it says of its purchase. Writes
 * nothing and checks nothing but whether the rules are there.
 */
export async function config(path: string, options: ConfigOptions): Promise<number> {
  const language = languageOf(options.lang)
  const format = listFormat(options.format)
  const cwd = process.cwd()
  const configs = openConfigs(options.config, cwd, language)
  const [document, run] = [await configs.for(resolve(cwd, path)), await configs.for(anyPathIn(cwd))]
  const found = [...document.settings].filter(([key]) => !isOfRun(key))
  const ofRun = [...run.settings].filter(([key]) => isOfRun(key))
  sayIdle([...document.settings], run.settings, language)
  const missing = [...foldersMissing(document, language), ...filesMissing(document, language)]
  for (const { file, line, column, message } of missing)
    notice(`${visible(pathFromHere(file))}:${line}:${column}: ${message}`)
  const shown = (file: string) => relative(cwd, file).replaceAll('\\', '/') || file
  const said = [...found, ...ofRun].map(([key, { value, place, key: parts }]): Row => {
    const [group] = parts as [string]
    const isPath = typeof value === 'string' && /^(?:waivers|baseline|reports|ruleFolders|packages)$/.test(group)
    const name = group === 'ruleFolders' || group === 'packages' ? group : key
    const from = `${shown(place.file)}:${place.line}:${place.column}`
    return { key: name, value: isPath ? shown(value) : value, from }
  })
  const keys = new Set(said.map(({ key }) => key))
  const rest = Object.entries(UNSAID).flatMap(([key, value]): Row[] =>
    keys.has(key) ? [] : [{ key, value, from: null }],
  )
  const profile = await profileAt(path)
  for (const row of rest) {
    const read = profile?.[row.key.replace(/^profile\./, '') as keyof Profile]
    if (row.value === null && read && (read.from !== null || read.assumed)) row.read = read
  }
  const rows = [...said, ...rest]
  const used = [...new Set([document.path, run.path].flatMap(one => (one === null ? [] : [shown(one)])))]
  if (format === 'json') await print(`${JSON.stringify({ document: path, configs: used, settings: rows }, null, 2)}\n`)
  else await print(textOf(path, used, rows, language))
  return 0
}

/** Says which settings do not count where they stand: in the config of a document, and not in that of the run. */
function sayIdle(found: [string, Setting][], run: Map<string, Setting>, language: Language): void {
  const idle = found.filter(([key, { place }]) => isOfRun(key) && run.get(key)?.place.file !== place.file)
  for (const file of new Set(idle.map(([, { place }]) => place.file))) {
    const keys = idle.flatMap(([key, { place }]) => (place.file === file ? [key] : []))
    const path = visible(pathFromHere(file))
    notice(say(language, 'config-of-run', { path, keys, count: keys.length }))
  }
}

function readFrom({ from, inferred, assumed }: Read<unknown>, language: Language): string {
  if (assumed) return say(language, 'config-assumed')
  return say(language, inferred ? 'config-inferred' : 'config-read', { words: visible(from ?? '') })
}

function textOf(path: string, used: readonly string[], rows: readonly Row[], language: Language): string {
  const names = used.length > 0 ? used : say(language, 'config-none')
  const lines = inColumns(
    rows.map(({ key, value, from, read }) => [
      key,
      read ? String(read.value) : value === null ? say(language, 'config-open') : String(value),
      from ?? (read ? readFrom(read, language) : say(language, 'config-default')),
    ]),
  )
  const head = say(language, 'config-title', { path: visible(path), names })
  return `${[head, '', ...lines, '', say(language, 'config-end')].join('\n')}\n`
}
