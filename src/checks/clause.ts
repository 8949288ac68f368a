/** `clause: …` – the pattern stands in the clause of the deciding words: what the sentence says besides does not count. */
import { type Check, oneOrMore, type WordsOption } from './check.ts'

/** What parts the clauses of a sentence. */
export const CLAUSE_BORDER = /[，。；！？|]/

/**
 * Where the clause around a span begins and ends, as indices of the text.
 *
 * @param border matches one character.
 */
export function clauseAround(text: string, start: number, end: number, border = CLAUSE_BORDER): [number, number] {
  let from = start
  let to = end
  while (from > 0 && !border.test(text[from - 1]!)) from--
  while (to < text.length && !border.test(text[to]!)) to++
  return [from, to]
}

export const clause: Check<WordsOption> = {
  schema: oneOrMore,
  compile: (options, { expressions }) => {
    const pattern = expressions.of(options)
    return ({ unit: { text }, start, end }) => pattern.test(text.slice(...clauseAround(text, start, end)))
  },
}
