/** `words: …` – the pattern stands somewhere in the sentence. */
import { type Check, oneOrMore, type WordsOption } from './check.ts'

export const words: Check<WordsOption> = {
  schema: oneOrMore,
  compile: (options, { expressions }) => {
    const pattern = expressions.of(options)
    return ({ unit }) => pattern.test(unit.text)
  },
}
