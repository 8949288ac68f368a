/**
 * Tables that are typed into the paragraphs of a document: a row is a paragraph whose cells tabs or pipes part. They are found
 * as in plain text. What stands where in the projection does not change, since a commented copy is written by it.
 */
import type { Point } from 'unist'
import { paragraph, row, table } from '../tree/build.ts'
import { textOf } from '../tree/content.ts'
import type { Block, Break, Cell, Paragraph, Root, Row, Table, Text } from '../tree/nodes.ts'
import { isTitles } from './text/title-rows.ts'
import type { TypedRows } from './text/typed-rows.ts'
import { isDrawn, rowsOnLines, typedCells } from './text/typed-tables.ts'

/** Puts tables in the place of paragraphs that are rows of them; the tree was projected before. */
export function setTypedTables(root: Root): void {
  const blocks = root.children as Block[]
  if (!blocks.some(mayBeRow)) return
  const lines = blocks.map(block => (mayBeRow(block) ? textOf(block) : ''))
  const made: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const found = lines[at] === '' ? null : rowsOnLines(lines, at)
    if (found && isTable(found)) {
      made.push(tableOf(blocks.slice(at, at + found.lines) as Paragraph[], found.rows))
      at += found.lines - 1
    } else made.push(blocks[at]!)
  }
  root.children = made
}

function mayBeRow(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const { outline, toc, part } = block.data
  if (outline !== undefined || toc || (part ?? 'body') !== 'body') return false
  return block.children.some(child => child.type === 'text' && /[\t|]/.test(child.value))
}

const LONGEST_TITLE = 24
/** Without titles so many rows have as many cells. */
const LEAST_ALIKE = 3
const isFilled = (words: string) => /[\p{L}\d]/u.test(words)

/** Tabs also set what stands in no table: lines to sign on, numbers of pages. Rows have titles, or as many cells each. */
function isTable({ rows }: TypedRows): boolean {
  const [titles, ...more] = rows.map(cells => cells.filter(isFilled))
  const full = more.filter(cells => cells.length > 1).length
  if (full === 0) return false
  const isTitled = titles!.length > 2 && titles!.every(words => words.length <= LONGEST_TITLE)
  if (isTitled || isTitles(rows[0]!, rows[0]!)) return true
  return rows.length >= LEAST_ALIKE && full * 2 >= more.length && rows.every(({ length }) => length === rows[0]!.length)
}

function tableOf(lines: readonly Paragraph[], rows: readonly (readonly string[])[]): Table {
  const written = lines.filter(line => !isDrawn(textOf(line)))
  const nodes = rows.map((words, i) => rowOf(written[i]!, words, i + 1))
  const { page, part } = lines[0]!.data
  const node = table(nodes, { page, ...estimate(lines[0]!), ...(part ? { part } : {}) })
  node.position = { start: lines[0]!.position!.start, end: lines.at(-1)!.position!.end }
  return node
}

const estimate = ({ data: { pageIsEstimate } }: Paragraph) => (pageIsEstimate === undefined ? {} : { pageIsEstimate })

function rowOf(line: Paragraph, words: readonly string[], number: number): Row {
  const { page } = line.data
  const text = textOf(line)
  let at = 0
  const children = (one: string, column: number): Cell['children'] => {
    const start = text.indexOf(one, at)
    at = start + one.length
    const cut = cutOut(line, start, at)
    const { number: counted, ...data } = cut.data
    cut.data = column === 0 && counted !== undefined ? { ...data, number: counted } : data
    return [cut]
  }
  const cells = typedCells(words, children)
  for (const cell of cells) cell.position = cell.children[0]!.position!
  const node = row(cells, { page, ...estimate(line), row: number })
  node.position = line.position!
  return node
}

/** What stands between two places of a paragraph, UTF-16 units, end exclusive. */
function cutOut(line: Paragraph, start: number, end: number): Paragraph {
  const children: (Text | Break)[] = []
  let at = 0
  for (const child of line.children) {
    const length = textOf(child).length
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)]
    at += length
    if (from >= to) continue
    const cut: Text | Break = child.type === 'text' ? { ...child, value: child.value.slice(from, to) } : { ...child }
    cut.position = { start: pointIn(child, from), end: pointIn(child, to) }
    children.push(cut)
  }
  const cut = paragraph(children, line.data)
  cut.position = { start: pointIn(line, start), end: pointIn(line, end) }
  return cut
}

function pointIn(node: Paragraph | Text | Break, by: number): Point {
  const { line, column, offset } = node.position!.start
  return { line, column: column + by, offset: offset! + by }
}
