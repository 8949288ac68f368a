/** Which rows of a table hold the titles of its columns, and what they are. */
import { columnsOf, textOf } from '../../tree/content.ts'
import type { Row, Table } from '../../tree/nodes.ts'

/** Number of characters that the title of a column has at most. */
const LONGEST_TITLE = 24
/** A sentence or a figure, which no title is. */
const VALUE = /[。；;]|^\d+(?:\.\d+)?%?$/

/** Sets `titles` and `titleRows` on a table; a table without titles gets none. */
export function readTitles(table: Table): void {
  const first = table.children[0]
  if (!first || table.children.length < 2 || first.children.length < 2) return
  const marked = table.children.findIndex(row => !row.data.header)
  const titleRows = marked > 0 ? marked : looksLikeTitles(first) && !namesAreFirst(table) ? 1 : 0
  if (titleRows === 0) return
  table.data.titleRows = titleRows
  table.data.titles = table.children.slice(0, titleRows).map(columnsOf).reduce(joinTitleRows)
}

function looksLikeTitles(row: Row): boolean {
  const texts = row.children.map(cell => textOf(cell).trim())
  const filled = texts.filter(text => text !== '')
  return filled.length >= 2 && filled.every(text => text.length <= LONGEST_TITLE && !VALUE.test(text))
}

/** What marks the name of a row, or parts it from its value: ★付款方式, 付款方式：. No title of a column has it. */
const NAME = /^[★▲※]|[：:]$/

/** True for a table of names and values: its first two rows both begin with what only the name of a row is. */
function namesAreFirst({ children }: Table): boolean {
  const rows = children.slice(0, 2)
  return rows.every(row => row.children.length === 2 && NAME.test(textOf(row.children[0]!).trim()))
}

/** Titles in two rows, a group above its columns, are read together. */
function joinTitleRows(above: string[], below: string[]): string[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const [a = '', b = ''] = [above[i], below[i]]
    return a === b ? a : `${a} ${b}`.trim()
  })
}
