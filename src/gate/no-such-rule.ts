/** What is said of a rule that a config or a waiver names, and that there is not. */
import type { Note } from '../facts/document.ts'
import { closest } from '../language/closest.ts'

/** True for what `noSuchRule` says of a waiver whose rule there is nowhere. */
export const namesNoRule = ({ code }: Note) => code.startsWith('waiver-no-rule')
/** True for what it says of one whose rule may belong to documents outside of the run. */
export const mayNameRule = ({ code }: Note) => code.startsWith('waiver-rule-elsewhere')

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
