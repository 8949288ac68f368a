/** What is said of a rule that a config or a waiver names, and that there is not. */
import type { Note } from '../facts/document.ts'
import { closest } from '../language/closest.ts'

/**
 * Says that a named rule is none, and which one was probably meant.
 *
 * @param code of the sentence that says so; that which also says what was meant ends in `-near`.
 * @param known ids of all rules there are.
 * @param values what the sentence says beside the rule.
 */
export function noSuchRule(
  code: 'config-no-rule' | 'waiver-no-rule' | 'waiver-rule-elsewhere',
  rule: string,
  known: Iterable<string>,
  values: Note['values'] = {},
): Note {
  const [near] = closest(rule, [...known])
  return near === undefined
    ? { code, values: { ...values, rule } }
    : { code: `${code}-near`, values: { ...values, rule, near } }
}
