/**
 * `this-document: 第三章 采购需求` – a sentence of the document itself says so, wherever it stands: what kind of paper it is.
 * A report that lies beside a draft (`--package`) is none for what the draft says.
 */
import { remembered } from '../memo/remembered.ts'
import { type Check, oneOrMore, type WordsOption } from './check.ts'
import { isOfThisDocument, type Said } from './unit.ts'

export const thisDocument: Check<WordsOption> = {
  schema: oneOrMore,
  compile: (options, { expressions }) => {
    const pattern = expressions.of(options)
    const saysSo = (one: Said) => isOfThisDocument(one) && pattern.test(one.text)
    const isSaid = remembered((all: readonly Said[]) => all.some(saysSo), new WeakMap())
    return ({ whole }) => isSaid(whole.said)
  },
}
