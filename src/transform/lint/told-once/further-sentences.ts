/** Sentences that only say more of a demand above them (②上述报告附查询截图): the demand is reported, and once. */
import { isInFactor } from '../../units/beside.ts'
import { type PlacedUnit, placesOf } from '../../units/placed-unit.ts'
import type { Hit } from '../hit.ts'

/** Number of sentences from a further sentence up to its demand at most. */
const FARTHEST = 5

/**
 * Hits without those on further sentences of a demand that the same rule has found, or one that it yields to.
 *
 * @param hits in reading order.
 */
export function withoutFurther(hits: readonly Hit[], units: readonly PlacedUnit[]): Hit[] {
  if (!hits.some(hit => hit.further)) return [...hits]
  const placeOf = placesOf(units)
  const kept: Hit[] = []
  for (const hit of hits) {
    const { id, yieldsTo } = hit.compiled.rule
    const isAbove = (one: Hit) => {
      const distance = placeOf.get(hit.unit)! - placeOf.get(one.unit)!
      const speaks = one.compiled.rule.id
      return (
        (speaks === id || yieldsTo.includes(speaks)) &&
        distance > 0 &&
        distance <= FARTHEST &&
        isInFactor(hit.unit, one.unit)
      )
    }
    if (!(hit.further && kept.some(isAbove))) kept.push(hit)
  }
  return kept
}
