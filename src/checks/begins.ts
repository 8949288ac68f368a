/**
 * `begins: 中标结果公告$` – one of the first sentences of the document says so: what stands on top of a document tells
 * what kind of document it is, and the same words further down may be the title of a part. How another document of the
 * tender begins says nothing of this one.
 */
import { remembered } from '../memo/remembered.ts'
import { type Check, oneOrMore, type WordsOption } from './check.ts'
import { isOfThisDocument, type Said } from './unit.ts'

/** A letterhead or a number may stand above the title, and the name of the purchase below it. A row holds no title. */
const FIRST_SENTENCES = 3

export const begins: Check<WordsOption> = {
  schema: oneOrMore,
  compile: (options, { expressions }) => {
    const pattern = expressions.of(options)
    const saysSo = (one: Said) => isOfThisDocument(one) && !one.row && pattern.test(one.text)
    const saysSoOnTop = remembered((all: readonly Said[]) => all.slice(0, FIRST_SENTENCES).some(saysSo), new WeakMap())
    return ({ whole }) => saysSoOnTop(whole.said)
  },
}
