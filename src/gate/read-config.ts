/** A config file and those it builds on → settings, each with its place. */
import { basename, dirname, resolve } from 'node:path'
import { z } from 'zod'
import { type Language, say } from '../language/say.ts'
import { loadRules } from '../rules/load-rules.ts'
import { brokenConfig, brokenFile } from '../yaml/broken-file.ts'
import { problemSentencesIn } from '../yaml/problem-sentences.ts'
import { type FilePlace, readYaml, type YamlFile } from '../yaml/read-yaml.ts'
import { type ConfigFile, configSchema, NAMED_OTHERWISE } from './config-schema.ts'
import type { Config, Setting } from './config-settings.ts'
import { namesDocument } from './names-document.ts'
import { noSuchRule } from './no-such-rule.ts'

/** A group holds further keys, each of which is a setting of its own; for the keys `apart` there are lines below. */
type ReadAs = 'value' | 'path' | 'group' | 'apart'

/** Every key has to be here: one that is valid and that nobody reads would do nothing. */
const READ_AS: Record<keyof ConfigFile, ReadAs> = {
  $schema: 'apart',
  extends: 'apart',
  ruleFolders: 'apart',
  packages: 'apart',
  overrides: 'apart',
  policy: 'value',
  failOn: 'value',
  maxWarnings: 'value',
  failOnPartial: 'value',
  staleWaivers: 'value',
  revisions: 'value',
  waivers: 'path',
  baseline: 'path',
  rules: 'group',
  profile: 'group',
  limits: 'group',
  reports: 'group',
}

const keysReadAs = (...ways: ReadAs[]) =>
  (Object.keys(READ_AS) as (keyof ConfigFile)[]).filter(key => ways.includes(READ_AS[key]))

/**
 * Reads a config and all that it extends.
 *
 * @param path absolute path of a YAML file or a package.json.
 * @throws `BrokenFile` for what is wrong in any of them, with line and column.
 */
export async function readConfig(path: string, language: Language): Promise<Config> {
  try {
    return { path, settings: await settingsIn(path, [], language) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw brokenFile({ code: 'config-unreadable', values: { path, reason: code } })
  }
}

/** Why a base is not read. */
const UNREAD: Record<string, string> = {
  ENOENT: 'config-no-path',
  ENOTDIR: 'config-no-path',
  EISDIR: 'config-base-folder',
}

async function settingsIn(path: string, above: readonly string[], language: Language): Promise<Setting[]> {
  const { value, placeOf } = await read(path, language)
  const at = (...keys: PropertyKey[]): FilePlace => ({ file: path, ...placeOf(keys) })
  const settings: Setting[] = []
  const bases = [value.extends ?? []].flat()
  for (const [i, base] of bases.entries()) {
    const target = resolve(dirname(path), base)
    const place = at('extends', ...(Array.isArray(value.extends) ? [i] : []))
    if ([...above, path].includes(target)) refuse(place, say(language, 'config-cycle', { path: base }), path)
    try {
      settings.push(...(await settingsIn(target, [...above, path], language)))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      refuse(place, say(language, UNREAD[code] ?? 'config-base-unreadable', { path: base, reason: code }), path)
    }
  }
  return [...settings, ...ownSettings(value, path, at)]
}

function ownSettings(value: ConfigFile, path: string, at: (...keys: PropertyKey[]) => FilePlace): Setting[] {
  const absolute = (to: string) => resolve(dirname(path), to)
  const folders = (value.ruleFolders ?? []).map((folder, i): Setting => {
    return { key: ['ruleFolders', absolute(folder)], value: absolute(folder), place: at('ruleFolders', i), names: null }
  })
  const packages = (value.packages ?? []).map((folder, i): Setting => {
    return { key: ['packages', absolute(folder)], value: absolute(folder), place: at('packages', i), names: null }
  })
  const overrides = (value.overrides ?? []).flatMap((one, i) => {
    const written = [one.files].flat()
    const patterns = written.flatMap(namesOf)
    const tests = patterns.map(namesDocument)
    const names = (document: string) => tests.some(test => test([document]))
    const override = { files: written.join(', '), patterns, place: at('overrides', i, 'files') }
    return settingsOf(one, ['overrides', i], names).map((setting): Setting => ({ ...setting, override }))
  })
  return [...folders, ...packages, ...settingsOf(value, [], null), ...overrides]

  function settingsOf(values: Partial<ConfigFile>, keys: PropertyKey[], names: Setting['names']): Setting[] {
    const single = keysReadAs('value', 'path').flatMap((name): Setting[] => {
      const given = values[name]
      if (given === undefined) return []
      const said = READ_AS[name] === 'path' ? absolute(String(given)) : given
      return [{ key: [name], value: said, place: at(...keys, name), names }]
    })
    const grouped = keysReadAs('group').flatMap(group =>
      Object.entries(values[group] ?? {}).map(([name, given]): Setting => {
        const written = group === 'reports' ? absolute(String(given)) : given
        return { key: [group, name], value: written, place: at(...keys, group, name), names }
      }),
    )
    return [...single, ...grouped]
  }
}

/** Marks of a pattern, in a path that is not written as it is; brackets alone are as likely those of a name: `项目(1)`. */
const PATTERN = /[*?![\]{}|]|[@+]\(/

/** The patterns that an entry of `files` stands for: the name of a folder means what lies in it, as for git. */
function namesOf(written: string): string[] {
  const path = written.replace(/[\\/]+$/, '')
  if (path === '' || path === '.') return ['**']
  const pattern = /[\\/]/.test(path) ? path : `**/${path}`
  const isFolder = path !== written
  const inside = isFolder || !PATTERN.test(path) ? [`${pattern}/**`] : []
  return isFolder ? inside : [pattern, ...inside]
}

/** The config in a file; that of a package.json is one of its keys. */
async function read(path: string, language: Language) {
  const sentences = { ...problemSentencesIn(language), otherNames: NAMED_OTHERWISE }
  const isManifest = basename(path) === 'package.json'
  const file: YamlFile<unknown> = isManifest
    ? await readYaml(path, z.looseObject({ tenderlint: configSchema }), sentences)
    : // A file that holds only comments says nothing, which is no mistake.
      await readYaml(
        path,
        z.preprocess(raw => raw ?? {}, configSchema),
        sentences,
      )
  if (file.problems.length > 0) {
    const raw = isManifest ? (file.raw as { tenderlint?: unknown } | undefined)?.tenderlint : file.raw
    const rules = await unknownRules(raw, language)
    const places = rules.map(({ name, message }) => {
      return { file: path, ...file.placeOf([...(isManifest ? ['tenderlint'] : []), 'rules', name]), message }
    })
    throw brokenConfig(path, [...file.problems, ...places])
  }
  const value = (isManifest ? (file.value as { tenderlint: unknown }).tenderlint : file.value) as ConfigFile
  const placeOf = (keys: PropertyKey[]) => file.placeOf(isManifest ? ['tenderlint', ...keys] : keys)
  return { value, placeOf }
}

/**
 * The rules that are none in a config with other faults, so that all are mended at once. What its rule folders or bases add
 * is not known before they are read.
 */
async function unknownRules(raw: unknown, language: Language): Promise<{ name: string; message: string }[]> {
  const { rules, ruleFolders, extends: bases } = (raw ?? {}) as Record<string, unknown>
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules) || ruleFolders || bases) return []
  const known = (await loadRules()).rules.map(({ id }) => id)
  const unknown = Object.keys(rules).filter(name => !known.includes(name))
  return unknown.map(name => {
    const { code, values } = noSuchRule('config-no-rule', name, known)
    return { name, message: say(language, code, values) }
  })
}

function refuse(place: FilePlace, message: string, path: string): never {
  throw brokenConfig(path, [{ ...place, message }])
}
