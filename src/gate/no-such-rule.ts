/** What is said of a rule in a config that there is not. */
import { closest } from '../language/closest.ts'
import { type Language, say } from '../language/say.ts'

/** Says that a rule of a config is none, and which one was probably meant. */
export function noSuchRule(rule: string, known: readonly string[], language: Language): string {
  const [near] = closest(rule, known)
  return near === undefined
    ? say(language, 'config-no-rule', { rule })
    : say(language, 'config-no-rule-near', { rule, near })
}
