/** The rules of a run: loaded, and narrowed to those asked for. */
import type { RuleSet } from '../rules/types.ts'
import { closest } from './closest.ts'
import { usageError } from './usage-error.ts'

/**
 * Keeps the rules of `only` (all where it is empty) without those of `skip`.
 *
 * @throws a usage error for a rule that does not exist, and where none is left: a run that checks nothing must not pass.
 */
export function chooseRules(rules: RuleSet, only: readonly string[], skip: readonly string[]): RuleSet {
  for (const id of [...only, ...skip]) requireRule(rules, id)
  const kept = rules.rules.filter(({ id }) => (only.length === 0 || only.includes(id)) && !skip.includes(id))
  if (kept.length === 0) throw usageError('rule-none')
  return kept.length === rules.rules.length ? rules : { ...rules, rules: kept }
}

/** The rule of an id. @throws a usage error with the ids that were probably meant. */
export function requireRule(rules: RuleSet, id: string): RuleSet['rules'][number] {
  const rule = rules.rules.find(one => one.id === id)
  if (rule) return rule
  throw usageError(
    'rule-unknown',
    { rule: id },
    closest(
      id,
      rules.rules.map(one => one.id),
    ),
  )
}
