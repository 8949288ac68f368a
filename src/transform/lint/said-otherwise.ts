/**
 * Demands said the other way round: what becomes of who lacks a thing (无…的不得参加; 缺少…扣2分), who alone may come (凡…的供应商均可参加),
 * what is a thing nobody can do without, and points beside a bare name (…：有得3分，无得0分). Patterns name what is asked for
 * straight, so such a sentence is read as that where its own words say nothing.
 */
import type { Vocabulary } from '../../rules/types.ts'
import type { PlacedUnit, UnitPart } from '../units/placed-unit.ts'

export type SaidOtherwise = (unit: PlacedUnit) => readonly UnitPart[]

interface Form {
  /** An expression takes V8 longer to build than to run, so `words` is built only for a sentence that holds this. */
  hint: RegExp
  words: RegExp
  says: readonly string[]
}

/** A longer sentence says more than one thing. */
const LONGEST = 90

/** `null` where the vocabulary names no such sentences. */
export function saidOtherwiseOf({ saidOtherwise }: Vocabulary): SaidOtherwise | null {
  if (!saidOtherwise) return null
  const front = new RegExp(saidOtherwise.front)
  const byPlace = new Map<string, readonly Form[]>()
  for (const { places, forms } of saidOtherwise.groups) {
    const own = forms.map(({ hint, words, says }) => ({ hint: new RegExp(hint), words: new RegExp(words), says }))
    for (const place of places) byPlace.set(place, own)
  }
  return unit => {
    const forms = unit.text.length <= LONGEST ? byPlace.get(unit.role) : undefined
    return forms ? readAs(unit, front, forms) : []
  }
}

/** How the first form that a sentence has is said straight; all of them are shown as what it is about. */
function readAs(unit: PlacedUnit, front: RegExp, forms: readonly Form[]): readonly UnitPart[] {
  const from = front.exec(unit.text)![0].length
  const text = unit.text.slice(from)
  for (const { hint, words, says } of forms) {
    const found = hint.test(text) ? words.exec(text) : null
    if (!found) continue
    const { body, n = '' } = found.groups!
    const start = from + text.indexOf(body!)
    const shown = { start, end: start + body!.length }
    return says.map(sentence => ({
      unit: { ...unit, text: sentence.replace('{n}', n).replace('{body}', () => body!) },
      shown: () => shown,
      spelt: 'item',
    }))
  }
  return []
}
