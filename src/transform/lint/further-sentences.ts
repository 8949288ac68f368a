/** Sentences that only say more of a demand above them (②上述报告附查询截图): the demand is reported, and once. */

import { isBeside } from '../units/lists.ts'
import { type PlacedUnit, placesOf } from '../units/placed-unit.ts'
import type { Hit } from './hit.ts'

/** The demand stands at most so many sentences above. */
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
        belongsTo(hit.unit, one.unit)
      )
    }
    if (!(hit.further && kept.some(isAbove))) kept.push(hit)
  }
  return kept
}

/** What shows a factor outside a table stands under a title of its own (二、评分依据：). */
const belongsTo = (further: PlacedUnit, demand: PlacedUnit) =>
  isBeside(demand, further) || (isFactorLine(demand) && isFactorLine(further))

const isFactorLine = ({ role, row }: PlacedUnit) => role === 'evaluation' && row === null
