/** What stands right above and below a sentence and is needed to understand it: an excerpt shows it too. */
import { typedNumber } from '../../text/typed-number.ts'
import { isInItem } from './beside.ts'
import { introducedBy, LEAD_END } from './lists.ts'
import { type PlacedUnit, placesOf } from './placed-unit.ts'

export interface Neighbours {
  above: readonly PlacedUnit[]
  below: readonly PlacedUnit[]
}

/** Number of characters up to which a sentence (优得3分，良得2分; 提供检测报告) seldom says what it is about. */
const SHORT = 50

/**
 * Below a sentence that introduces others, these; above a short one, the sentence before it in its paragraph or cell, but not one
 * of another item of a list.
 */
export function neighboursOf(unit: PlacedUnit, units: readonly PlacedUnit[]): Neighbours {
  return { above: unit.text.length <= SHORT ? aboveIn(unit, units) : [], below: introducedBy(unit, units) }
}

function aboveIn(unit: PlacedUnit, units: readonly PlacedUnit[]): PlacedUnit[] {
  const above = units[placesOf(units).get(unit)! - 1]
  if (!above || !isInItem(above, unit)) return []
  return typedNumber(unit.text) && !LEAD_END.test(above.text) ? [] : [above]
}
