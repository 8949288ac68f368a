/** What is wrong with the patterns of a file, each told at its place and as it is written there. */
import { expand, faultOfPattern, type Lexicon, LIST_NAME } from '../../checks/expressions/pattern.ts'
import { faultIn } from '../../language/pattern-faults.ts'
import { type Language, say } from '../../language/say.ts'
import { simplifierFor } from '../../text/traditional.ts'
import type { FileProblem, YamlFile } from '../../yaml/read-yaml.ts'
import type { KnownGrowths } from '../runaway/known-growths.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { WordsWithin } from './lay-in.ts'
import { asLookedAt, type PlacedPattern, patternsIn, patternsInVocabulary } from './patterns-in.ts'

/** A file of rules, guards or word lists. */
export interface PatternFile<T = object> {
  file: string
  /** Its patterns with what is laid into them where they are read. */
  value: T
  /** As it stands in the file. */
  written: unknown
  placeOf: YamlFile<unknown>['placeOf']
}

interface Known {
  lexicon: Lexicon
  language: Language
}

/** Keys of a rule file below which patterns stand. */
export const WITH_PATTERNS = ['find', 'except', 'further', 'severity', 'policies', 'wordings'] as const

/** The patterns below `keys` that do not compile. */
export function faultsOfPatterns(
  of: PatternFile,
  keys: readonly string[],
  { lexicon, language }: Known,
): FileProblem[] {
  return told(of, keys, language, source => faultOfPattern(source, lexicon))
}

/** A word list that does not compile is a mistake of its own, not of each list and rule that uses it. */
export function faultsOfLists(of: PatternFile, known: Known): { name: string; problem: FileProblem }[] {
  const bare = Object.fromEntries(Object.keys(known.lexicon).map(name => [name, ['.']]))
  const faultOf = (source: string) => faultOfPattern(source, bare) ?? circleIn(source, known.lexicon)
  return Object.keys(of.value).flatMap(name =>
    told(of, [name], known.language, faultOf).map(problem => ({ name, problem })),
  )
}

/** Why a pattern cannot be put together: a list that holds itself. */
function circleIn(source: string, lexicon: Lexicon): unknown {
  try {
    expand(source, lexicon)
  } catch (error) {
    return error
  }
  return undefined
}

/**
 * What else is wrong with each pattern: it can match nothing, denies the start of a text, or can run away.
 *
 * @param known.faulty names of lists with a fault, of which there are no words: nobody can say this of what uses one.
 */
export async function problemsOfPatterns(
  { lists, guards, files }: Record<'lists' | 'guards' | 'files', readonly PatternFile[]>,
  known: Known & { growths: KnownGrowths; within: WordsWithin; faulty: ReadonlySet<string> },
): Promise<FileProblem[]> {
  const problems: FileProblem[] = []
  // A list is part of other patterns, and can run away where what stands behind it there does not match.
  for (const one of lists) problems.push(...(await problemsOfFile(one, Object.keys(one.value), known, '$')))
  for (const one of guards) problems.push(...(await problemsOfFile(one, Object.keys(one.value), known)))
  for (const one of files) problems.push(...(await problemsOfFile(one, WITH_PATTERNS, known)))
  return problems
}

/** @param end what is put behind each pattern before it is looked at for what can run away. */
async function problemsOfFile(
  of: PatternFile,
  keys: readonly string[],
  { lexicon, language, growths, within, faulty }: Parameters<typeof problemsOfPatterns>[1],
  end = '',
): Promise<FileProblem[]> {
  const { barredIn, deadIn } = await import('./dead-patterns.ts')
  const { deniedStartIn } = await import('./denied-start.ts')
  const problems: FileProblem[] = []
  for (const { source, path } of patternsOf(of, keys)) {
    if (faulty.size > 0 && uses(source, faulty, lexicon)) continue
    const pattern = writtenAt(of, path)
    const add = (code: string, values: Record<string, string>) =>
      problems.push({ file: of.file, ...of.placeOf(path), message: say(language, code, { ...values, pattern }) })
    const dead = deadIn(source, lexicon, await simplifierFor(source))
    if (dead) add(dead.meant === '' ? 'pattern-blank' : 'pattern-dead', { ...dead })
    const barred = barredIn(source, within)
    if (barred) add('pattern-barred', { ...barred })
    const denied = deniedStartIn(source)
    if (denied !== null) add('pattern-denies-start', { denied })
    const growth = await growths.of(end ? `(?:${source})${end}` : source, lexicon)
    if (growth) add('pattern-runs-away', { growth: growthIn(language, growth) })
  }
  return problems
}

/** True where a pattern names one of the lists, or a list that does; lists that hold themselves are among them. */
function uses(source: string, lists: ReadonlySet<string>, lexicon: Lexicon): boolean {
  return [...source.matchAll(LIST_NAME)].some(
    ([, name = '']) => lists.has(name) || (lexicon[name] ?? []).some(word => uses(word, lists, lexicon)),
  )
}

/** The patterns of a file of the vocabulary that can run away; whether they compile was asked when it was read. */
export async function runawaysOfVocabulary(
  { value, file, placeOf }: Omit<PatternFile<Partial<Vocabulary>>, 'written'>,
  growths: KnownGrowths,
  language: Language,
): Promise<FileProblem[]> {
  const problems: FileProblem[] = []
  for (const one of patternsInVocabulary(value)) {
    const growth = await growths.of(asLookedAt(one), {})
    if (!growth) continue
    const message = say(language, 'pattern-runs-away', { growth: growthIn(language, growth), pattern: one.source })
    problems.push({ file, ...placeOf(one.path), message })
  }
  return problems
}

/** What `fault` finds in the patterns below `keys`. */
function told(
  of: PatternFile,
  keys: readonly string[],
  language: Language,
  fault: (source: string) => unknown,
): FileProblem[] {
  return patternsOf(of, keys).flatMap(({ source, path }) => {
    const error = fault(source)
    if (!error) return []
    return [{ file: of.file, ...of.placeOf(path), message: faultIn(language, error as Error, writtenAt(of, path)) }]
  })
}

function patternsOf({ value }: PatternFile, keys: readonly string[]): PlacedPattern[] {
  return keys.flatMap(key => {
    const below = (value as Record<string, unknown>)[key]
    // A severity of one word holds no pattern.
    return typeof below === 'string' ? [] : patternsIn(below, [Array.isArray(value) ? Number(key) : key])
  })
}

/** The text at a path of keys: that of a pattern without what is laid into it. */
function writtenAt({ written }: PatternFile, path: readonly PropertyKey[]): string {
  return String(path.reduce((at, key) => (at as Record<PropertyKey, unknown>)[key], written))
}

/** How fast the time of a pattern grows, from what `runaway` gives, which speaks English. */
function growthIn(language: Language, growth: string): string {
  const degree = /^(\d+)/.exec(growth)?.[1]
  if (degree) return say(language, 'growth-degree', { degree })
  return say(language, growth === 'exponential' ? 'growth-exponential' : 'growth-unknown')
}
