/** What a factor says of its proof (评分依据：…, 证明材料：…): the papers that show a demand above are no demand of their own. */
import { isBeside, isInFactor, isInOtherCell } from '../../units/beside.ts'
import { type PlacedUnit, placesOf } from '../../units/placed-unit.ts'
import type { Hit } from '../hit.ts'
import { givesPoints, type ScoringWords } from '../scoring-words.ts'

/** Number of sentences from proof up to the words behind which it stands, and from those to the demand, at most. */
const FARTHEST = 12

const isWithin = (unit: PlacedUnit, title: PlacedUnit) =>
  isBeside(unit, title) || unit.ancestors.includes(title.ancestors.at(-1)!)

/** Hits without those on the proof of what the same rule has found above it in the factor. */
export function withoutProofs(hits: readonly Hit[], units: readonly PlacedUnit[], words: ScoringWords): Hit[] {
  const { lead, asks } = words.proofs
  const placeOf = placesOf(units)
  const isScoredBeside = (demand: PlacedUnit, proof: PlacedUnit) =>
    proof.row !== null && isInOtherCell(demand, proof) && givesPoints(demand.text, words)
  /** The place of the words behind which the unit is proof; `null` where it is none. */
  const beginOf = (unit: PlacedUnit): number | null => {
    const place = placeOf.get(unit)!
    for (let at = place; at >= Math.max(0, place - FARTHEST) && isInFactor(units[at]!, unit); at--) {
      // Proof gives no points.
      if (givesPoints(units[at]!.text, words)) return null
      // What stands no longer under the title of the proof belongs to the next factor.
      if (lead.test(units[at]!.text)) return isWithin(unit, units[at]!) ? at : null
    }
    return null
  }
  return hits.filter((hit, i) => {
    if (hit.unit.role !== 'evaluation' || asks.test(hit.unit.text)) return true
    const before = hits.slice(0, i).filter(one => one.compiled === hit.compiled)
    // In a column of its own, whatever that is called: 距学校15公里以内得3分 | 附地图截图.
    if (!givesPoints(hit.unit.text, words) && before.some(one => isScoredBeside(one.unit, hit.unit))) return false
    const begin = beginOf(hit.unit)
    if (begin === null) return true
    return !before.some(one => {
      const at = placeOf.get(one.unit)!
      return at < begin && begin - at <= FARTHEST && isInFactor(one.unit, hit.unit)
    })
  })
}
