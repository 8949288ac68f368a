/**
 * Cells of the scoring that only count (类似业绩 | 10 | 每个2分): what they count stands in another cell of their row, so each
 * is read behind that name, as it would stand in a line (类似业绩：每个2分).
 */
import type { Row } from '../../tree/nodes.ts'
import type { PlacedUnit, UnitPart } from '../units/placed-unit.ts'
import { onlyCounts } from './factor-names.ts'
import { nameIn, type ScoringWords } from './scoring-words.ts'

const LONGEST_NAME = 16

/** Units of such cells with the name of their row in front; their own words begin at `-at`. */
export function namedCells(units: readonly PlacedUnit[], words: ScoringWords): ReadonlyMap<PlacedUnit, UnitPart> {
  const named = new Map<PlacedUnit, UnitPart>()
  for (const unit of units) {
    const name = onlyCounts(unit, words) ? nameOfRow(unit, words) : null
    if (name) named.set(unit, { unit: { ...unit, text: `${name}：${unit.text}` }, at: -name.length - 1 })
  }
  return named
}

/** The nearest name to the left of the cell, or the first to its right. */
const nameOfRow = (unit: PlacedUnit, words: ScoringWords): string | null => {
  const [left, right] = cellsBeside(unit)
  return [...left.reverse(), ...right].find(cell => isNameOfRow(cell, words)) ?? null
}

/** The nearest name to the left of the cell. */
export const nameToTheLeft = (unit: PlacedUnit, words: ScoringWords): string | null =>
  cellsBeside(unit)[0].findLast(cell => isNameOfRow(cell, words)) ?? null

function cellsBeside({ row, ancestors }: PlacedUnit): [left: string[], right: string[]] {
  const cells = row!.others.split(' | ').map(cell => cell.replace(POINTS_BEHIND, ''))
  const toTheRight = (ancestors.at(-2) as Row).children.filter(({ data }) => data.column > row!.column).length
  const here = cells.length - toTheRight
  return [cells.slice(0, here), cells.slice(here)]
}

const isNameOfRow = (cell: string, words: ScoringWords) =>
  cell.length <= LONGEST_NAME && !/[。；，：]/.test(cell) && nameIn(cell, words).length > 1

/** 业绩（10分）, 业绩10分. */
const POINTS_BEHIND = /（[^（）]{0,3}\d[^（）]{0,5}）$|\s?\d[\d.]*.?$/
