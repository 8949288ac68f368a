/** `clause: …` – the pattern stands in the clause of the deciding words: what the sentence says besides does not count. */
import { type Check, oneOrMore, type WordsOption } from './check.ts'

const BORDER = /[，。；！？|]/

export const clause: Check<WordsOption> = {
  schema: oneOrMore,
  compile: (options, { expressions }) => {
    const pattern = expressions.of(options)
    return ({ unit: { text }, start, end }) => {
      let from = start
      let to = end
      while (from > 0 && !BORDER.test(text[from - 1]!)) from--
      while (to < text.length && !BORDER.test(text[to]!)) to++
      return pattern.test(text.slice(from, to))
    }
  },
}
