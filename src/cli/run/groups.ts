/** Documents that are judged alike: a config says what, and there may be several of them below one folder. */
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Judging } from '../../batch/job.ts'
import { outlineOf } from '../../facts/documents.ts'
import { getOrMake } from '../../memo/get-or-make.ts'
import { gravestOf, jointVerdictOf, type Verdict } from '../../report/exit-code.ts'
import { digestOf } from '../../rules/digest.ts'
import type { RuleSet } from '../../rules/types.ts'
import { type Applied, anyPathIn } from '../options/config-options.ts'
import { sayIdleOverrides } from './idle-overrides.ts'
import { type Group, openGroup, type SuppressionsFor } from './open-group.ts'
import type { Run } from './settings-of-run.ts'
import { openSuppressions, type Suppressions } from './suppressions.ts'

export interface Groups {
  /** Gives the files on, each with its group found. @throws for a config, waiver file or rule that is broken. */
  sort(files: AsyncIterable<VFile>): AsyncGenerator<VFile, void>
  judgingOf(file: VFile): Judging
  /** True where waivers or a baseline may cover findings of the file. */
  hasSuppressions(file: VFile): boolean
  waive(file: VFile): void
  /** The rules of all groups that were found, for the report. */
  rules(): RuleSet
  /** What the documents that were found are judged by. */
  judgings(): Judging[]
  /** Digest of all rules there are, whatever is chosen of them or made of their severities. */
  digest(): Promise<string>
  /**
   * Says what is to be said of suppressions.
   *
   * @param isWhole false where the run was stopped: what it did not need may still be needed.
   * @returns the gravest verdict on the groups and on the suppressions themselves.
   */
  close(isWhole?: boolean): Promise<Verdict>
}

/** Opens what documents are judged by as they come. @throws for what is wrong with the config of the run. */
export async function openGroups(run: Run): Promise<Groups> {
  const { settings, loaded, isPart = false } = run
  const { cwd } = settings
  const groupOf = new WeakMap<VFile, Group>()
  const { groupAt, opened, suppressions, hasWaivers } = groupOpener(run, file => groupOf.get(file)!.ruleIds)
  // What is wrong with the config of the run is said before the first document is opened.
  const first = await groupAt(anyPathIn(cwd))
  const used = () => {
    const found = opened.filter(group => group.found > 0)
    return found.length > 0 ? found : [first]
  }

  return {
    async *sort(files) {
      for await (const file of files) {
        const group = await groupAt(file.data.origin ?? join(cwd, file.path))
        groupOf.set(file, group)
        group.found++
        yield file
      }
    },
    judgingOf: file => groupOf.get(file)!.judging,
    hasSuppressions: file => groupOf.get(file)!.hasSuppressions,
    waive(file) {
      const group = groupOf.get(file)!
      group.suppressions.waive(file)
      group.outlines.push(outlineOf(file))
    },
    rules: () => joinRules(used().map(({ judging }) => judging.rules)),
    judgings: () => used().map(({ judging }) => judging),
    digest: async () => jointDigest(await Promise.all(loaded.values())),
    async close(isWhole = true) {
      const verdicts = [jointVerdictOf(joinedByPolicy(opened))]
      if (isWhole && !isPart) await sayIdleOverrides(run)
      for (const one of await suppressions()) verdicts.push(await one.close(isWhole && !isPart))
      if (isWhole && asksForWaivers(run) && !hasWaivers()) verdicts.push(NO_WAIVERS)
      return gravestOf(verdicts)
    },
  }
}

/** Whoever lost the option that names the waivers would believe them to be watched. */
const NO_WAIVERS: Verdict = { code: 2, reasons: [{ code: 'gate-no-waivers' }] }

/** True where it was typed that waivers that are not needed fail the run; the waivers may be named by any config. */
function asksForWaivers({ typed, settings }: Run): boolean {
  return typed.staleWaivers !== undefined && settings.staleWaivers === 'error'
}

/** What groups with one policy found, together: the last line of a run counts what its summary counts. */
function joinedByPolicy(groups: readonly Group[]): Pick<Group, 'outlines' | 'exitPolicy'>[] {
  const policies = new Map<string, Pick<Group, 'outlines' | 'exitPolicy'>>()
  for (const { outlines, exitPolicy } of groups) {
    const key = JSON.stringify(exitPolicy)
    const before = policies.get(key)?.outlines ?? []
    policies.set(key, { outlines: [...before, ...outlines], exitPolicy })
  }
  return [...policies.values()]
}

/** Opens each group, and what lets findings of some of them pass, once. @param rulesOf ids of the rules that a document is judged by. */
function groupOpener(
  { settings: runSettings, typed, configs, loaded }: Run,
  rulesOf: (file: VFile) => ReadonlySet<string>,
) {
  const groups = new Map<string, Promise<Group>>()
  const suppressions = new Map<string, Promise<Suppressions>>()
  const opened: Group[] = []
  const known = new Set<string>()
  let hasWaivers = false
  // One file of waivers is one, however many groups it serves: what one of them does not need another may.
  const suppressionsFor: SuppressionsFor = (settings, rules) => {
    const { waivers, baseline, staleWaivers } = settings
    hasWaivers ||= waivers !== null
    const key = JSON.stringify([waivers, baseline, staleWaivers])
    for (const { id } of rules.loaded.rules) known.add(id)
    return getOrMake(suppressions, key, () => openSuppressions(settings, rules, rulesOf, known))
  }
  const open = async (applied: Applied) => {
    const group = await openGroup(applied, { settings: runSettings, typed, loaded }, suppressionsFor)
    opened.push(group)
    return group
  }
  const groupAt = async (path: string) => {
    const applied = await configs.for(path)
    const said = [...applied.settings].map(([key, { value }]) => [key, value])
    return getOrMake(groups, JSON.stringify(said), () => open(applied))
  }
  return { groupAt, opened, suppressions: () => Promise.all(suppressions.values()), hasWaivers: () => hasWaivers }
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
