/** What a factor says of its proof (评分依据：…, 证明材料：…): the papers that show a demand above are no demand of their own. */

import { isBeside } from '../units/lists.ts'
import { type PlacedUnit, placesOf } from '../units/placed-unit.ts'
import type { Hit } from './hit.ts'

/** The words behind which proof stands, at most so many sentences above; and what gives points, as proof does not. */
const FARTHEST = 12
const GIVES_SOME = /[1-9]/

/** In the same cell or section; outside of tables what shows a factor stands under a title of its own. */
const belongs = (a: PlacedUnit, b: PlacedUnit) => isBeside(a, b) || (isFactorLine(a) && isFactorLine(b))
const isFactorLine = ({ role, row }: PlacedUnit) => role === 'evaluation' && row === null
const isWithin = (unit: PlacedUnit, { ancestors }: PlacedUnit) => unit.ancestors.includes(ancestors.at(-1)!)

/** Hits without those on the proof of what the same rule has found above it in the factor. */
export function withoutProofs(
  hits: readonly Hit[],
  units: readonly PlacedUnit[],
  { proofs, own, points }: { proofs: RegExp; own: RegExp; points: RegExp },
): Hit[] {
  const placeOf = placesOf(units)
  const gives = (text: string) => GIVES_SOME.test(points.exec(text)?.[0] ?? '')
  /** The place of the words behind which the unit is proof; `null` where it is none. */
  const beginOf = (unit: PlacedUnit): number | null => {
    const place = placeOf.get(unit)!
    for (let at = place; at >= Math.max(0, place - FARTHEST) && belongs(units[at]!, unit); at--) {
      if (gives(units[at]!.text)) return null
      // What stands no longer under the title of the proof belongs to the next factor.
      if (proofs.test(units[at]!.text)) return isWithin(unit, units[at]!) ? at : null
    }
    return null
  }
  return hits.filter((hit, i) => {
    if (hit.unit.role !== 'evaluation' || own.test(hit.unit.text)) return true
    const begin = beginOf(hit.unit)
    if (begin === null) return true
    return !hits.slice(0, i).some(one => {
      const at = placeOf.get(one.unit)!
      return one.compiled === hit.compiled && at < begin && begin - at <= FARTHEST && belongs(one.unit, hit.unit)
    })
  })
}
