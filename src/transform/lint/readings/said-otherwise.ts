/**
 * Demands said the other way round: what becomes of who lacks a thing (无…的不得参加; 缺少…扣2分), who alone may come (凡…的供应商均可参加),
 * what is a thing nobody can do without, and points beside a bare name (…：有得3分，无得0分). Patterns name what is asked for
 * straight, so such a sentence is read as that where its own words say nothing.
 */
import { bitsAt, bitsOf, standsAt } from '../../../checks/place.ts'
import { remembered } from '../../../memo/remembered.ts'
import { candidatesIn } from '../../../rules/index/follow-index.ts'
import { builtWhenAsked } from '../../../text/build-expression.ts'
import type { PlacedUnit, Reading } from '../../units/placed-unit.ts'
import { NONE, type ReadingForm, type ReadingWords } from '../reading-form.ts'

interface Form {
  /** As bits: the index keeps to them only where there is WebAssembly. */
  places: number
  words: RegExp
  says: readonly string[]
  /** True for a form that says what is asked even where a guard let something pass: □无需提供 ☑须提供. */
  despite: boolean
}

/** Number of characters that such a sentence has at most; a longer one says more than one thing. */
const LONGEST = 90

/** A demand said straight. All units of a document are looked at together. */
export const saidStraight: ReadingForm = words => {
  if (!words.vocabulary.saidOtherwise) return null
  const readingsIn = remembered(readingsOfAll(words), new WeakMap())
  return (units, at) => readingsIn(units).get(units[at]!) ?? NONE
}

/** Makes the function that gives the readings of a document. A form is tried only where a sentence holds what it needs, since few do. */
function readingsOfAll({
  vocabulary,
  otherwiseIndex,
}: ReadingWords): (units: readonly PlacedUnit[]) => ReadonlyMap<PlacedUnit, readonly Reading[]> {
  const forms = (vocabulary.saidOtherwise ?? []).flatMap(one =>
    one.forms.map(({ words, says, despite = false }) =>
      Object.assign(builtWhenAsked({ words }), { places: bitsOf(one.places), says, despite }),
    ),
  )
  return units => {
    const short = units.filter(({ text }) => text.length <= LONGEST)
    const texts = short.map(({ text }) => text)
    const candidates = otherwiseIndex ? candidatesIn(texts, otherwiseIndex, short.map(bitsAt)) : null
    const all = candidates ? [] : [...short.keys()]
    const found = new Map<PlacedUnit, readonly Reading[]>()
    for (const [i, form] of forms.entries())
      for (const unit of (candidates?.[i] ?? all).map(at => short[at]!)) {
        const parts = found.has(unit) || !standsAt(unit, form.places) ? null : readAs(unit, form)
        if (parts) found.set(unit, parts)
      }
    return found
  }
}

/** How a sentence of this form is said straight; all that it is read as is shown as what it is about. */
function readAs(unit: PlacedUnit, { words, says, despite }: Form): readonly Reading[] | null {
  const found = words.exec(unit.text)
  if (!found) return null
  const { body, n = '' } = found.groups!
  const start = unit.text.indexOf(body!)
  const shown = { start, end: start + body!.length }
  return says.map(sentence => ({
    unit: { ...unit, text: sentence.replace('{n}', n).replace('{body}', () => body!) },
    shown: () => shown,
    ...(!despite && { unlessPassed: true as const }),
  }))
}
