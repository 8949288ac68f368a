/** Documents that are judged alike: a config says what, and there may be several of them below one folder. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Judging } from '../../batch/job.ts'
import { type Outline, outlineOf } from '../../facts/documents.ts'
import { brokenFile } from '../../gate/broken-file.ts'
import { noSuchRule } from '../../gate/no-such-rule.ts'
import { type Language, say } from '../../language/say.ts'
import { type ExitPolicy, type Verdict, verdictOf } from '../../report/exit-code.ts'
import { digestOf } from '../../rules/digest.ts'
import { methodsIn } from '../../rules/load/known-methods.ts'
import { loadRules } from '../../rules/load-rules.ts'
import type { RuleSet } from '../../rules/types.ts'
import { type CheckOptions, type CheckSettings, checkSettings, oneOf } from '../options/check-settings.ts'
import { type Applied, type Configs, openConfigs, withSettings } from '../options/config-options.ts'
import { usageError } from '../words/usage-error.ts'
import { growthsFile } from './cache-folder.ts'
import { chooseRules, underPolicy, withSeverities } from './choose-rules.ts'
import { type Exceptions, openExceptions } from './exceptions.ts'
import { inputsOf } from './inputs.ts'

/** What some documents are judged by, and those that were. */
interface Group {
  exitPolicy: ExitPolicy
  judging: Judging
  ruleIds: Set<string>
  exceptions: Exceptions
  hasExceptions: boolean
  /** Documents that were found; a shard does not judge all of them. */
  found: number
  /** Of the documents that it judged. */
  outlines: Outline[]
}

export interface Groups {
  /** Gives the files on, each with its group found. @throws for a config, waiver file or rule that is broken. */
  sort(files: AsyncIterable<VFile>): AsyncGenerator<VFile, void>
  judgingOf(file: VFile): Judging
  /** True where waivers or a baseline may cover findings of the file. */
  hasExceptions(file: VFile): boolean
  waive(file: VFile): void
  /** The rules of all groups that were found, for the report. */
  rules(): RuleSet
  /** What the documents that were found are judged by. */
  judgings(): Judging[]
  /** Digest of all rules there are, whatever is chosen of them or made of their severities. */
  digest(): Promise<string>
  /**
   * Says what is to be said of exceptions.
   *
   * @param isWhole false where the run was stopped: what it did not need may still be needed.
   * @returns the gravest verdict on a group, or on the exceptions themselves.
   */
  close(isWhole?: boolean): Promise<Verdict>
}

export interface Run {
  /** Those of the config for the working folder, under what was typed. */
  settings: CheckSettings
  typed: CheckOptions
  configs: Configs
  /** Keeps rules for further runs, by their folders. */
  loaded?: Map<string, Promise<RuleSet>>
  /** True where exceptions speak of more documents than the run is about, so that none can be told to be not needed. */
  isPart?: boolean
}

/** Finds what holds for a run as a whole. */
export async function settingsOfRun(paths: string[], typed: CheckOptions): Promise<Run> {
  const plain = checkSettings(paths, typed)
  const configs = openConfigs(typed.config, plain.cwd, plain.language)
  // What writes files is not taken from beside a document: that may have come by mail.
  const { settings: applied } = await configs.for(besideIn(plain.cwd))
  const settings = applied.size > 0 ? checkSettings(paths, withSettings(typed, applied, true)) : plain
  if (settings.prune && settings.baseline === null) throw usageError('prune-alone')
  const inputs = await inputsOf(paths, typed, configs, settings.cwd, settings.language)
  return { settings: { ...settings, ...inputs }, typed, configs }
}

/** Opens what documents are judged by as they come. @throws for what is wrong with the config of the run. */
export async function openGroups({
  settings: run,
  typed,
  configs,
  loaded = new Map(),
  isPart = false,
}: Run): Promise<Groups> {
  const groups = new Map<string, Promise<Group>>()
  const exceptions = new Map<string, Promise<Exceptions>>()
  const opened: Group[] = []
  const groupOf = new WeakMap<VFile, Group>()

  const open = async (applied: Applied): Promise<Group> => {
    const settings = checkSettings(run.paths, withSettings(typed, applied.settings, false))
    const all = await once(loaded, settings.folders.join('\n'), () => loadedFor(settings))
    refuseUnknown(all, applied, typed.method, settings.language)
    const off = Object.keys(settings.levels).filter(id => settings.levels[id] === 'off')
    // A rule that is asked for by name is wanted, whatever a config says.
    const skip = settings.only.length > 0 ? settings.skip : [...settings.skip, ...off]
    const chosen = await underPolicy(chooseRules(all, settings.only, skip), settings.policy)
    const rules = await withSeverities(chosen, settings.levels)
    const { waivers, baseline, staleWaivers } = settings
    const group: Group = {
      judging: { rules, overrides: settings.overrides },
      ruleIds: new Set(rules.rules.map(({ id }) => id)),
      exitPolicy: settings.exitPolicy,
      // One file of waivers is one, however many groups it serves: what one of them does not need another may.
      exceptions: await once(exceptions, JSON.stringify([waivers, baseline, staleWaivers]), () =>
        openExceptions(settings, { loaded: all, chosen: rules }, file => groupOf.get(file)!.ruleIds),
      ),
      hasExceptions: waivers !== null || baseline !== null,
      found: 0,
      outlines: [],
    }
    opened.push(group)
    return group
  }
  const groupAt = async (path: string) => {
    const applied = await configs.for(path)
    const said = [...applied.settings].map(([key, { value }]) => [key, value])
    return once(groups, JSON.stringify(said), () => open(applied))
  }
  // What is wrong with the config of the run is said before the first document is opened.
  const first = await groupAt(besideIn(run.cwd))

  const used = () => {
    const found = opened.filter(group => group.found > 0)
    return found.length > 0 ? found : [first]
  }

  return {
    async *sort(files) {
      for await (const file of files) {
        const group = await groupAt(file.data.origin ?? join(run.cwd, file.path))
        groupOf.set(file, group)
        group.found++
        yield file
      }
    },
    judgingOf: file => groupOf.get(file)!.judging,
    hasExceptions: file => groupOf.get(file)!.hasExceptions,
    waive(file) {
      const group = groupOf.get(file)!
      group.exceptions.waive(file)
      group.outlines.push(outlineOf(file))
    },
    rules: () => joinRules(used().map(({ judging }) => judging.rules)),
    judgings: () => used().map(({ judging }) => judging),
    digest: async () => jointDigest(await Promise.all(loaded.values())),
    async close(isWhole = true) {
      const verdicts = opened.map(({ outlines, exitPolicy }) => verdictOf(outlines, exitPolicy))
      for (const one of await Promise.all(exceptions.values())) {
        if (await one.close(isWhole && !isPart)) verdicts.push({ code: 1, reason: { code: 'gate-exceptions' } })
      }
      return verdicts.reduce((gravest, one) => (one.code > gravest.code ? one : gravest))
    },
  }
}

/** A path for which the config of a folder applies, and no override of it. */
const besideIn = (folder: string) => join(folder, ' ')

/** Makes a value the first time that its key comes. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = made.get(key)
  if (!value) {
    value = make()
    made.set(key, value)
  }
  return value
}

/** A folder that is not there would be one without rules, and nobody would know that they did not count. */
async function loadedFor({ folders, language }: CheckSettings): Promise<RuleSet> {
  for (const path of folders) {
    if (!(await stat(path).catch(() => null))?.isDirectory()) throw usageError('rules-folder-missing', { path })
    const { glob } = await import('tinyglobby')
    if ((await glob('**/*.{yaml,yml}', { cwd: path })).length === 0) throw usageError('rules-folder-empty', { path })
  }
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
  throw brokenFile({ code: 'config-broken', values: { path: path ?? '', count: problems.length } }, problems)
}

/** One set for the report: the words of all rules, each once. */
function joinRules(sets: readonly RuleSet[]): RuleSet {
  const [first, ...others] = sets
  if (!first || others.length === 0) return first!
  const rules = new Map(sets.flatMap(set => set.rules.map(rule => [rule.id, rule] as const)).reverse())
  const laws = Object.assign({}, ...sets.map(set => set.laws))
  const leftOut = [...new Set(sets.flatMap(set => set.leftOut ?? []))]
  return { ...first, rules: [...rules.values()].reverse(), laws, digest: jointDigest(sets), leftOut }
}

function jointDigest(sets: readonly RuleSet[]): string {
  const digests = [...new Set(sets.map(({ digest }) => digest))].sort()
  if (digests.length === 1) return digests[0]!
  return digestOf(digests.join('\n'))
}
