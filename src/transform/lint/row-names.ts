/** Names of rows: the cells beside a unit that say what its own is about. */
import type { PlacedUnit } from '../units/placed-unit.ts'
import { nameWithoutPoints } from './factor-names.ts'
import type { ScoringWords } from './scoring-words.ts'

/** Number of characters that a name with its points has at most. */
const LONGEST_CELL = 32

/** The nearest name to the left of the cell of a unit that stands in a row, in as few words as it says it; `null` for none. */
export const nameToTheLeft = (unit: PlacedUnit, words: ScoringWords): string | null =>
  namesToTheLeft(unit, words)[0] ?? null

/** The same in as few words as it says it, and in more up to all of them; none where there is no name. */
export function namesToTheLeft({ row }: PlacedUnit, words: ScoringWords): string[] {
  for (const cell of row!.names) {
    const names = cell.map(one => nameOf(one, words)).filter(name => name !== null)
    if (names.length > 0) return names
  }
  return []
}

/** The first name among cells, without its points; `null` for none. */
export function firstName(cells: readonly string[], words: ScoringWords): string | null {
  for (const cell of cells) {
    const name = nameOf(cell, words)
    if (name) return name
  }
  return null
}

const nameOf = (cell: string, words: ScoringWords): string | null =>
  cell.length > LONGEST_CELL ? null : nameWithoutPoints(cell, words)
