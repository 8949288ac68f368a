/**
 * `document: 不一致的均视为负偏离` – a sentence of the document, or of another document of the tender, says so, wherever it
 * stands: what it says changes how every other clause reads.
 */
import { remembered } from '../memo/remembered.ts'
import { type Check, oneOrMore, type WordsOption } from './check.ts'
import type { Said } from './unit.ts'

export const document: Check<WordsOption> = {
  schema: oneOrMore,
  compile: (options, { expressions }) => {
    const pattern = expressions.of(options)
    const isSaid = remembered((all: readonly Said[]) => all.some(({ text }) => pattern.test(text)), new WeakMap())
    return ({ whole }) => isSaid(whole.said)
  },
}
