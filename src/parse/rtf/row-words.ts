/** Control words that say the shape of a table row (RTF 1.9.1, “Table Definitions”). */
import type { CellShape, RowShape } from '../flow/grid.ts'
import { depthOf, type RtfDocument, type WordHandler } from './rtf-document.ts'

const CELL: CellShape = { right: 0, vertical: 'none', horizontal: 'none' }

/** The cell whose edge is still to come: merges are said in front of it. */
const pending = new WeakMap<RowShape, CellShape>()

const merge = (change: Partial<CellShape>): WordHandler => {
  return document => {
    const row = openRow(document)
    pending.set(row, { ...(pending.get(row) ?? CELL), ...change })
  }
}

/** Control word → what it says of the row being described. */
export const ROW_WORDS: Record<string, WordHandler> = {
  trowd: document => {
    document.story.rows[rowDepth(document)] = { left: 0, cells: [], header: false }
  },
  trleft: (document, value = 0) => {
    openRow(document).left = value
  },
  trhdr: document => {
    openRow(document).header = true
  },
  clvmgf: merge({ vertical: 'restart' }),
  clvmrg: merge({ vertical: 'continue' }),
  clmgf: merge({ horizontal: 'restart' }),
  clmrg: merge({ horizontal: 'continue' }),
  cellx: (document, value = 0) => {
    const row = openRow(document)
    row.cells.push({ ...(pending.get(row) ?? CELL), right: value })
    pending.delete(row)
  },
}

function rowDepth({ group }: RtfDocument): number {
  return group.nested ? Math.max(2, depthOf(group)) : 1
}

function openRow(document: RtfDocument): RowShape {
  return rowOf(document.story.rows, rowDepth(document))
}

/** The shape of the row at a depth, begun where the file has not said one. */
export function rowOf(rows: RowShape[], depth: number): RowShape {
  const row = rows[depth] ?? { left: 0, cells: [], header: false }
  rows[depth] = row
  return row
}
