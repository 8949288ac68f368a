/**
 * `elsewhere: { in: [qualification], words: '{certificate}' }` – what the sentence names is named in another place of
 * the document too, in the same words.
 */
import type { Check } from './check.ts'
import { oneOrMore, type WordsOption } from './check.ts'
import { PLACES, type Place, standsAt } from './place.ts'
import type { Unit } from './unit.ts'

export interface ElsewhereOptions {
  in: Place[]
  words: WordsOption
}

export const elsewhere: Check<ElsewhereOptions> = {
  schema: z => z.strictObject({ in: z.array(z.enum(PLACES)).min(1), words: oneOrMore(z) }),
  compile: ({ in: places, words }, { expressions }) => {
    const pattern = expressions.of(words)
    const found = (text: string) => pattern.matches(text).map(match => match[0])
    const known = new WeakMap<readonly Unit[], Set<string>>()
    const namedIn = (units: readonly Unit[]): Set<string> => {
      let names = known.get(units)
      if (!names) {
        names = new Set(units.filter(unit => standsAt(unit, places)).flatMap(unit => found(unit.text)))
        known.set(units, names)
      }
      return names
    }
    return ({ unit, whole }) => found(unit.text).some(name => namedIn(whole.units).has(name))
  },
}
