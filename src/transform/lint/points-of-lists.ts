/**
 * Points that stand apart from what they are for: in the items for what the line above them names (获奖情况：国家级得3分；省级得1分),
 * or behind a list for its items. What is said in both places is reported once.
 */

import { isBeside, type List } from '../units/lists.ts'
import { type PlacedUnit, placesOf } from '../units/placed-unit.ts'
import { type Hit, kindOf } from './hit.ts'

/** Sets `scored` on each line of the scoring whose items below give points. */
export function scoreLeads(lists: readonly List[], points: RegExp): void {
  for (const { lead, items } of lists)
    if (lead?.role === 'evaluation' && items.some(item => points.test(item.text))) lead.scored = true
}

/**
 * Hits without those on the sentence behind a list, or on the line above it that names no number, in whose items the same
 * rule has found what it is about.
 *
 * @param asks tells a line that asks for something itself: 负责人须为自有员工：（1）有高级职称的得2分.
 */
export function withoutLeadsAndTails(hits: readonly Hit[], lists: readonly List[], asks: RegExp): Hit[] {
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

/** What a line announces stands in one of so many sentences below it. */
const ANNOUNCED = 5

/** Hits without those on a line that only announces what gives points (…情况：), where that is reported below it as the same kind of fault. */
export function withoutAnnouncements(hits: readonly Hit[], units: readonly PlacedUnit[], announces: RegExp): Hit[] {
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

/** The name of a factor is short, and its criterion stands at most so many sentences below it. */
const LONGEST_NAME = 24
const FARTHEST = 8

/** True for a paragraph that is no more than a name (类似业绩): it gives no points and ends no clause. */
export function isName({ text, paragraph }: PlacedUnit, points: RegExp): boolean {
  return text.length <= LONGEST_NAME && text === paragraph && !/[。；，：]/.test(text) && !points.test(text)
}

/**
 * Hits without those on a name (类似业绩, 企业荣誉（8分）) below which, or in whose row, what it stands for is reported for the same
 * kind of fault.
 */
export function withoutNames(hits: readonly Hit[], units: readonly PlacedUnit[], points: RegExp): Hit[] {
  const placeOf = placesOf(units)
  const isHeading = (unit: PlacedUnit) =>
    unit.row === null &&
    (unit.role === 'evaluation' || (unit.role === 'qualification' && unit.block.data.level !== undefined)) &&
    isName(bare(unit, points), points)
  const isBelow = (name: Hit, hit: Hit) => {
    const distance = placeOf.get(hit.unit)! - placeOf.get(name.unit)!
    return distance > 0 && distance <= FARTHEST && hit.unit.role === name.unit.role && tells(hit, name)
  }
  const isTitle = (unit: PlacedUnit) =>
    unit.row !== null && unit.role === 'evaluation' && isName(bare(unit, points), points)
  const isInRow = (title: Hit, hit: Hit) => isOtherCell(title.unit, hit.unit) && tells(hit, title)
  return hits.filter((hit, i) => {
    const rest = hits.slice(i + 1)
    if (isHeading(hit.unit)) return !rest.some(one => isBelow(hit, one) && !isHeading(one.unit))
    return !isTitle(hit.unit) || !rest.some(one => isInRow(hit, one) && !isTitle(one.unit))
  })
}

/** In another cell of the same row. */
const isOtherCell = (a: PlacedUnit, b: PlacedUnit) =>
  a.ancestors.at(-1) !== b.ancestors.at(-1) && a.ancestors.at(-2) === b.ancestors.at(-2)

/** The same kind of fault, or one that its rule leaves to the other's. */
const tells = (hit: Hit, name: Hit) =>
  kindOf(hit) === kindOf(name) || name.compiled.rule.yieldsTo.includes(hit.compiled.rule.id)

/** Without the points of all that the name stands for. */
function bare(unit: PlacedUnit, points: RegExp): PlacedUnit {
  const bracket = LAST_BRACKET.exec(unit.text)
  if (!bracket || !points.test(bracket[0])) return unit
  const text = unit.text.slice(0, bracket.index)
  return { ...unit, text, paragraph: unit.paragraph === unit.text ? text : unit.paragraph }
}
/** Behind it may stand what is left of other columns. */
const LAST_BRACKET = /（[^（）]{2,12}）[\s）]*$/
