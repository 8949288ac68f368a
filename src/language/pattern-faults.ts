/** What is wrong with a pattern, in plain words: V8 speaks English, and in terms. */
import { orMeant } from './or-meant.ts'
import { type Language, say } from './say.ts'

/** V8's reasons for a SyntaxError, by the words in them. */
const FAULTS = [
  [/unterminated group|unmatched '\)'/i, 'fault-group'],
  [/character class/i, 'fault-class'],
  [/nothing to repeat|lone quantifier/i, 'fault-repeat'],
  [/out of order/i, 'fault-order'],
  [/invalid (?:capture )?group|invalid named/i, 'fault-group-kind'],
  [/\\ at end/i, 'fault-end'],
] as const

/**
 * The sentence for an error of compiling a pattern; a reason that is not known stays in V8's words.
 *
 * @param pattern as it was written: the error has it with its lists, in lower case.
 */
export function faultIn(
  language: Language,
  error: Error & { said?: { code: string; name: string; known: readonly string[] } },
  pattern: string,
): string {
  if (error.said) {
    const { code, name, known } = error.said
    return orMeant(language, say(language, code, { name }), name, known)
  }
  const reason = /^Invalid regular expression: \/[\s\S]*\/[a-z]*: (.*)$/.exec(error.message)?.[1] ?? error.message
  const code = FAULTS.find(([words]) => words.test(reason))?.[1]
  return say(language, 'pattern-wrong', { reason: code ? say(language, code) : reason, pattern })
}
