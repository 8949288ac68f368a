/** Rows of the scoring that only go on with the criterion above them. */
import { textOf } from '../../tree/content.ts'
import type { Cell, Row, Table } from '../../tree/nodes.ts'

/** Says something, and not only how many points. */
const WORDS = /\p{L}{2}/u

/**
 * Marks the one cell with words of each row whose other cells reach into it from above or are empty: it goes on with the
 * cell above it, as a further paragraph of that would.
 */
export function markContinued({ children: rows, data: { titleRows = 0 } }: Table): void {
  const above = new Map<number, { cell: Cell; row: Row }>()
  for (const row of rows.slice(titleRows)) {
    const [only, ...others] = row.children.filter(cell => textOf(cell).trim() !== '')
    const before = only && others.length === 0 ? above.get(only.data.column) : undefined
    if (only && before && only.data.column > 1 && WORDS.test(textOf(only)))
      only.data.continues = before.cell.data.continues ?? before
    for (const cell of row.children)
      if (cell === only || others.includes(cell)) above.set(cell.data.column, { cell, row })
  }
}
