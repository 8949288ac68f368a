/** What is wrong with a rule beyond its form: names that do not exist, patterns that do not compile. */
import { basename } from 'node:path'
import { type Combination, compile } from '../checks/compile.ts'
import { wholeExpressions } from '../checks/expressions.ts'
import { compilePattern } from '../checks/pattern.ts'
import { type Language, say } from '../language/say.ts'
import { faultIn, growthIn } from './pattern-faults.ts'
import type { RuleProblem, YamlFile } from './read-yaml.ts'
import type { ChangeFile, RuleFile } from './schema.ts'
import type { RuleSet } from './types.ts'

/** What a rule may name, and the language in which its mistakes are said. */
type Known = Pick<RuleSet, 'rules' | 'laws' | 'lexicon'> & { language: Language }
type Lists = Pick<Known, 'lexicon' | 'language'>
type PlaceOf = YamlFile<unknown>['placeOf']

/** The problems of one rule against the set it joins. */
export function problemsOfRule(value: RuleFile, file: string, placeOf: PlaceOf, set: Known): RuleProblem[] {
  const at = (path: PropertyKey[], message: string): RuleProblem => ({ file, ...placeOf(path), message })
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
export function problemsOfChange(value: ChangeFile, file: string, placeOf: PlaceOf, set: Known): RuleProblem[] {
  const known = set.rules.some(rule => rule.id === value.extends)
  const unknown = {
    file,
    ...placeOf(['extends']),
    message: say(set.language, 'rule-extends-unknown', { id: value.extends }),
  }
  return [...(known ? [] : [unknown]), ...problemsOfParts(value, file, placeOf, set)]
}

function problemsOfParts(value: RuleFile | ChangeFile, file: string, placeOf: PlaceOf, set: Known): RuleProblem[] {
  const at = (path: PropertyKey[], message: string): RuleProblem => ({ file, ...placeOf(path), message })
  const each = (list: Combination[] | undefined, path: PropertyKey[]) =>
    (list ?? []).flatMap((one, i) => problemsOfConditions(one, set, file, placeOf, [...path, i]))
  const raise = typeof value.severity === 'object' ? value.severity.raise : []
  return [
    ...(value.basis ?? []).flatMap((id, i) =>
      set.laws[id] ? [] : [at(['basis', i], say(set.language, 'rule-law-unknown', { id }))],
    ),
    ...value.wordings.flatMap(({ basis = [] }, i) =>
      basis.flatMap((id, j) =>
        set.laws[id] ? [] : [at(['wordings', i, 'basis', j], say(set.language, 'rule-law-unknown', { id }))],
      ),
    ),
    ...value.find.flatMap((pattern, i) => [
      ...failures(() => compilePattern(pattern.words, set.lexicon), set.language).map(message =>
        at(['find', i, 'words'], message),
      ),
      ...failures(() => compilePattern(pattern.region?.open ?? [], set.lexicon), set.language).map(message =>
        at(['find', i, 'region', 'open'], message),
      ),
    ]),
    ...each(value.find, ['find']),
    ...each(value.except, ['except']),
    ...(value.further ? problemsOfConditions(value.further, set, file, placeOf, ['further']) : []),
    ...each(raise, ['severity', 'raise']),
    ...each(value.wordings, ['wordings']),
    ...each(value.policies?.['national-law'], ['policies', 'national-law']),
    ...each(value.policies?.strict, ['policies', 'strict']),
  ]
}

/** A list that does not compile is a mistake of its own, not of each rule that uses it. */
export function problemsOfList(
  value: Record<string, string[]>,
  file: string,
  placeOf: PlaceOf,
  { lexicon, language }: Lists,
): RuleProblem[] {
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
 * Each pattern below `keys` that can run away, at its own place.
 *
 * @param end what may stand after a pattern: a word list is part of others, and can run away where they do not match.
 */
export async function runawayPatterns(
  { value, file, placeOf }: { value: object; file: string; placeOf: PlaceOf },
  keys: readonly string[],
  { lexicon, language }: Lists,
  end = '',
): Promise<RuleProblem[]> {
  const { patternsIn, runaway } = await import('./runaway.ts')
  const problems: RuleProblem[] = []
  for (const key of keys) {
    const path = Array.isArray(value) ? [Number(key)] : [key]
    const below = (value as Record<string, unknown>)[key]
    for (const pattern of typeof below === 'string' ? [] : patternsIn(below, path)) {
      const growth = await runaway(end ? `(?:${pattern.source})${end}` : pattern.source, lexicon)
      if (!growth) continue
      const message = say(language, 'pattern-runs-away', {
        growth: growthIn(language, growth),
        pattern: pattern.source,
      })
      problems.push({ file, ...placeOf(pattern.path), message })
    }
  }
  return problems
}

/** Compiles each condition alone, so that a bad pattern is named at its own line. */
export function problemsOfConditions(
  one: Combination,
  { lexicon, language }: Lists,
  file: string,
  placeOf: PlaceOf,
  path: PropertyKey[],
): RuleProblem[] {
  return (['all', 'any', 'not'] as const).flatMap(key =>
    (one[key] ?? []).flatMap((condition, i) =>
      failures(() => compile({ all: [condition] }, wholeExpressions(lexicon)), language).map(message => ({
        file,
        ...placeOf([...path, key, i]),
        message,
      })),
    ),
  )
}

function failures(attempt: () => unknown, language: Language): string[] {
  try {
    attempt()
    return []
  } catch (error) {
    return [faultIn(language, error as Error)]
  }
}
