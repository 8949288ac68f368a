/** `words: …` – the pattern stands somewhere in the sentence. */
import { type Check, oneOrMore, type WordsOption } from './check.ts'
import { compilePattern } from './pattern.ts'

export const words: Check<WordsOption> = {
  schema: oneOrMore,
  compile: (options, { lexicon }) => {
    const pattern = compilePattern(options, lexicon)
    return ({ unit }) => pattern.test(unit.text)
  },
}
