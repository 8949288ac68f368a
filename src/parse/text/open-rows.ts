/**
 * Tables as scripts write them that join the words of each cell with pipes and each row with the end of a line: a cell of
 * several paragraphs takes several lines, and nothing but the next row says where it ends.
 */
import { ITEM_FIGURES } from '../../text/figures.ts'
import { isBlank, isChapter } from './lines.ts'
import { isTitles } from './title-rows.ts'
import { cellsAtPipes, isBordered, LEAST_ROWS, type TypedRows } from './typed-rows.ts'

/** What stands in a column that counts the rows, or gives points. */
const NUMBER = /^\d{1,3}(?:\.\d)?分?$/
/** What stands behind a table, unless another row follows. */
const HEADING = new RegExp(`^\\s*(?:${ITEM_FIGURES}、|附[件表])`)

/** The table that begins at a line, where a cell of it takes several lines: its rows, and how many lines they take. */
export function openRows(lines: readonly string[], from: number): TypedRows | null {
  const first = cellsOf(lines[from])
  if (first === null || !(isTitles(first, first) || columnsOfNumbers(first).length > 0)) return null
  const rows = [first]
  let goesOn = false
  let end = from + 1
  for (let next = nextRow(lines, end); next >= 0; next = nextRow(lines, end)) {
    const found = rowAt(lines, next, first.length)
    if (found === null || !isNext(found.row, rows.at(-1)!, next === end)) break
    // A text between titles and rows belongs to neither.
    if (next > end && rows.at(-1) === first && isTitles(first, first)) return null
    addTo(rows.at(-1)!, lines.slice(end, next))
    rows.push(found.row)
    goesOn ||= next > end || found.end > next + 1
    end = found.end
  }
  const last = endOfLast(lines, end)
  if (!goesOn && (rows.length < LEAST_ROWS || last === end || !isRow(lines[last], rows.at(-1)!))) return null
  addTo(rows.at(-1)!, lines.slice(end, last))
  return { rows, lines: last - from }
}

function cellsOf(line: string | undefined): string[] | null {
  if (line === undefined || isBordered(line)) return null
  const cells = cellsAtPipes(line)
  return cells.length > 1 ? cells : null
}

/** The next line with a pipe; -1 where a blank line or a chapter comes before it. */
function nextRow(lines: readonly string[], from: number): number {
  let at = from
  while (!isBlank(lines[at]) && !isChapter(lines[at]!) && cellsOf(lines[at]) === null) at++
  return cellsOf(lines[at]) === null ? -1 : at
}

/** The row of `count` cells that begins at a line; a cell that is not its last may take several lines. */
function rowAt(lines: readonly string[], from: number, count: number): { row: string[]; end: number } | null {
  const row = cellsOf(lines[from])!
  let end = from + 1
  while (row.length < count && !isBlank(lines[end])) {
    const [rest, ...more] = cellsOf(lines[end]) ?? [lines[end]!.trim()]
    addTo(row, [rest!])
    row.push(...more)
    end++
  }
  return row.length === count ? { row, end } : null
}

/** A row and no titles, of whatever width: what stands between it and the row above belongs to that one. */
function isRow(line: string | undefined, above: readonly string[]): boolean {
  const cells = cellsOf(line)
  return cells !== null && NUMBER.test(cells[0]!) && !isTitles(cells, above)
}

/** A row below another one goes on counting, begins to count anew directly below it, or has its points in the same columns. */
function isNext(cells: readonly string[], above: readonly string[], isDirect: boolean): boolean {
  if (isTitles(cells, above)) return false
  if (NUMBER.test(above[0]!))
    return NUMBER.test(cells[0]!) && (isDirect || Number.parseFloat(cells[0]!) > Number.parseFloat(above[0]!))
  const columns = columnsOfNumbers(cells)
  return columns.length > 0 && (isTitles(above, above) || columns.join() === columnsOfNumbers(above).join())
}

/** Columns before the last one that hold nothing but a number. */
const columnsOfNumbers = (cells: readonly string[]) =>
  cells.slice(0, -1).flatMap((words, i) => (NUMBER.test(words) ? [i] : []))

/** The last cell ends at a blank line, at a heading, or where something else stands between pipes. */
function endOfLast(lines: readonly string[], from: number): number {
  let end = from
  while (!isBlank(lines[end]) && cellsOf(lines[end]) === null && !isChapter(lines[end]!) && !HEADING.test(lines[end]!))
    end++
  return end
}

function addTo(row: string[], lines: readonly string[]): void {
  for (const line of lines) row[row.length - 1] += `\n${line.trim()}`
}
