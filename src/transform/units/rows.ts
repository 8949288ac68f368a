/** The cells of a row, with those that reach into it from above. */
import type { Cell, Row } from '../../tree/nodes.ts'

/** The cell that names what a row is about: of those that span several rows, the one with the fewest. */
export function productOf(cells: Cell[], own: Cell): Cell | null {
  const spanned = cells.filter(cell => cell !== own && cell.data.rows > 1 && own.data.rows < cell.data.rows)
  return spanned.sort((a, b) => a.data.rows - b.data.rows)[0] ?? null
}

/** Cells that stand in a row or reach into it from above, with their texts, from left to right. */
export function rowTexts(
  row: Row,
  index: number,
  covering: Map<number, { cell: Cell; until: number }>,
  textOfCell: (cell: Cell) => string,
): { cell: Cell; text: string }[] {
  for (const [column, { until }] of covering) if (until <= index) covering.delete(column)
  const cells = [...new Set([...covering.values()].map(one => one.cell)), ...row.children]
  for (const cell of row.children)
    if (cell.data.rows > 1) covering.set(cell.data.column, { cell, until: index + cell.data.rows })
  cells.sort((a, b) => a.data.column - b.data.column)
  return cells.map(cell => ({ cell, text: textOfCell(cell) }))
}
