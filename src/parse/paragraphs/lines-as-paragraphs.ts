/**
 * Paragraphs that are lines: programs that make a Word document of a .pdf or of a scan end one at the end of each line, in the cells
 * of tables too, and so does whoever pastes from there. They are told by their widths, and by words that are cut in two.
 */
import { ENDS_WITH_STOP } from '../../text/stops.ts'
import { cutsSentenceBetween, ITEM, isInsideWord, isLineOfRow } from '../../text/words-at-breaks.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Cell, Paragraph, Root, Table } from '../../tree/nodes.ts'
import { areLinesOfWidth, columns, goesOn, NARROWEST_COLUMN, RAGGED_COLUMN } from '../text/wrapped-lines.ts'
import { append } from './append.ts'

/** Number of lines of one width from which on that is no chance. */
const LEAST_LINES = 4
/** Number of lines that end within a word, from which on paragraphs are lines. */
const LEAST_CUT = 2
/** Share of the lines without a stop at their end that end within a word, from which on paragraphs are lines. */
const CUT = 0.15
/** Share of the lines of a table's column that end without a stop, and share of those that have its width, from which on they are lines. */
const OF_WIDTH = 0.75

/** Joins paragraphs that are lines, in place: the tree was projected before. */
export function joinLines(root: Root): void {
  const blocks = joinInText(root.children as Block[])
  for (const block of blocks) if (block.type === 'table') joinInColumns(block)
  root.children = blocks
}

/** The words of a block that may be a line of running text; `null` for any other. */
function lineOf(block: Block): string | null {
  if (block.type !== 'paragraph') return null
  const { outline, centered, toc, part } = block.data
  if (outline !== undefined || centered || toc || part === 'header' || part === 'footer') return null
  const words = textOf(block)
  return isLineOfRow(words) ? null : words
}

function joinInText(blocks: readonly Block[]): Block[] {
  const lines = blocks.map(lineOf)
  const isBroken = areLinesOfWidth(lines, LEAST_LINES) && cutWords(lines)
  const joins = isBroken ? goesOn(lines, false) : []
  return joinedWhere(blocks, (at, end) => {
    const [node, next] = [blocks[at]!, blocks[at + 1]!]
    if (node.type !== 'paragraph' || next.type !== 'paragraph' || next.data.number !== undefined) return false
    if (node.data.part !== next.data.part) return false
    const [line, rest] = [lines[at], lines[at + 1]]
    if (line == null || rest == null) return false
    return joins[at] || (node.data.bold === next.data.bold && cutsSentenceBetween(line, rest, lines[end]!))
  })
}

/**
 * The blocks, each that goes on appended to by the next one.
 *
 * @param goesOnAt asked of each block but the last, from the end on: does the one at `at` go on in the next one? That reaches, with
 * those it goes on in, up to the one at `end`.
 */
function joinedWhere<T extends Block>(blocks: readonly T[], goesOnAt: (at: number, end: number) => boolean): T[] {
  const goes: boolean[] = []
  for (let at = blocks.length - 2, end = at + 1; at >= 0; at--) {
    goes[at] = goesOnAt(at, end)
    if (!goes[at]) end = at
  }
  const made: T[] = []
  for (const [i, block] of blocks.entries()) {
    if (goes[i - 1]) append(made.at(-1) as Paragraph, block as Paragraph)
    else made.push(block)
  }
  return made
}

/** True where enough of the lines that end without a stop end within a word; `null` stands for what is no line. */
function cutWords(lines: readonly (string | null)[]): boolean {
  let [ends, cut] = [0, 0]
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (line == null || next == null || ENDS_WITH_STOP.test(line) || columns(line.trim()) < NARROWEST_COLUMN) continue
    ends++
    if (!ITEM.test(next) && isInsideWord(line, next)) cut++
  }
  return cut >= LEAST_CUT && cut >= ends * CUT
}

function joinInColumns(table: Table): void {
  const byColumn = new Map<number, Cell[]>()
  for (const row of table.children)
    for (const cell of row.children) {
      for (const child of cell.children) if (child.type === 'table') joinInColumns(child)
      if (cell.children.length < 2 || !cell.children.every(child => child.type === 'paragraph')) continue
      const cells = byColumn.get(cell.data.column)
      if (cells) cells.push(cell)
      else byColumn.set(cell.data.column, [cell])
    }
  for (const cells of byColumn.values()) {
    const width = widthOf(cells)
    for (const cell of cells) joinInCell(cell, width)
  }
}

/** Width at which the lines of a table's column are broken, in columns of type; `null` where they end as they please. */
function widthOf(cells: readonly Cell[]): number | null {
  const ended = cells.flatMap(({ children }) => children.slice(0, -1).map(child => textOf(child).trim()))
  const broken = ended.filter(line => !ENDS_WITH_STOP.test(line)).map(columns)
  if (broken.length < LEAST_LINES || broken.length < ended.length * OF_WIDTH) return null
  const within = (width: number) => broken.filter(one => one <= width && one > width - RAGGED_COLUMN).length
  const width = [...new Set(broken)].reduce((best, one) => (within(one) > within(best) ? one : best))
  if (width < NARROWEST_COLUMN || within(width) < broken.length * OF_WIDTH) return null
  return cutWords(cells.flatMap(({ children }) => [...children.map(textOf), null])) ? width : null
}

function joinInCell(cell: Cell, width: number | null): void {
  const children = cell.children as Paragraph[]
  const lines = children.map(textOf)
  cell.children = joinedWhere(children, (at, end) => {
    if (children[at + 1]!.data.number !== undefined) return false
    const [line, rest] = [lines[at]!, lines[at + 1]!]
    const isFull =
      width !== null && columns(line.trim()) > width - RAGGED_COLUMN && !ENDS_WITH_STOP.test(line) && !ITEM.test(rest)
    return isFull || cutsSentenceBetween(line, rest, lines[end]!)
  })
}
