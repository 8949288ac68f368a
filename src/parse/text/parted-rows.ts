/**
 * Tables as programs write them that take the words out of documents: a row is a block between blank lines, its cells stand
 * between pipes, and the paragraphs of a cell on lines of their own.
 */
import { isBlank } from './lines.ts'
import { beginsRow, isTitles } from './title-rows.ts'
import { cellsAtPipes, isBordered, LEAST_ROWS, type TypedRows } from './typed-rows.ts'

/** The table that begins at a line: its rows, and how many lines they take. `null` where none begins. */
export function partedRows(lines: readonly string[], from: number): TypedRows | null {
  if (!isBlank(lines[from - 1])) return null
  const rows: string[][] = []
  let end = from
  for (let at = from; !isBlank(lines[at]); ) {
    const block = blockAt(lines, at)
    const cells = cellsOf(block)
    if (cells === null || (rows.length > 0 && isTitles(cells, rows.at(-1)!))) break
    if (isTable(block) && cells.length !== rows[0]?.length) break
    rows.push(cells)
    end = at + block.length
    at = end + 1
  }
  return rows.length >= LEAST_ROWS ? { rows, lines: end - from } : null
}

function blockAt(lines: readonly string[], from: number): readonly string[] {
  let end = from
  while (!isBlank(lines[end])) end++
  return lines.slice(from, end)
}

/** A row has one line that begins it; a block with more holds rows, with a heading above them or other tables between. */
const MOST_BEGINNINGS = 1

/** The cells of a block that is a row; `null` where it is none, or one whose border is drawn. */
function cellsOf(block: readonly string[]): string[] | null {
  if (block.some(isBordered)) return null
  if (!isTable(block) && block.map(cellsAtPipes).filter(beginsRow).length > MOST_BEGINNINGS) return null
  const cells = cellsAtPipes(block.join('\n'))
  return cells.length > 1 ? cells : null
}

/** Lines that are rows each, of as many cells. */
function isTable(block: readonly string[]): boolean {
  const [first, ...more] = block.map(line => cellsAtPipes(line).length)
  return first! > 1 && more.length > 0 && more.every(cells => cells === first)
}
