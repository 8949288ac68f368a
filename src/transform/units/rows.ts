/** The cells of a row, with those that reach into it from above. */
import type { RowContext } from '../../checks/unit.ts'
import { joinCells } from '../../checks/words-around.ts'
import { BULLETS, CLAUSE_MARKS } from '../../text/clause-marks.ts'
import { typedNumber } from '../../text/typed-number.ts'
import type { Cell, Row, Table } from '../../tree/nodes.ts'

/** A row in its table. */
export interface PlacedRow {
  table: Table
  /** The words above each column, none where the table has no titles. */
  titles: readonly string[]
  row: Row
  texts: readonly RowText[]
  /** True for a row of the titles themselves. */
  isTitle: boolean
}

interface RowText {
  cell: Cell
  text: string
}

/** By column: a cell that spans rows, and the first row that it does not reach into. */
export type Covering = Map<number, { cell: Cell; until: number }>

const MARKS = new RegExp(`^[ ${CLAUSE_MARKS}${BULLETS}]+`)
const NAME = /^[\u4e00-\u9fff]{2}/

/** What a unit of a cell sees of its row. */
export function rowContextOf(cell: Cell, { table, titles, row, texts, isTitle }: PlacedRow): RowContext {
  const others = texts.filter(one => one.cell !== cell)
  const isLeft = (one: RowText) => one.cell.data.column < cell.data.column
  const left = others.filter(isLeft).flatMap(apart)
  const right = others.filter(one => !isLeft(one)).flatMap(apart)
  return {
    others: joinCells([...left, ...right]),
    left,
    right,
    titles: joinCells(titles),
    title: isTitle ? '' : (titles[cell.data.column - 1] ?? ''),
    table: table.data.index,
    row: row.data.row,
    column: cell.data.column,
    product: productOf(
      others.map(one => one.cell),
      cell,
    ),
    isTitle,
  }
}

/**
 * A mark or a number in front of a name (★业绩, 2、业绩, （三）样品, 3.1 社保) counts as a cell of its own, as it has one in other
 * tables: a name is known by how it begins.
 */
function apart({ text }: RowText): string[] {
  const front = text.startsWith('第') ? 0 : (typedNumber(text)?.length ?? MARKS.exec(text)?.[0].length ?? 0)
  return front > 0 && NAME.test(text.slice(front)) ? [text.slice(0, front).trimEnd(), text.slice(front)] : [text]
}

/** The cell that names what a row is about: of those that span several rows, the one with the fewest. */
function productOf(others: readonly Cell[], own: Cell): Cell | null {
  const spanned = others.filter(cell => cell.data.rows > 1 && own.data.rows < cell.data.rows)
  return spanned.sort((a, b) => a.data.rows - b.data.rows)[0] ?? null
}

/** Cells that stand in a row or reach into it from above, with their texts, from left to right. */
export function rowTexts(row: Row, index: number, covering: Covering, textOfCell: (cell: Cell) => string): RowText[] {
  for (const [column, { until }] of covering) if (until <= index) covering.delete(column)
  const cells = [...new Set([...covering.values()].map(one => one.cell)), ...row.children]
  for (const cell of row.children)
    if (cell.data.rows > 1) covering.set(cell.data.column, { cell, until: index + cell.data.rows })
  cells.sort((a, b) => a.data.column - b.data.column)
  return cells.map(cell => ({ cell, text: textOfCell(cell) }))
}
