/** An HTML table: the grid from `colspan` and `rowspan` (HTML standard, “Forming a table”). */
import { cell, placedIn, row, table } from '../../tree/build.ts'
import type { Block, Part, Table } from '../../tree/nodes.ts'

export interface SpanCell {
  blocks: Block[]
  columns: number
  /** 0: to the end of the table. */
  rows: number
}

export interface SpanRow {
  cells: SpanCell[]
  header: boolean
}

/** The HTML standard's own limits. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65534
/** Our own: cells further to the right cover nothing below, or a small file would claim a grid of any size. */
const WIDEST_GRID = 10_000

/** What `colspan` or `rowspan` says; 1 where it says nothing that makes sense. */
export function spanOf(value: string | undefined, name: 'colspan' | 'rowspan'): number {
  const count = Number.parseInt(value ?? '', 10)
  if (name === 'rowspan') return Number.isNaN(count) || count < 0 ? 1 : Math.min(count, MOST_ROWS)
  return Number.isNaN(count) || count < 1 ? 1 : Math.min(count, MOST_COLUMNS)
}

/** Makes the table; its number is set later. */
export function buildSpanTable(rows: readonly SpanRow[], part: Part): Table {
  /** Grid column from 0 → rows that a cell from above still covers. */
  const covered = new Map<number, number>()
  const nodes = rows.map(({ cells, header }, i) => {
    const node = row([], { row: i + 1, page: null, ...(header ? { header: true } : {}) })
    const opened: [column: number, rows: number][] = []
    let column = 0
    for (const { blocks, columns, rows: wanted } of cells) {
      while (covered.has(column)) column++
      const left = rows.length - i
      const span = wanted === 0 ? left : Math.min(wanted, left)
      node.children.push(cell(blocks, { column: column + 1, columns, rows: span }))
      if (span > 1 && column < WIDEST_GRID) for (let k = 0; k < columns; k++) opened.push([column + k, span])
      column += columns
    }
    for (const [at, left] of covered) {
      if (left > 1) covered.set(at, left - 1)
      else covered.delete(at)
    }
    for (const [at, span] of opened) covered.set(at, span - 1)
    return node
  })
  return table(nodes, { page: null, ...placedIn(part) })
}
