/** The cells of a row, with those that reach into it from above. */
import type { RowContext } from '../../checks/unit.ts'
import { joinCells } from '../../checks/words-around.ts'
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

/** What a unit of a cell sees of its row. */
export function rowContextOf(cell: Cell, { table, titles, row, texts, isTitle }: PlacedRow): RowContext {
  const others = texts.filter(one => one.cell !== cell)
  const left = others.filter(one => one.cell.data.column < cell.data.column).length
  return {
    others: joinCells(others.map(one => one.text)),
    left: others.slice(0, left).map(one => one.text),
    right: others.slice(left).map(one => one.text),
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
