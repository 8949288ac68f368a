/** Names of rows: the cells beside a unit that say what its own is about. */
import type { PlacedUnit } from '../units/placed-unit.ts'
import { nameWithoutPoints } from './factor-names.ts'
import type { ScoringWords } from './scoring-words.ts'

/** Number of characters that a name with its points has at most. */
const LONGEST_CELL = 32

/** The nearest name to the left of the cell of a unit that stands in a row; `null` for none. */
export const nameToTheLeft = (unit: PlacedUnit, words: ScoringWords): string | null =>
  firstName(unit.row!.left.toReversed(), words)

/** The first name among cells, without its points; `null` for none. */
export function firstName(cells: readonly string[], words: ScoringWords): string | null {
  for (const cell of cells) {
    const name = cell.length > LONGEST_CELL ? null : nameWithoutPoints(cell, words)
    if (name) return name
  }
  return null
}
