/**
 * Tables as programs write them that take the words out of documents: a row is a block between blank lines, its cells stand
 * between pipes, and the paragraphs of a cell on lines of their own.
 */
import { isBlank, isChapter } from './lines.ts'
import { beginsRow, isTitles } from './title-rows.ts'
import {
  cellsAtPipes,
  cellsAtTabs,
  hasTabs,
  isBordered,
  isDrawn,
  LEAST_ROWS,
  pipeCells,
  type TypedRows,
} from './typed-rows.ts'

/** The table that begins at a line: its rows, and how many lines they take. `null` where none begins. */
export function partedRows(lines: readonly string[], from: number): TypedRows | null {
  const isParted = isBlank(lines[from - 1]) || (isBordered(lines[from]!) && isBlank(lines[from + 1]))
  if (!isParted) return null
  const rows: string[][] = []
  let end = from
  for (let at = from; !isBlank(lines[at]); at = end + 1) {
    const block = blockAt(lines, at)
    const cells = cellsOf(block)
    if (cells === null || (rows.length > 0 && isTitles(cells, rows.at(-1)!))) break
    if (isTable(block) && cells.length !== rows[0]?.length) break
    if (isAlone(block) && rows.length > 0 && cells.length !== rows[0]!.length) break
    if (!block.every(isDrawn)) rows.push(cells)
    end = at + block.length
  }
  return rows.length >= LEAST_ROWS ? { rows, lines: end - from } : null
}

function blockAt(lines: readonly string[], from: number): readonly string[] {
  let end = from
  while (!isBlank(lines[end])) end++
  return lines.slice(from, end)
}

/** Number of lines that may begin a row in a block that is one row; a block with more holds several rows. */
const MOST_BEGINNINGS = 1
/** Number of successive lines with as many cells each, from which on they are rows although no number stands in front. */
const LEAST_LINES = 3
/** Number of cells that each of them has at least. */
const LEAST_CELLS = 3

/** The cells of a block that is a row; `null` where it is none. No row has a chapter in it. */
function cellsOf(block: readonly string[]): string[] | null {
  if (block.some(isChapter)) return null
  const cells = isAlone(block) ? cellsOfLine(block[0]!) : cellsOfParagraphs(block)
  return cells !== null && cells.length > 1 ? cells : null
}

const cellsOfLine = (line: string) => (isBordered(line) ? pipeCells(line) : cellsAtTabs(line))

function cellsOfParagraphs(block: readonly string[]): string[] | null {
  if (block.some(isBordered)) return null
  if (!isTable(block) && holdsRows(block.map(cellsAtPipes))) return null
  return cellsAtPipes(block.join('\n'))
}

/** A line that is a row by its border or its tabs: no cell of it goes on behind it. */
const isAlone = ([line, ...more]: readonly string[]) => more.length === 0 && (isBordered(line!) || hasTabs(line!))

function holdsRows(lines: readonly string[][]): boolean {
  if (lines.filter(beginsRow).length > MOST_BEGINNINGS) return true
  const [first, ...more] = lines.filter(cells => cells.length >= LEAST_CELLS)
  return more.length >= LEAST_LINES - 1 && more.every(cells => cells.length === first!.length)
}

/** True for a block of several lines each of which is a row, with as many cells as the others. */
function isTable(block: readonly string[]): boolean {
  const [first, ...more] = block.map(line => cellsAtPipes(line).length)
  return first! > 1 && more.length > 0 && more.every(cells => cells === first)
}
