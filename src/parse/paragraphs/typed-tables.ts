/**
 * Tables that are typed into the paragraphs of a document: a row is a paragraph whose cells tabs or pipes part. They are found
 * as in plain text. What stands where in the projection does not change, since a commented copy is written by it.
 */
import type { Point } from 'unist'
import { isTypedNumber } from '../../text/typed-number.ts'
import { paragraph, row, table } from '../../tree/build.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Break, Cell, Paragraph, ParagraphData, Root, Row, Text } from '../../tree/nodes.ts'
import { isTitles } from '../text/title-rows.ts'
import { isDrawn } from '../text/typed-rows.ts'
import { rowsOnLines, typedCells } from '../text/typed-tables.ts'

/** Puts tables in the place of paragraphs that are rows of them; the tree was projected before. */
export function setTypedTables(root: Root): void {
  const blocks = root.children as Block[]
  if (!blocks.some(mayBeRow)) return
  const lines = blocks.map(block => (mayBeRow(block) ? textOf(block) : ''))
  const made: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const found = lines[at] === '' ? null : rowsOnLines(lines, at)
    if (found) {
      made.push(...withTable(blocks.slice(at, at + found.lines) as Paragraph[], found.rows))
      at += found.lines
    } else made.push(blocks[at++]!)
  }
  root.children = made
}

function mayBeRow(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const { outline, toc, part } = block.data
  if (outline !== undefined || toc || part) return false
  return block.children.some(child => child.type === 'text' && /[\t|]/.test(child.value))
}

/** Number of characters that the title of a column has at most. */
const LONGEST_TITLE = 24
/** Number of rows with as many cells each, from which on they are a table without titles. */
const LEAST_ALIKE = 3
/** True for a cell that says something, and is no blank. */
const isFilled = (words: string) => /[\p{L}\d]/u.test(words)
/** Behind the name of a field. */
const FIELD = /[：:]/

/**
 * The index of the first of the rows that are a table, up to the last; `rows.length` where none are. Tabs also part what stands in
 * no table: lines to sign on, fields, numbers of items and pages. Rows of a table have titles above, or as many cells each.
 */
function firstOfTable(rows: readonly (readonly string[])[]): number {
  let [first, full, isAlike] = [rows.length, 0, true]
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!
    const filled = row.filter(isFilled)
    const below = rows.length - 1 - i
    isAlike &&= row.length === rows.at(-1)!.length
    const isTitled = (filled.length > 2 && filled.every(isTitle)) || isTitles(row, row)
    if (full > 0 && (isTitled || (isAlike && below + 1 >= LEAST_ALIKE && full * 2 >= below))) first = i
    if (isFull(filled)) full++
  }
  return first
}

/** True for what may be the title of a column; a number (1、, 3.1, （二）) is none, though a tab sets it apart from its words. */
const isTitle = (words: string) => words.length <= LONGEST_TITLE && !FIELD.test(words) && !isTypedNumber(words)

/** True for cells that are more than an item behind its number, and no fields (联系人：张三). */
function isFull(cells: readonly string[]): boolean {
  const words = isTypedNumber(cells[0] ?? '') ? cells.slice(1) : cells
  return words.length > 1 && !FIELD.test(words[0]!)
}

/** Paragraphs that may be rows: those that are none as they are, and a table of the others. */
function withTable(lines: readonly Paragraph[], rows: readonly (readonly string[])[]): Block[] {
  const written = lines.filter(line => !isDrawn(textOf(line)))
  const first = firstOfTable(rows)
  if (first === rows.length) return [...lines]
  const begin = first === 0 ? 0 : lines.indexOf(written[first]!)
  const nodes = rows.slice(first).map((words, i) => rowOf(written[first + i]!, words, i + 1))
  const { position, data } = lines[begin]!
  const node = table(nodes, { page: data.page, ...estimate(data), ...(data.part ? { part: data.part } : {}) })
  node.position = { start: position!.start, end: lines.at(-1)!.position!.end }
  return [...lines.slice(0, begin), node]
}

const estimate = ({ pageIsEstimate }: ParagraphData) => (pageIsEstimate === undefined ? {} : { pageIsEstimate })

function rowOf(line: Paragraph, words: readonly string[], number: number): Row {
  const { page } = line.data
  const places = placesIn(textOf(line), words)
  const children = (_: string, column: number): Cell['children'] => {
    const cut = cutOut(line, ...places[column]!)
    const { number: counted, ...data } = cut.data
    cut.data = column === 0 && counted !== undefined ? { ...data, number: counted } : data
    return [cut]
  }
  const cells = typedCells(words, children)
  for (const cell of cells) cell.position = cell.children[0]!.position!
  const node = row(cells, { page, ...estimate(line.data), row: number })
  node.position = line.position!
  return node
}

/** Where the words of each cell stand in a row; a pipe in a cell may be written as `\\|`. */
function placesIn(text: string, cells: readonly string[]): [start: number, end: number][] {
  let at = 0
  return cells.map(words => {
    const escaped = words.replaceAll('|', '\\|')
    const written = text.includes(escaped, at) ? escaped : words
    const start = text.indexOf(written, at)
    at = start + written.length
    return [start, at]
  })
}

/** What stands between two places of a paragraph, UTF-16 units, end exclusive. */
function cutOut(line: Paragraph, start: number, end: number): Paragraph {
  const children: (Text | Break)[] = []
  let { page } = line.data
  let at = 0
  for (const child of line.children) {
    const length = textOf(child).length
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)]
    at += length
    // A run says its page only where a new one begins.
    if (at <= start && child.type === 'text') page = child.data?.page ?? page
    if (from >= to) continue
    const cut: Text | Break = child.type === 'text' ? { ...child, value: child.value.slice(from, to) } : { ...child }
    cut.position = { start: pointIn(child, from), end: pointIn(child, to) }
    children.push(cut)
  }
  const cut = paragraph(children, { ...line.data, page })
  cut.position = { start: pointIn(line, start), end: pointIn(line, end) }
  return cut
}

function pointIn(node: Paragraph | Text | Break, by: number): Point {
  const { line, column, offset } = node.position!.start
  return { line, column: column + by, offset: offset! + by }
}
