/** The severities that a config gives to rules, wherever they find something. Rules that it turns off are never chosen (cli/run/open-group.ts). */
import type { Severity } from '../facts/finding.ts'
import { digestOf } from './digest.ts'
import type { RuleSet } from './types.ts'

/** Lays severities over a set. Rules that are not named stay as they are. */
export function setSeverities(set: RuleSet, severities: Readonly<Record<string, Severity>>): RuleSet {
  const named = set.rules.filter(({ id }) => severities[id])
  if (named.length === 0) return set
  const rules = set.rules.map(rule => {
    const severity = severities[rule.id]
    return severity ? { ...rule, severity: { default: severity, places: {}, raise: [] } } : rule
  })
  const changes = named.map(({ id }) => `${id} ${severities[id]}`).join('\n')
  return { ...set, rules, digest: digestOf(`${set.digest}\n${changes}`) }
}
