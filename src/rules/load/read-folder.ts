/** A folder of rules, word lists, guards and laws → one `RuleSet`, checked as a whole. */
import { basename, parse } from 'node:path'
import type { z } from 'zod'
import { GUARDS, type GuardName } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import { codeOrder } from '../../text/code-order.ts'
import type { FileProblem } from '../../yaml/read-yaml.ts'
import { digestOf } from '../digest.ts'
import { withoutPlace, withoutPlaces } from '../index/forget-places.ts'
import { withIndexes } from '../index/index-patterns.ts'
import { withoutIndexes } from '../index/pattern-index.ts'
import type { GrowthsFile } from '../runaway/known-growths.ts'
import type { Guard, Provision, RuleSet } from '../types.ts'
import type { Vocabulary } from '../vocabulary.ts'
import {
  faultsOfLists,
  faultsOfPatterns,
  type PatternFile,
  problemsOfPatterns,
  runawaysOfVocabulary,
} from './check-patterns.ts'
import { misspeltRivals, problemsOfChange, problemsOfRule, unknownMethods } from './check-rule.ts'
import { joinVocabulary } from './join-vocabulary.ts'
import { layingIn } from './lay-in.ts'
import { withPatternsRead } from './patterns-in.ts'
import { openRuleFiles } from './read-rule-files.ts'
import { setPlace } from './rule-places.ts'
import {
  type ChangeFile,
  changeSchema,
  guardsSchema,
  lawSchema,
  lexiconSchema,
  type RuleFile,
  ruleSchema,
} from './schema.ts'
import { changeRule, toRule } from './to-rule.ts'
import { vocabularySchema } from './vocabulary-schema.ts'

type Parts = Omit<RuleSet, 'digest'>

/**
 * Reads a rule folder on top of a set (the built-in one for other people's rules).
 *
 * Patterns of a folder on top are also looked at for what can run away: nobody has tried them yet.
 *
 * @param growthsFile keeps what was found of those patterns; without it all are looked at again.
 * @returns the set and everything that is wrong with it; a set with problems must not be used.
 */
export async function readFolder(
  folder: string,
  base?: RuleSet,
  language: Language = 'zh',
  growthsFile?: GrowthsFile,
): Promise<{ set: RuleSet; problems: FileProblem[] }> {
  const problems: FileProblem[] = []
  const read = await openRuleFiles(folder, problems, language)
  const set: Parts = base ? copyOf(base) : empty()
  const growths = base && (await (await import('../runaway/known-growths.ts')).openGrowths(base, growthsFile))
  const words = (await read('vocabulary', vocabularySchema)) as PatternFile<Partial<Vocabulary>>[]
  if (words.length > 0 && problems.length === 0) {
    const joined = joinVocabulary(words, language)
    set.vocabulary = joined.vocabulary
    problems.push(...joined.problems)
    delete set.titleIndex
    delete set.otherwiseIndex
  }
  if (growths) for (const one of words) problems.push(...(await runawaysOfVocabulary(one, growths, language)))
  set.vocabulary.numbered ??= base?.vocabulary.numbered
  set.vocabulary.within ??= base?.vocabulary.within
  const { within = {} } = set.vocabulary
  // The built-in ones are written in the words that texts are read in.
  const laid = layingIn({ synonyms: base && set.vocabulary.synonyms, within })
  const withPatterns = <T>(files: PatternFile<T>[]): PatternFile<T>[] =>
    files.map(one => ({ ...one, value: withPatternsRead(one.value, laid) }))

  const lists = (await read('lexicon', lexiconSchema)).map(one => {
    const words = Object.entries(one.value).map(([name, list]) => [name, list.map(laid)] as const)
    return { ...one, value: Object.fromEntries(words) }
  })
  const faulty = new Set<string>()
  problems.push(...addLists(set, lists, language, faulty))
  // A list that changed changes what the patterns that use it need.
  if (base && lists.length > 0)
    set.rules = withoutPlaces(
      set,
      lists.flatMap(({ value }) => Object.keys(value)),
    )
  for (const { value } of await read('law', lawSchema)) {
    const { provisions, effectiveFrom = dayIn(value.effective), ...instrument } = value
    for (const provision of provisions)
      set.laws[provision.id] = { ...instrument, effectiveFrom, ...provision } satisfies Provision
  }
  const guards = withPatterns(await read('guards', guardsSchema))
  problems.push(...addGuards(set, guards, language))

  const files = withPatterns(await read<RuleFile | ChangeFile>('rules', schemaOf))
  problems.push(...addRules(set, files, language))
  problems.push(...files.flatMap(one => misspeltRivals(one, { ...set, language })))
  setPlaces(files)
  problems.push(...changeRules(set, files, language))
  if (growths) {
    problems.push(
      ...(await problemsOfPatterns({ lists, guards, files }, { ...set, language, growths, within, faulty })),
    )
    await growths.close()
  }
  set.rules.sort((a, b) => codeOrder(a.id, b.id))
  return { set: withIndexes({ ...set, digest: digestOf(contentOf(set)) }), problems }
}

/** @param faulty takes the names of lists that have a fault. */
function addLists(
  set: Parts,
  files: readonly PatternFile<z.infer<typeof lexiconSchema>>[],
  language: Language,
  faulty: Set<string>,
): FileProblem[] {
  const problems: FileProblem[] = []
  const listed = new Set<string>()
  for (const { value, file, placeOf } of files) {
    for (const [name, words] of Object.entries(value)) {
      if (listed.has(name)) problems.push({ file, ...placeOf([name]), message: say(language, 'list-taken', { name }) })
      listed.add(name)
      set.lexicon[name] = words
      setPlace(words, { file, ...placeOf([name]) })
    }
  }
  // A list may use those of other files.
  const faults = files.flatMap(one => faultsOfLists(one, { ...set, language }))
  for (const { name } of faults) {
    faulty.add(name)
    // The fault is told once: what names the list must compile. Nobody uses a set with problems.
    set.lexicon[name] = ['.']
  }
  return [...problems, ...faults.map(({ problem }) => problem)]
}

function addGuards(
  set: Parts,
  files: readonly PatternFile<z.infer<typeof guardsSchema>>[],
  language: Language,
): FileProblem[] {
  return files.flatMap(one => {
    const { value, file } = one
    const name = parse(file).name as GuardName
    if (!GUARDS.includes(name)) {
      const message = say(language, 'guard-not-file', { choices: GUARDS.join(' | ') })
      return [{ file, line: 1, column: 1, message }]
    }
    set.guards.push(...value.map(guard => ({ name, ...guard }) as Guard))
    const known = { ...set, language }
    return [...faultsOfPatterns(one, Object.keys(value), known), ...unknownMethods(value, [], one, known)]
  })
}

function addRules(set: Parts, files: readonly PatternFile<RuleFile | ChangeFile>[], language: Language): FileProblem[] {
  return files.flatMap(one => {
    const { value } = one
    if ('extends' in value) return []
    const problems = problemsOfRule({ ...one, value }, { ...set, language })
    set.rules.push(toRule(value))
    return problems
  })
}

/** After all rules: a change may be one to a rule of the same folder. */
function changeRules(
  set: Parts,
  files: readonly PatternFile<RuleFile | ChangeFile>[],
  language: Language,
): FileProblem[] {
  const off = new Map<string, string>()
  return files.flatMap(one => {
    const { value, file, placeOf } = one
    if (!('extends' in value)) return []
    const by = off.get(value.extends)
    if (by !== undefined) {
      const message = say(language, 'rule-extends-off', { id: value.extends, path: basename(by) })
      return [{ file, ...placeOf(['extends']), message }]
    }
    if (value.off && set.rules.some(({ id }) => id === value.extends)) off.set(value.extends, file)
    const problems = problemsOfChange({ ...one, value }, { ...set, language })
    set.rules = set.rules.flatMap(rule =>
      rule.id !== value.extends ? [rule] : value.off ? [] : [changeRule(rule, value)],
    )
    return problems
  })
}

/** Where entries and cases stand, for whoever has to say it of one. */
function setPlaces(files: readonly PatternFile<RuleFile | ChangeFile>[]): void {
  for (const { value, file, placeOf } of files) {
    for (const [i, one] of value.find.entries()) setPlace(one, { file, ...placeOf(['find', i]) })
    for (const kind of ['hits', 'passes'] as const) {
      for (const [i, one] of value.cases[kind].entries()) setPlace(one, { file, ...placeOf(['cases', kind, i]) })
    }
  }
}

/** The day that words about a law begin with, or its month or year. */
function dayIn(words: string): string {
  return /^\d{4}(?:-\d{2}){0,2}/.exec(words)?.[0] ?? ''
}

function schemaOf(raw: unknown): z.ZodType<RuleFile | ChangeFile> {
  const changes = typeof raw === 'object' && raw !== null && 'extends' in raw
  return changes ? changeSchema : ruleSchema
}

function copyOf(base: RuleSet): Parts {
  return {
    ...base,
    rules: [...base.rules],
    guards: [...base.guards],
    lexicon: { ...base.lexicon },
    laws: { ...base.laws },
  }
}

function empty(): Parts {
  return {
    rules: [],
    guards: [],
    lexicon: {},
    laws: {},
    vocabulary: { roles: [], profile: [], project: [] },
  }
}

/** All of a set but its digest and its indexes, which follow from it. */
function contentOf(set: Parts): string {
  return JSON.stringify({ ...withoutIndexes(set), rules: set.rules.map(withoutPlace), digest: undefined })
}
