/** The shape of a table row as sprmTDefTable and its followers say it (MS-DOC 2.9.322, 2.9.312). */
import type { Merge, RowShape } from '../flow/grid.ts'

const CELL_BYTES = 20
const VERTICAL: readonly Merge[] = ['none', 'continue', 'none', 'restart']
const HORIZONTAL: readonly Merge[] = ['none', 'continue', 'restart', 'restart']

/** Edges and merges from the operand: its length, the number of cells, their edges, their properties. */
export function defineRow(view: DataView): RowShape {
  const count = view.getUint8(2)
  const edge = (i: number) => view.getInt16(3 + 2 * i, true)
  const properties = 3 + 2 * (count + 1)
  const cells = Array.from({ length: count }, (_, i) => {
    const at = properties + CELL_BYTES * i
    const flags = at + 2 <= view.byteLength ? view.getUint16(at, true) : 0
    return {
      right: edge(i + 1),
      horizontal: HORIZONTAL[flags & 3]!,
      vertical: VERTICAL[(flags >> 5) & 3]!,
    }
  })
  return { left: edge(0), cells, header: false }
}

/** Merges the cells from `first` up to `end`, exclusive, into one. */
export function mergeCells(row: RowShape, first: number, end: number): void {
  for (let i = first; i < Math.min(end, row.cells.length); i++) {
    row.cells[i]!.horizontal = i === first ? 'restart' : 'continue'
  }
}

/** Merges a cell with the one above (1), or begins such a merge (3). */
export function mergeCell(row: RowShape, index: number, flags: number): void {
  const shape = row.cells[index]
  if (shape) shape.vertical = VERTICAL[flags & 3]!
}
