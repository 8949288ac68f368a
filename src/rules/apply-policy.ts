/** What a policy makes of a rule set. The default changes nothing, so that a run without one does not load this. */
import { ARTICLE_3 } from './basis.ts'
import { digestOf } from './digest.ts'
import type { Policy, Rule, RuleSet } from './types.ts'

/**
 * Lays a policy over a set: what a rule says of it under `policies` changes its severities.
 *
 * Under `national-law` Article 3 grounds nothing, and a rule that rests on nothing else is gone.
 */
export function applyPolicy(set: RuleSet, policy: Policy): RuleSet {
  if (policy === 'article-3') return set
  const rules = set.rules.flatMap((rule): Rule[] => {
    const basis = policy === 'national-law' ? rule.basis.filter(id => !ARTICLE_3.test(id)) : rule.basis
    if (basis.length === 0) return []
    return [{ ...rule, basis, severity: { ...rule.severity, adjust: rule.policies?.[policy] ?? [] } }]
  })
  return { ...set, rules, digest: digestOf(`${set.digest} ${policy}`) }
}
