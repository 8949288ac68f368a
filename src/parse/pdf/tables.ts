/** Tables over all pages: joined where a page break cut them, then made into nodes. */
import { ENDS_SENTENCE } from '../../text/stops.ts'
import { GOES_ON, isInsideWord } from '../../text/words-at-breaks.ts'
import { cell, row, table } from '../../tree/build.ts'
import type { Cell, Paragraph, Table } from '../../tree/nodes.ts'
import { type Grid, type GridCell, type GridRow, isGrid, type Line, linesAmong, type PageFlow } from './layout.ts'
import { isOneParagraph, paragraphsOf } from './paragraphs.ts'

/** In points: distance below which two edges of columns are the same. */
const SAME_EDGE = 4
/** In em: room behind a label, with the padding of its cell, up to which the label fills its cell. */
const LABEL_ROOM = 1.5
/** A row number alone goes on in no other. */
const WORDS = /[\u4e00-\u9fff]/

/** What all pages hold, in order. */
export interface Joined {
  flow: (Line | Grid)[]
  /** Titles that a table says again on each page it goes on to, taken out of its rows: row by row. */
  titles: Line[][]
}

/** Lines and tables of all pages in order; a table that goes over a page break is one. */
export function joinGrids(pages: readonly PageFlow[]): Joined {
  const flow: (Line | Grid)[] = []
  const titles: Line[][] = []
  for (const page of pages) {
    page.flow.forEach((item, i) => {
      // A table goes on below the notes at the foot of a page.
      const last = flow.findLast(one => isGrid(one) || !one.column?.note)
      const continues =
        i === 0 && isGrid(item) && last && isGrid(last) && lastPageOf(last) === page.page - 1 && sameColumns(last, item)
      if (continues) titles.push(...append(last, item).map(linesOfRow))
      else flow.push(item)
    })
  }
  return { flow, titles }
}

/** The rest of a row on a page of its own adds no row to the table. */
function lastPageOf(grid: Grid): number {
  return grid.lastPage ?? grid.page
}

/** Outer edges agree, and one table's columns are among the other's (a page may show merged cells only). */
function sameColumns(a: Grid, b: Grid): boolean {
  const has = (xs: number[], x: number) => xs.some(edge => Math.abs(edge - x) < SAME_EDGE)
  if (Math.abs(a.xs[0]! - b.xs[0]!) >= SAME_EDGE || Math.abs(a.xs.at(-1)! - b.xs.at(-1)!) >= SAME_EDGE) return false
  return a.xs.every(x => has(b.xs, x)) || b.xs.every(x => has(a.xs, x))
}

/** Adds the part of a table below a page break, without the rows of titles that it says again: they are returned. */
function append(above: Grid, below: Grid): GridRow[] {
  const titles: GridRow[] = []
  let rows = below.rows
  while (rows.length > 1 && wordsOf(rows[0]!) && wordsOf(rows[0]!) === wordsOf(above.rows[titles.length])) {
    above.rows[titles.length]!.header = true
    titles.push(rows[0]!)
    rows = rows.slice(1)
  }
  above.xs = unionOf(above.xs, below.xs)
  above.lastPage = below.page
  const cut = rows[0]
  if (cut) {
    const covers = cut.cells.map(part => coverOf(above, part))
    if (isRestOfRow(above, cut.cells, covers)) {
      cut.cells.forEach((part, i) => {
        covers[i]!.content.push(...part.content)
        covers[i]!.rows += part.rows - 1
      })
      rows = rows.slice(1)
    } else {
      // A merged cell goes on below the break, where it stands empty.
      const goesOn = (part: GridCell, i: number) =>
        part.content.length === 0 && covers[i] !== undefined && (covers[i].rows > 1 || part.rows > 1)
      cut.cells.forEach((part, i) => {
        if (goesOn(part, i)) covers[i]!.rows += part.rows
      })
      cut.cells = cut.cells.filter((part, i) => !goesOn(part, i))
    }
  }
  above.rows.push(...rows)
  return titles
}

/** All lines of a row, with a space where a cell begins. */
function linesOfRow(row: GridRow): Line[] {
  return row.cells.flatMap((cell, c) =>
    linesIn(cell).map((line, i) => {
      const [first, ...rest] = line.runs
      return c > 0 && i === 0 && first ? { ...line, runs: [{ ...first, text: ` ${first.text}` }, ...rest] } : line
    }),
  )
}

/** The cell that reaches the end of a table in the columns of `part`. */
function coverOf(grid: Grid, part: GridCell): GridCell | undefined {
  for (let r = grid.rows.length - 1; r >= 0; r--) {
    for (const cell of grid.rows[r]!.cells) {
      const reaches = r + cell.rows >= grid.rows.length
      if (reaches && Math.abs(cell.x0 - part.x0) < SAME_EDGE && Math.abs(cell.x1 - part.x1) < SAME_EDGE) return cell
    }
  }
  return undefined
}

/** True where the first row of a page is the rest of the row that the page before cut. */
function isRestOfRow(above: Grid, parts: GridCell[], covers: (GridCell | undefined)[]): boolean {
  const whole = covers.filter(cover => cover !== undefined)
  if (whole.length < parts.length) return false
  const filled = parts.filter(part => part.content.length > 0)
  if (filled.length === 0) return parts.every(part => part.rows === 1)
  const over = (part: GridCell) => whole[parts.indexOf(part)]!
  if (filled.some(part => over(part).content.length === 0)) {
    // The number of the row may stand in the middle of it, on the second page.
    const lone = above.rows.at(-1)!.cells.filter(cell => cell.content.length > 0)
    return lone.length === 1 && lone[0] !== undefined && !endsSentence(lone[0])
  }
  if (parts.length < 2) return false
  if (parts[0]!.content.length > 0) return filled.every(part => goesOnInside(over(part), part))
  return filled.length === 1 || (filled.length * 2 <= parts.length && filled.some(part => isOpen(over(part), part)))
}

/** True where words of a cell may be missing at its end; a label of one line with room behind it, like 培训要求, is whole unless its words are cut. */
function isOpen(cell: GridCell, next: GridCell): boolean {
  if (endsSentence(cell)) return false
  const [line, more] = linesIn(cell)
  if (!line || more) return true
  const [rest] = linesIn(next)
  if (rest && (GOES_ON.test(line.text) || isInsideWord(line.text, rest.text))) return true
  return cell.x1 - line.x1 < LABEL_ROOM * line.size && goesOnInside(cell, next)
}

const linesIn = ({ content }: GridCell) => linesAmong(content)

/** True where the last paragraph of a cell goes on in the next one: it stops at the edge, within its sentence. */
function goesOnInside(cell: GridCell, next: GridCell): boolean {
  const above = linesIn(cell)
  const below = linesIn(next)
  if (above.length < cell.content.length || below.length < next.content.length) return false
  const words = WORDS.test(above.at(-1)!.text) && WORDS.test(below[0]!.text)
  return words && !endsSentence(cell) && isOneParagraph(above, below)
}

function endsSentence(cell: GridCell): boolean {
  const last = cell.content.at(-1)
  return !last || isGrid(last) || ENDS_SENTENCE.test(last.text)
}

function wordsOf(row: GridRow | undefined): string {
  if (!row) return ''
  return row.cells
    .flatMap(linesIn)
    .map(({ text }) => text)
    .join('')
    .replace(/[\s|]+/g, '')
}

function unionOf(a: number[], b: number[]): number[] {
  const missing = b.filter(x => a.every(edge => Math.abs(edge - x) >= SAME_EDGE))
  return [...a, ...missing].sort((x, y) => x - y)
}

/** A grid as a node. */
function tableOf(grid: Grid): Table {
  const columnAt = (x: number) =>
    grid.xs.reduce((best, edge, i) => (Math.abs(edge - x) < Math.abs(grid.xs[best]! - x) ? i : best), 0)
  const nodeOf = (made: GridCell): Cell => {
    const column = columnAt(made.x0)
    return cell(
      blocksInTurn(made.content, lines => paragraphsOf(lines, { inCell: true })),
      {
        column: column + 1,
        columns: Math.max(1, columnAt(made.x1) - column),
        rows: made.rows,
      },
    )
  }
  const rows = grid.rows.map((made, i) =>
    row(
      made.cells.toSorted((a, b) => a.x0 - b.x0).map(nodeOf),
      made.header ? { page: made.page, row: i + 1, header: true } : { page: made.page, row: i + 1 },
    ),
  )
  return table(rows, { page: grid.page })
}

/**
 * Lines and tables as blocks in the same order.
 *
 * @param paragraphs makes those of the lines between two tables.
 */
export function blocksInTurn(
  items: readonly (Line | Grid)[],
  paragraphs: (lines: Line[]) => Paragraph[],
): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = []
  let lines: Line[] = []
  const endLines = () => {
    blocks.push(...paragraphs(lines))
    lines = []
  }
  for (const item of items) {
    if (isGrid(item)) {
      endLines()
      blocks.push(tableOf(item))
    } else lines.push(item)
  }
  endLines()
  return blocks
}
