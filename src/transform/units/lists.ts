/**
 * Lists of sentences: what introduces one, what its items are, and the sentence that ends it, where points are given
 * for all of them.
 */
import { typedNumber } from '../../text/typed-number.ts'
import { isBeside } from './beside.ts'
import { type PlacedUnit, placesOf } from './placed-unit.ts'

/** How a sentence ends that introduces a list. */
export const LEAD_END = /：$/

/** Number of sentences of an introduced list that are given at most: they tell what it is about. */
const MOST_INTRODUCED = 6

export interface List {
  /** The sentence right above the first item, where it introduces the list. */
  lead: PlacedUnit | null
  /** The sentences of all items. */
  items: readonly PlacedUnit[]
  /** The sentence that ends a list which a line introduces: right behind it, and no item of another one. */
  tail: PlacedUnit | null
}

/** All numbered lists, in reading order; one inside an item is a list of its own, and parts the outer one. */
export function listsIn(units: readonly PlacedUnit[]): List[] {
  const lists: List[] = []
  for (let first = 0; first < units.length; first++) {
    const level = levelOf(units[first]!)
    if (level === null) continue
    let end = first + 1
    while (end < units.length && isInList(units[end]!, units[end - 1]!, level)) end++
    lists.push({ lead: leadOf(units, first), items: units.slice(first, end), tail: tailOf(units, first, end) })
    first = end - 1
  }
  return lists
}

function leadOf(units: readonly PlacedUnit[], first: number): PlacedUnit | null {
  const above = units[first - 1]
  return above && isBeside(above, units[first]!) && LEAD_END.test(above.text) ? above : null
}

function tailOf(units: readonly PlacedUnit[], first: number, end: number): PlacedUnit | null {
  const after = units[end]
  if (!after || end - first < 2 || units[first]!.lead === '') return null
  return isBeside(after, units[first]!) && levelOf(after) === null ? after : null
}

/** A further item, or a further sentence of the one before. */
function isInList(unit: PlacedUnit, before: PlacedUnit, level: number): boolean {
  const own = levelOf(unit)
  if (own === level) return isBeside(unit, before)
  return own === null && unit.block === before.block
}

/** Level of the number, typed or automatic, with which an item begins; those of one list have one. */
function levelOf({ text, start, block }: PlacedUnit): number | null {
  const { number } = block.data
  return typedNumber(start === 0 && number ? number : text)?.level ?? null
}

/** True for two items of one list. */
export function areOfOneLevel(one: PlacedUnit, other: PlacedUnit | undefined): boolean {
  const level = levelOf(one)
  return level !== null && other !== undefined && level === levelOf(other)
}

/** The sentences behind one that ends its paragraph and introduces what follows; none behind any other. */
export function introducedBy(unit: PlacedUnit, units: readonly PlacedUnit[]): readonly PlacedUnit[] {
  const { text, start, paragraph } = unit
  if (!LEAD_END.test(text) || start + text.length < paragraph.length) return []
  const first = placesOf(units).get(unit)! + 1
  const introduced = units.slice(first, first + MOST_INTRODUCED)
  const end = introduced.findIndex(one => !isBeside(one, unit))
  return end < 0 ? introduced : introduced.slice(0, end)
}
