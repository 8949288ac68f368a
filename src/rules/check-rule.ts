/** What is wrong with a rule beyond its form: names that do not exist, patterns that do not compile. */
import { basename } from 'node:path'
import { compile } from '../checks/compile.ts'
import { compilePattern } from '../checks/pattern.ts'
import type { RuleProblem, YamlFile } from './read-yaml.ts'
import type { RuleFile } from './schema.ts'
import type { Condition, RuleSet } from './types.ts'

type Known = Pick<RuleSet, 'rules' | 'laws' | 'lexicon'>
type PlaceOf = YamlFile<unknown>['placeOf']

/** The problems of one rule against the set it joins. */
export function problemsOfRule(value: RuleFile, file: string, placeOf: PlaceOf, set: Known): RuleProblem[] {
  const at = (path: PropertyKey[], message: string): RuleProblem => ({ file, ...placeOf(path), message })
  const conditions = (one: Combined, path: PropertyKey[]) => problemsOfConditions(one, set, file, placeOf, path)
  return [
    ...(basename(file).replace(/\.ya?ml$/, '') === value.id
      ? []
      : [at(['id'], `the id ${value.id} is not the name of the file`)]),
    ...(set.rules.some(rule => rule.id === value.id) ? [at(['id'], `the id ${value.id} exists already`)] : []),
    ...value.basis.flatMap((id, i) => (set.laws[id] ? [] : [at(['basis', i], `unknown law ${id}`)])),
    ...value.find.flatMap((pattern, i) => [
      ...failures(() => compilePattern(pattern.words, set.lexicon)).map(message => at(['find', i, 'words'], message)),
      ...failures(() => compilePattern(pattern.region?.open ?? [], set.lexicon)).map(message =>
        at(['find', i, 'region', 'open'], message),
      ),
      ...conditions(pattern, ['find', i]),
    ]),
    ...value.except.flatMap((one, i) => conditions(one, ['except', i])),
    ...value.severity.raise.flatMap((one, i) => conditions(one, ['severity', 'raise', i])),
  ]
}

interface Combined {
  all?: Condition[] | undefined
  any?: Condition[] | undefined
  not?: Condition[] | undefined
}

/** Compiles each condition alone, so that a bad pattern is named at its own line. */
export function problemsOfConditions(
  one: Combined,
  { lexicon }: Pick<RuleSet, 'lexicon'>,
  file: string,
  placeOf: PlaceOf,
  path: PropertyKey[],
): RuleProblem[] {
  return (['all', 'any', 'not'] as const).flatMap(key =>
    (one[key] ?? []).flatMap((condition, i) =>
      failures(() => compile({ all: [condition] }, lexicon)).map(message => ({
        file,
        ...placeOf([...path, key, i]),
        message,
      })),
    ),
  )
}

function failures(attempt: () => unknown): string[] {
  try {
    attempt()
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
