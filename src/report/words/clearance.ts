/** What keeps a report without findings from being read as more than it is. */
import { type Language, say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'

/** That no finding is no clearance and, where rules were switched off, how many: what they find nobody looked for. */
export function clearance(rules: RuleSet, language: Language): string {
  return [say(language, 'no-clearance'), ...switchedOff(rules, language)].join(language === 'en' ? ' ' : '')
}

/** One sentence, or none where all rules were applied. */
function switchedOff({ rules, leftOut = [] }: RuleSet, language: Language): string[] {
  if (leftOut.length === 0) return []
  const total = new Set([...rules.map(({ id }) => id), ...leftOut]).size
  return [say(language, 'rules-left-out', { total, count: leftOut.length })]
}
