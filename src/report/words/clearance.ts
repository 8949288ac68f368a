/** What keeps a report without findings from being read as more than it is. */
import { type Language, say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'

/** That no finding is no clearance and, where rules were switched off, how many: what they find nobody looked for. */
export function clearance(rules: RuleSet, language: Language): string {
  return [say(language, 'no-clearance'), ...switchedOff(rules, language)].join(language === 'en' ? ' ' : '')
}

/** A sentence for rules that were not applied at all, one for those not applied to some documents; none where all were. */
function switchedOff({ rules, leftOut = [] }: RuleSet, language: Language): string[] {
  const kept = new Set(rules.map(({ id }) => id))
  const total = new Set([...kept, ...leftOut]).size
  // What the config of one folder switches off was looked for in the others.
  const partly = leftOut.filter(id => kept.has(id)).length
  const counts = { 'rules-left-out': leftOut.length - partly, 'rules-left-out-partly': partly }
  return Object.entries(counts).flatMap(([code, count]) => (count > 0 ? [say(language, code, { total, count })] : []))
}
