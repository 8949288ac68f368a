/** Lists of sentences: what opens one, what its items are, and the sentence that ends it, where points are given for all of them. */
import { typedNumber } from './numbering.ts'
import type { PlacedUnit } from './units.ts'

/** How a sentence ends that introduces a list. */
export const LEAD_END = /：$/

/** Gives the items of every list below a lead the sentence behind the last of them. */
export function endLists(units: readonly PlacedUnit[]): void {
  for (let first = 0; first < units.length; first++) {
    const level = units[first]!.lead === '' ? null : levelOf(units[first]!)
    if (level === null) continue
    let end = first + 1
    while (end < units.length && isInList(units[end]!, units[end - 1]!, level)) end++
    const after = units[end]
    if (after && end - first > 1 && isBeside(after, units[first]!) && levelOf(after) === null)
      for (const item of units.slice(first, end)) item.tail = after.text
    first = end - 1
  }
}

/** A further item, or a further sentence of the one before. */
function isInList(unit: PlacedUnit, before: PlacedUnit, level: number): boolean {
  const own = levelOf(unit)
  if (own === level) return isBeside(unit, before)
  return own === null && unit.block === before.block
}

/** Level of the number, typed or automatic, with which an item begins; those of one list have one. */
export function levelOf({ text, start, block }: PlacedUnit): number | null {
  const { number } = block.data
  return typedNumber(start === 0 && number ? number : text)?.level ?? null
}

/** In the same section, or in the same cell. */
export const isBeside = (a: PlacedUnit, b: PlacedUnit) => a.ancestors.at(-1) === b.ancestors.at(-1)
