/** What is wrong with a rule beyond its form: names that do not exist, patterns that do not compile. */
import { basename } from 'node:path'
import { type Combination, compile } from '../../checks/compile.ts'
import { compilePattern } from '../../checks/expressions/pattern.ts'
import { wholeExpressions } from '../../checks/expressions.ts'
import { type Language, say } from '../../language/say.ts'
import { faultIn } from '../../yaml/pattern-faults.ts'
import type { FileProblem, YamlFile } from '../../yaml/read-yaml.ts'
import type { KnownGrowths } from '../runaway/known-growths.ts'
import type { RuleSet } from '../types.ts'
import { methodsIn } from './known-methods.ts'
import type { ChangeFile, RuleFile } from './schema.ts'

/** What a rule may name, and the language in which its mistakes are said. */
type Known = Pick<RuleSet, 'rules' | 'laws' | 'lexicon' | 'vocabulary'> & { language: Language }
type Lists = Pick<Known, 'lexicon' | 'language'>
type PlaceOf = YamlFile<unknown>['placeOf']

/** The problems of one rule against the set it joins. */
export function problemsOfRule(value: RuleFile, file: string, placeOf: PlaceOf, set: Known): FileProblem[] {
  const at = (path: PropertyKey[], message: string): FileProblem => ({ file, ...placeOf(path), message })
  return [
    ...(basename(file).replace(/\.ya?ml$/, '') === value.id
      ? []
      : [at(['id'], say(set.language, 'rule-not-file', { id: value.id }))]),
    ...(set.rules.some(rule => rule.id === value.id)
      ? [at(['id'], say(set.language, 'rule-taken', { id: value.id }))]
      : []),
    ...problemsOfParts(value, file, placeOf, set),
  ]
}

/** The problems of a change against the set that holds the rule. */
export function problemsOfChange(value: ChangeFile, file: string, placeOf: PlaceOf, set: Known): FileProblem[] {
  const known = set.rules.some(rule => rule.id === value.extends)
  const unknown = {
    file,
    ...placeOf(['extends']),
    message: say(set.language, 'rule-extends-unknown', { id: value.extends }),
  }
  return [...(known ? [] : [unknown]), ...problemsOfParts(value, file, placeOf, set)]
}

function problemsOfParts(value: RuleFile | ChangeFile, file: string, placeOf: PlaceOf, set: Known): FileProblem[] {
  const at = (path: PropertyKey[], message: string): FileProblem => ({ file, ...placeOf(path), message })
  const each = (list: Combination[] | undefined, path: PropertyKey[]) =>
    (list ?? []).flatMap((one, i) => problemsOfConditions(one, set, file, placeOf, [...path, i]))
  const unknownLaws = (ids: readonly string[] | undefined, path: PropertyKey[]) =>
    (ids ?? []).flatMap((id, i) =>
      set.laws[id] ? [] : [at([...path, i], say(set.language, 'rule-law-unknown', { id }))],
    )
  const raise = typeof value.severity === 'object' ? value.severity.raise : []
  return [
    ...unknownLaws(value.basis, ['basis']),
    ...value.wordings.flatMap(({ basis }, i) => unknownLaws(basis, ['wordings', i, 'basis'])),
    ...value.find.flatMap((pattern, i) =>
      listsOf(pattern).flatMap(({ words, keys }) =>
        failures(() => compilePattern(words, set.lexicon), set.language).map(message =>
          at(['find', i, ...keys], message),
        ),
      ),
    ),
    ...each(value.find, ['find']),
    ...each(value.except, ['except']),
    ...(value.further ? problemsOfConditions(value.further, set, file, placeOf, ['further']) : []),
    ...each(raise, ['severity', 'raise']),
    ...each(value.wordings, ['wordings']),
    ...each(value.policies?.['national-law'], ['policies', 'national-law']),
    ...each(value.policies?.strict, ['policies', 'strict']),
  ]
}

/** The lists of patterns in one way to break a rule, each with its keys. */
function listsOf({ words, region }: RuleFile['find'][number]): { words: string[]; keys: PropertyKey[] }[] {
  if (!region) return [{ words, keys: ['words'] }]
  const { open, narrow = [], unless } = region
  return [
    { words, keys: ['words'] },
    { words: open, keys: ['region', 'open'] },
    ...narrow.map((one, i) => ({ words: one.words, keys: ['region', 'narrow', i, 'words'] })),
    ...Object.entries(unless ?? {}).map(([where, some]) => ({ words: some, keys: ['region', 'unless', where] })),
  ]
}

/** A list that does not compile is a mistake of its own, not of each rule that uses it. */
export function problemsOfList(
  value: Record<string, string[]>,
  file: string,
  placeOf: PlaceOf,
  { lexicon, language }: Lists,
): FileProblem[] {
  return Object.entries(value).flatMap(([name, words]) =>
    words.flatMap((word, i) =>
      failures(() => compilePattern(word, lexicon), language).map(message => ({
        file,
        ...placeOf([name, i]),
        message,
      })),
    ),
  )
}

/** Keys of a rule file below which patterns stand. */
export const WITH_PATTERNS = ['find', 'except', 'further', 'severity', 'policies', 'wordings'] as const

/**
 * What is wrong with each pattern below `keys`, at its own place: it can match nothing, or it can run away.
 *
 * @param end what may stand after a pattern: a word list is part of others, and can run away where they do not match.
 */
export async function problemsOfPatterns(
  { value, file, placeOf }: { value: object; file: string; placeOf: PlaceOf },
  keys: readonly string[],
  { lexicon, language, growths }: Lists & { growths: KnownGrowths },
  end = '',
): Promise<FileProblem[]> {
  const { patternsIn } = await import('./patterns-in.ts')
  const { deadIn } = await import('./dead-patterns.ts')
  const problems: FileProblem[] = []
  for (const key of keys) {
    const path = Array.isArray(value) ? [Number(key)] : [key]
    const below = (value as Record<string, unknown>)[key]
    for (const { source, path: keysTo } of typeof below === 'string' ? [] : patternsIn(below, path)) {
      const add = (code: string, values: Record<string, string>) =>
        problems.push({ file, ...placeOf(keysTo), message: say(language, code, { ...values, pattern: source }) })
      const dead = deadIn(source, lexicon)
      if (dead) add('pattern-dead', { ...dead })
      const growth = await growths.of(end ? `(?:${source})${end}` : source, lexicon)
      if (growth) add('pattern-runs-away', { growth: growthIn(language, growth) })
    }
  }
  return problems
}

/**
 * Compiles each condition alone, so that a bad pattern is named at its own line; and looks for methods of purchase that
 * no document has.
 */
export function problemsOfConditions(
  one: Combination,
  set: Pick<Known, 'lexicon' | 'vocabulary' | 'language'>,
  file: string,
  placeOf: PlaceOf,
  path: PropertyKey[],
): FileProblem[] {
  const { lexicon, language, vocabulary } = set
  const at = (keys: PropertyKey[], message: string): FileProblem => ({ file, ...placeOf([...path, ...keys]), message })
  return (['all', 'any', 'not'] as const).flatMap(key =>
    (one[key] ?? []).flatMap((condition, i) => [
      ...failures(() => compile({ all: [condition] }, wholeExpressions(lexicon)), language).map(message =>
        at([key, i], message),
      ),
      ...unknownMethods(condition, vocabulary).map(({ keys, value, choices }) =>
        at([key, i, ...keys], say(language, 'method-unknown', { value, choices })),
      ),
    ]),
  )
}

/** Methods in `profile`, at any depth of a condition, that the vocabulary does not know. */
function unknownMethods(condition: unknown, vocabulary: RuleSet['vocabulary']) {
  const known = methodsIn(vocabulary)
  const found: { keys: PropertyKey[]; value: string; choices: string }[] = []
  const look = (value: unknown, keys: PropertyKey[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Object.entries(value)) look(below, [...keys, Array.isArray(value) ? Number(key) : key])
    } else if (typeof value === 'string' && keys.some((key, i) => key === 'method' && keys[i - 1] === 'profile')) {
      if (!known.includes(value)) found.push({ keys, value, choices: known.join(' | ') })
    }
  }
  // A folder that is read on nothing has no vocabulary.
  if (known.length > 0) look(condition, [])
  return found
}

function failures(attempt: () => unknown, language: Language): string[] {
  try {
    attempt()
    return []
  } catch (error) {
    return [faultIn(language, error as Error)]
  }
}

/** How fast the time of a pattern grows, from what `runaway` gives, which speaks English. */
function growthIn(language: Language, growth: string): string {
  const degree = /^(\d+)/.exec(growth)?.[1]
  if (degree) return say(language, 'growth-degree', { degree })
  return say(language, growth === 'exponential' ? 'growth-exponential' : 'growth-unknown')
}
