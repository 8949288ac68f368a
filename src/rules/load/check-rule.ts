/** What is wrong with a rule beyond its form: names that do not exist, patterns that do not compile. */
import { parse } from 'node:path'
import { closest } from '../../language/closest.ts'
import { orMeant } from '../../language/or-meant.ts'
import { type Language, say } from '../../language/say.ts'
import type { FileProblem } from '../../yaml/read-yaml.ts'
import type { RuleSet } from '../types.ts'
import { faultyBlanks } from './check-blanks.ts'
import { faultyLaw, lawsIn } from './check-law.ts'
import { faultsOfPatterns, type PatternFile, WITH_PATTERNS } from './check-patterns.ts'
import { methodsIn } from './known-methods.ts'
import type { ChangeFile, RuleFile } from './schema.ts'

/** What a rule may name, and the language in which its mistakes are said. */
type Known = Pick<RuleSet, 'rules' | 'laws' | 'lexicon' | 'vocabulary'> & { language: Language }

/** The problems of one rule against the set it joins. */
export function problemsOfRule(of: PatternFile<RuleFile>, set: Known): FileProblem[] {
  const { value, file, placeOf } = of
  const at = (path: PropertyKey[], message: string): FileProblem => ({ file, ...placeOf(path), message })
  return [
    ...(parse(file).name === value.id ? [] : [at(['id'], say(set.language, 'rule-not-file', { id: value.id }))]),
    ...(set.rules.some(rule => rule.id === value.id)
      ? [at(['id'], say(set.language, 'rule-taken', { id: value.id }))]
      : []),
    ...problemsOfParts(of, set),
  ]
}

/** The problems of a change against the set that holds the rule. */
export function problemsOfChange(of: PatternFile<ChangeFile>, set: Known): FileProblem[] {
  const { value, file, placeOf } = of
  const known = set.rules.some(rule => rule.id === value.extends)
  const none = {
    file,
    ...placeOf(['extends']),
    message: unknown(set.language, 'rule-extends-unknown', value.extends, idsOf(set)),
  }
  return [...(known ? [] : [none]), ...idleChange(of, set.language), ...problemsOfParts(of, set)]
}

/** A change that changes nothing: it says nothing but which rule it is of, or what it says is of a rule that it switches off. */
function idleChange({ value, file, placeOf }: PatternFile<ChangeFile>, language: Language): FileProblem[] {
  const { extends: _, off, ...parts } = value
  const keys = Object.entries(parts).flatMap(([key, part]) =>
    (ADDED.includes(key) ? saysNothing(part) : part === undefined) ? [] : [key],
  )
  if (off === keys.length > 0)
    return off
      ? [{ file, ...placeOf([keys[0]!]), message: say(language, 'change-off', { keys, count: keys.length }) }]
      : [{ file, ...placeOf(['extends']), message: say(language, 'change-idle') }]
  return []
}

/** What a change adds, which stands there as a list or a table of nothing where it was left out. What it replaces may be that. */
const ADDED = ['en', 'wordings', 'find', 'except', 'cases']

const saysNothing = (part: unknown): boolean =>
  part === undefined || (typeof part === 'object' && part !== null && Object.values(part).every(saysNothing))

function problemsOfParts(of: PatternFile<RuleFile | ChangeFile>, set: Known): FileProblem[] {
  const { value, file, placeOf } = of
  const at = (path: PropertyKey[], message: string): FileProblem => ({ file, ...placeOf(path), message })
  const unknownLaws = (ids: readonly string[] | undefined, path: PropertyKey[]) =>
    (ids ?? []).flatMap((id, i) =>
      set.laws[id] ? [] : [at([...path, i], unknown(set.language, 'rule-law-unknown', id, Object.keys(set.laws)))],
    )
  const changed = 'extends' in value ? set.rules.find(({ id }) => id === value.extends) : undefined
  return [
    ...unknownLaws(value.basis, ['basis']),
    ...value.wordings.flatMap(({ basis }, i) => unknownLaws(basis, ['wordings', i, 'basis'])),
    ...lawsIn(value).flatMap(([law, path]) => law.flatMap((one, i) => unknownLaws(one.of, [...path, i, 'of']))),
    ...faultyLaw(of, changed, set),
    ...faultyBlanks(of, set.language, changed),
    ...faultsOfPatterns(of, WITH_PATTERNS, set),
    ...WITH_PATTERNS.flatMap(key => unknownMethods(value[key], [key], of, set)),
  ]
}

/**
 * Rules to which a file yields that are none but nearly one, asked when all rules of the folder are known. What is like none may be
 * a rule that another folder switched off or adds: what yields to it has nothing to yield to.
 */
export function misspeltRivals(
  { value, file, placeOf }: PatternFile<RuleFile | ChangeFile>,
  set: Pick<Known, 'rules' | 'language'>,
): FileProblem[] {
  const ids = idsOf(set)
  return (value['yields-to'] ?? []).flatMap((id, i) => {
    if (ids.includes(id) || closest(id, ids).length === 0) return []
    return [{ file, ...placeOf(['yields-to', i]), message: unknown(set.language, 'rule-extends-unknown', id, ids) }]
  })
}

const idsOf = ({ rules }: Pick<Known, 'rules'>) => rules.map(({ id }) => id)

/** Says that there is nothing of an id, and which was probably meant. */
const unknown = (language: Language, code: string, id: string, known: readonly string[]) =>
  orMeant(language, say(language, code, { id }), id, known)

/** Methods of purchase, at any depth of conditions, that no document has. */
export function unknownMethods(
  conditions: unknown,
  path: PropertyKey[],
  { file, placeOf }: Pick<PatternFile, 'file' | 'placeOf'>,
  { vocabulary, language }: Pick<Known, 'vocabulary' | 'language'>,
): FileProblem[] {
  const known = methodsIn(vocabulary)
  const choices = known.join(' | ')
  const problems: FileProblem[] = []
  const look = (value: unknown, keys: PropertyKey[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Object.entries(value)) look(below, [...keys, Array.isArray(value) ? Number(key) : key])
    } else if (typeof value === 'string' && keys.some((key, i) => key === 'method' && keys[i - 1] === 'profile')) {
      if (!known.includes(value))
        problems.push({ file, ...placeOf(keys), message: say(language, 'method-unknown', { value, choices }) })
    }
  }
  // A folder that is read on nothing has no vocabulary.
  if (known.length > 0) look(conditions, path)
  return problems
}
