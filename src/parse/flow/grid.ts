/** Tables of formats whose cells have right edges instead of spans: the grid is made of all edges together. */
import { cell, placedIn, row, table } from '../../tree/build.ts'
import type { Block, Cell, Part, Table } from '../../tree/nodes.ts'
import { covered } from './hide-words.ts'

/** `restart`: the first of merged cells, `continue`: one that is covered by it. */
export type Merge = 'none' | 'restart' | 'continue'

export interface CellShape {
  /** Twips from the left margin. */
  right: number
  vertical: Merge
  horizontal: Merge
}

export interface RowShape {
  /** Twips from the left margin. */
  left: number
  cells: CellShape[]
  /** A row that is repeated on each page. */
  header: boolean
}

export interface OpenRow {
  shape: RowShape
  cells: Block[][]
  page: number | null
}

/** Edges nearer than this are one: Word lets the columns of two rows differ by a hair. Twips. */
const HAIR = 30
/** Width of a cell whose shape is missing, in twips. */
const ANY_WIDTH = 1000

/** Makes the table. */
export function buildTable(rows: readonly OpenRow[], part: Part): Table {
  const shapes = rows.map(completeShape)
  const columnAt = gridOf(shapes)
  const covering = new Map<number, Cell>()
  const estimate = (page: number | null) => (page === null ? { page } : { page, pageIsEstimate: true })
  const nodes = rows.map(({ cells, page }, i) => {
    const shape = shapes[i]!
    const node = row([], { row: i + 1, ...estimate(page), ...(shape.header ? { header: true } : {}) })
    let left = columnAt(shape.left)
    /** What the cell before went to: itself, or one that it is merged with. */
    let last: Cell | undefined
    cells.forEach((blocks, c) => {
      const { right, vertical, horizontal } = shape.cells[c]!
      const end = Math.max(columnAt(right), left + 1)
      const columns = end - left
      const above = vertical === 'continue' ? covering.get(left) : undefined
      const before = horizontal === 'continue' ? last : undefined
      if (above) {
        above.data.rows++
        above.children.push(...covered(blocks, above.children))
        last = above
      } else if (before) {
        // A cell that began in a row above has its width from there.
        if (node.children.at(-1) === before) before.data.columns += columns
        before.children.push(...covered(blocks, before.children))
      } else {
        const made = cell(blocks, { column: left + 1, columns, rows: 1 })
        node.children.push(made)
        last = made
        for (let k = left; k < end; k++) covering.delete(k)
        if (vertical === 'restart') covering.set(left, made)
      }
      left = end
    })
    return node
  })
  return table(nodes, { ...placedIn(part), ...estimate(rows[0]?.page ?? null) })
}

/** As many shapes as there are cells. */
function completeShape({ shape, cells }: OpenRow): RowShape {
  const complete = shape.cells.slice(0, cells.length)
  let right = complete.at(-1)?.right ?? shape.left
  while (complete.length < cells.length) {
    right += ANY_WIDTH
    complete.push({ right, vertical: 'none', horizontal: 'none' })
  }
  return { ...shape, cells: complete }
}

/** From an edge to its number in the grid, 0 the left border. */
function gridOf(shapes: readonly RowShape[]): (edge: number) => number {
  const edges = [...new Set(shapes.flatMap(({ left, cells }) => [left, ...cells.map(({ right }) => right)]))]
  edges.sort((a, b) => a - b)
  const numbers = new Map<number, number>()
  let number = -1
  let first = Number.NEGATIVE_INFINITY
  for (const edge of edges) {
    if (edge - first > HAIR) {
      number++
      first = edge
    }
    numbers.set(edge, number)
  }
  return edge => numbers.get(edge) ?? 0
}
