/**
 * Points that stand apart from what they are for: in the items for what the line above them names (获奖情况：国家级得3分；省级得1分),
 * or behind a list for its items. What is said in both places is reported once.
 */
import { isBeside } from '../../units/beside.ts'
import type { List } from '../../units/lists.ts'
import { type PlacedUnit, placesOf } from '../../units/placed-unit.ts'
import { type Hit, kindOf } from '../hit.ts'
import type { ScoringWords } from '../scoring-words.ts'

/** Sets `scored` on each line of the scoring whose items below give points. */
export function scoreLeads(lists: readonly List[], { points }: ScoringWords): void {
  for (const { lead, items } of lists)
    if (lead?.role === 'evaluation' && items.some(item => points.test(item.text))) lead.scored = true
}

/**
 * Hits without those on the sentence behind a list, or on the line above it that names no number, in whose items the same
 * rule has found what it is about. A line above that asks for something itself keeps them: 负责人须为自有员工：（1）有高级职称的得2分.
 */
export function withoutLeadsAndTails(hits: readonly Hit[], lists: readonly List[], { asks }: ScoringWords): Hit[] {
  const saysNothing = (text: string) => !/\d/.test(text) && !asks.test(text)
  const rulesOn = (units: readonly PlacedUnit[]) =>
    new Set(hits.flatMap(({ unit, compiled }) => (units.includes(unit) ? [compiled.rule.id] : [])))
  const dropped = new Map(
    lists.flatMap(({ lead, items, tail }) => {
      const around = [tail, lead && saysNothing(lead.text) ? lead : null]
      return around.flatMap(unit => (unit?.role === 'evaluation' ? [[unit, rulesOn(items)] as const] : []))
    }),
  )
  return hits.filter(({ unit, compiled }) => !dropped.get(unit)?.has(compiled.rule.id))
}

/** Number of sentences from a line down to what it announces at most. */
const ANNOUNCED = 5

/** Hits without those on a line that only announces what gives points (…情况：), where that is reported below it as the same kind of fault. */
export function withoutAnnouncements(
  hits: readonly Hit[],
  units: readonly PlacedUnit[],
  { announces }: ScoringWords,
): Hit[] {
  const announcing = hits.filter(({ unit }) => unit.role === 'evaluation' && announces.test(unit.text))
  if (announcing.length === 0) return [...hits]
  const placeOf = placesOf(units)
  const isAnnounced = (lead: Hit, hit: Hit) => {
    const distance = placeOf.get(hit.unit)! - placeOf.get(lead.unit)!
    const isBelow = distance > 0 && distance <= ANNOUNCED && isBeside(hit.unit, lead.unit)
    return isBelow && kindOf(hit) === kindOf(lead)
  }
  const told = new Set(announcing.filter(lead => hits.some(one => isAnnounced(lead, one))))
  return hits.filter(hit => !told.has(hit))
}
