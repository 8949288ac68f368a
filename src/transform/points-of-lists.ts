/**
 * Points that stand apart from what they are for: in the items for what the line above them names (获奖情况：国家级得3分；省级得1分), or behind a
 * list for its items. What is said in both places is reported once.
 */
import type { Hit } from './hit.ts'
import { isBeside, levelOf } from './lists.ts'
import type { PlacedUnit } from './units.ts'

const LEAD_END = /：$/
/** A list of items for points is no longer. */
const MOST_ITEMS = 20

/** Where what is rated stands apart from its points: sentences that name it, and those that repeat it. */
export interface ScoredList {
  named: ReadonlySet<PlacedUnit>
  repeating: ReadonlySet<PlacedUnit>
}

/** Lists that give points, or for which a sentence behind them does; sets `scored` on a line above for whose words they are. */
export function scoredLists(units: readonly PlacedUnit[], points: RegExp): ScoredList[] {
  const lists: ScoredList[] = []
  for (const [i, lead] of units.entries()) {
    if (lead.role !== 'evaluation' || !LEAD_END.test(lead.text)) continue
    const items = itemsBelow(units, i)
    const giving = items.some(item => points.test(item.text))
    const behind = units[i + 1 + items.length]
    const tail = behind !== undefined && items[0]?.tail === behind.text ? [behind] : []
    if (giving && !points.test(lead.text)) lead.scored = true
    if (giving || tail.length > 0) lists.push({ named: new Set(items), repeating: new Set([lead, ...tail]) })
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

/** Hits without those on a line around a list whose items the same rule has found. */
export function onItems(hits: readonly Hit[], lists: readonly ScoredList[]): Hit[] {
  const found = new Map<PlacedUnit, Set<string>>()
  for (const { unit, compiled } of hits) found.set(unit, (found.get(unit) ?? new Set()).add(compiled.rule.id))
  const dropped = new Map<PlacedUnit, Set<string>>()
  for (const { named, repeating } of lists) {
    const ids = new Set([...named].flatMap(unit => [...(found.get(unit) ?? [])]))
    for (const unit of repeating) dropped.set(unit, new Set([...(dropped.get(unit) ?? []), ...ids]))
  }
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
