/** From what a config says to options, which what was typed outranks. */
import { dirname, join, resolve } from 'node:path'
import type { Limits } from '../../facts/limits.ts'
import type { SettingKey } from '../../gate/config-schema.ts'
import { type Config, type Override, type Setting, settingsFor } from '../../gate/config-settings.ts'
import { configFinder } from '../../gate/find-config.ts'
import { type Language, say } from '../../language/say.ts'
import { remembered } from '../../memo/remembered.ts'
import { visible } from '../../text/visible.ts'
import { notice } from '../terminal.ts'
import { pathFromHere } from '../words/path-from-here.ts'
import type { CheckOptions } from './check-options.ts'

/** Finds and reads configs, each once. */
export interface Configs {
  /** The settings that apply to a document. @param path absolute path. */
  for(path: string): Promise<Applied>
  /** The overrides, in the configs that were found, that applied to no document so far. */
  unmatched(): Promise<Unmatched[]>
}

export interface Unmatched {
  override: Override
  /** Absolute path of the folder that its patterns start from. */
  folder: string
}

export interface Applied {
  /** Absolute path of the config; `null` where there is none. */
  path: string | null
  settings: Map<string, Setting>
}

/** A path for which the config of a folder applies, and no override of it. */
export const anyPathIn = (folder: string) => join(folder, ' ')

/** @param given what was typed: a path for `--config`, false for `--no-config`. */
export function openConfigs(given: string | boolean | undefined, cwd: string, language: Language): Configs {
  const configAt = remembered((path: string) => readAt(path, language))
  const sayMisnamed = (path: string) => notice(say(language, 'config-misnamed', { path: visible(pathFromHere(path)) }))
  const search = () => configFinder(sayMisnamed)
  const find = typeof given === 'string' ? () => resolve(cwd, given) : given === false ? () => null : search()
  const found = new Set<string>()
  const matched = new Set<Override>()
  return {
    async for(document) {
      const path = find(dirname(document))
      if (path === null) return { path, settings: new Map() }
      found.add(path)
      return { path, settings: settingsFor(await configAt(path), document, matched) }
    },
    async unmatched() {
      const all = await Promise.all([...found].map(async path => unmatchedIn(await configAt(path), matched)))
      return all.flat()
    },
  }
}

/** What a config builds on serves other folders too, and its overrides may be for those. */
function unmatchedIn({ path, settings }: Config, matched: ReadonlySet<Override>): Unmatched[] {
  const own = new Set(settings.flatMap(({ override }) => (override?.place.file === path ? [override] : [])))
  return [...own].filter(one => !matched.has(one)).map(override => ({ override, folder: dirname(path) }))
}

/** zod and yaml are loaded only where there is a config. */
async function readAt(path: string, language: Language): Promise<Config> {
  const { readConfig } = await import('../../gate/read-config.ts')
  return readConfig(path, language)
}

/** True for settings of the run: for them the config of the working folder counts, not that of the document. */
export const isOfRun = (key: string) => /^(?:revisions|limits\.|reports\.)/.test(key)

/** The option that a setting is the same as; limits are taken by their group. */
const OPTION_OF: Record<Exclude<SettingKey, `limits.${string}`>, keyof CheckOptions> = {
  policy: 'policy',
  'profile.regime': 'regime',
  'profile.kind': 'kind',
  'profile.method': 'method',
  'profile.innovation': 'innovation',
  'profile.mandatory': 'mandatory',
  'profile.importsAllowed': 'imports',
  failOn: 'failOn',
  maxWarnings: 'maxWarnings',
  failOnPartial: 'failOnPartial',
  waivers: 'waivers',
  staleWaivers: 'staleWaivers',
  baseline: 'baseline',
  revisions: 'revisions',
}

/**
 * Lays options over settings.
 *
 * @param ofRun also what belongs to the whole run and not to a document: which reports are written, how files are read.
 */
export function withSettings(typed: CheckOptions, settings: Map<string, Setting>, ofRun: boolean): CheckOptions {
  if (settings.size === 0) return typed
  const group = (name: string) => {
    const entries = [...settings.values()].filter(({ key }) => key[0] === name && key.length > 1)
    return entries.map(({ key, value }) => [key[1]!, value] as const)
  }
  const folders = group('ruleFolders').map(([folder]) => folder)
  const said: CheckOptions = { levels: Object.fromEntries(group('rules')) as Record<string, string> }
  for (const [key, option] of Object.entries(OPTION_OF)) {
    const value = settings.get(key)?.value
    // What is typed is text too, but for flags.
    if (value !== undefined && (ofRun || !isOfRun(key)))
      Object.assign(said, { [option]: typeof value === 'boolean' ? value : String(value) })
  }
  const saidOfRun = ofRun && {
    limits: Object.fromEntries(group('limits')) as Partial<Limits>,
    output: group('reports').map(([format, path]) => `${format}=${path}`),
  }
  const merged: CheckOptions = { ...said, ...saidOfRun, ...definedOf(typed) }
  if (folders.length > 0) merged.rules = [...folders, ...(typed.rules ?? [])]
  return merged
}

function definedOf(options: { [name in keyof CheckOptions]: CheckOptions[name] | undefined }): CheckOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
