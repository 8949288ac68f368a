/** `row`, `column`, `heading`, `lead`, `paragraph` – the pattern stands around the sentence rather than in it. */
import { type Check, oneOrMore, type WordsOption } from './check.ts'
import type { Unit } from './unit.ts'
import { wordsOfRow } from './words-around.ts'

const inText = (textOf: (unit: Unit) => string): Check<WordsOption> => ({
  schema: oneOrMore,
  compile: (options, { expressions }) => {
    const pattern = expressions.of(options)
    return ({ unit }) => pattern.test(textOf(unit))
  },
})

/** The other cells of the row and the titles of its columns; of scoring outside a table what introduces the list. */
export const row = inText(unit => {
  if (unit.row) return wordsOfRow(unit.row)
  return unit.role === 'evaluation' ? unit.lead : ''
})

/** The title of the item's own column. */
export const column = inText(unit => unit.row?.title ?? '')

/** The titles of the sections around it. */
export const heading = inText(unit => unit.headings)

/** The sentence that introduces the list. */
export const lead = inText(unit => unit.lead)

/** The whole paragraph, other sentences included. */
export const paragraph = inText(unit => unit.paragraph)
