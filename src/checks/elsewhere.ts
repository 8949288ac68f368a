/**
 * `elsewhere: { in: [qualification], words: '{certificate}' }` – what the sentence names is named in another place of
 * the document, or of another document of the tender, too, in the same words.
 */
import { remembered } from '../memo/remembered.ts'
import { type Check, oneOrMore, type WordsOption } from './check.ts'
import { bitsOf, PLACES, type Place, standsAt } from './place.ts'
import type { Said } from './unit.ts'

export interface ElsewhereOptions {
  in: Place[]
  words: WordsOption
}

export const elsewhere: Check<ElsewhereOptions> = {
  schema: z => z.strictObject({ in: z.array(z.enum(PLACES)).min(1), words: oneOrMore(z) }),
  compile: ({ in: named, words }, { expressions }) => {
    const places = bitsOf(named)
    const pattern = expressions.of(words)
    const found = (text: string) => pattern.matches(text).map(match => match[0])
    const namedIn = remembered(
      (all: readonly Said[]) => new Set(all.filter(one => standsAt(one, places)).flatMap(one => found(one.text))),
      new WeakMap(),
    )
    return ({ unit, whole }) => found(unit.text).some(name => namedIn(whole.said).has(name))
  },
}
