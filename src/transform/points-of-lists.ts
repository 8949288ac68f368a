/**
 * Points that stand apart from what they are for: in the items for what the line above them names (获奖情况：国家级得3分；省级得1分), or behind a
 * list for its items. What is said in both places is reported once.
 */
import type { Hit } from './hit.ts'
import { isBeside, LEAD_END, levelOf } from './lists.ts'
import type { PlacedUnit } from './units.ts'

/** A list of items for points is no longer. */
const MOST_ITEMS = 20

/** A list with the sentence that ends it. */
export interface EndedList {
  items: readonly PlacedUnit[]
  tail: PlacedUnit
}

/** Sets `scored` on each line whose items below give points. @returns the lists of the scoring that a sentence ends. */
export function scoreLists(units: readonly PlacedUnit[], points: RegExp): EndedList[] {
  const lists: EndedList[] = []
  for (const [i, lead] of units.entries()) {
    if (lead.role !== 'evaluation' || !LEAD_END.test(lead.text)) continue
    const items = itemsBelow(units, i)
    if (items.some(item => points.test(item.text))) lead.scored = true
    const tail = units[i + 1 + items.length]
    if (tail !== undefined && items[0]?.tail === tail.text) lists.push({ items, tail })
  }
  return lists
}

/** The numbered sentences right below a line that introduces them. */
function itemsBelow(units: readonly PlacedUnit[], at: number): PlacedUnit[] {
  const lead = units[at]!
  const first = units[at + 1]
  const level = first ? levelOf(first) : null
  const items: PlacedUnit[] = []
  for (const unit of units.slice(at + 1, at + 1 + MOST_ITEMS)) {
    if (level === null || levelOf(unit) !== level || !isBeside(unit, lead)) break
    items.push(unit)
  }
  return items
}

/** Hits without those on the sentence behind a list in whose items the same rule has found what it is about. */
export function onItems(hits: readonly Hit[], lists: readonly EndedList[]): Hit[] {
  const rulesOn = (units: readonly PlacedUnit[]) =>
    new Set(hits.flatMap(({ unit, compiled }) => (units.includes(unit) ? [compiled.rule.id] : [])))
  const dropped = new Map(lists.map(({ items, tail }) => [tail, rulesOn(items)]))
  return hits.filter(({ unit, compiled }) => !dropped.get(unit)?.has(compiled.rule.id))
}

/** The name of a factor is short, and its criterion stands at most so many sentences below it. */
const LONGEST_NAME = 24
const FARTHEST = 6

/** Hits without those on the name of a factor (类似业绩) below which its criterion is reported for the same kind of fault. */
export function withoutNames(hits: readonly Hit[], units: readonly PlacedUnit[], points: RegExp): Hit[] {
  const placeOf = new Map(units.map((unit, i) => [unit, i]))
  const isName = ({ role, row, text, paragraph }: PlacedUnit) =>
    role === 'evaluation' &&
    row === null &&
    text.length <= LONGEST_NAME &&
    text === paragraph &&
    !/[。；，：]/.test(text) &&
    !points.test(text)
  const isBelow = (name: Hit, { unit, compiled }: Hit) => {
    const distance = placeOf.get(unit)! - placeOf.get(name.unit)!
    return distance > 0 && distance <= FARTHEST && compiled.rule.category === name.compiled.rule.category
  }
  return hits.filter(
    (hit, i) => !isName(hit.unit) || !hits.slice(i + 1).some(one => isBelow(hit, one) && !isName(one.unit)),
  )
}
