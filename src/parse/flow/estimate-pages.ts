/**
 * Pages of a document that carries no layout of its own: estimated from how tall its paragraphs and rows are likely to be.
 *
 * Breaks that somebody put in begin a page here too. Where the file says how many pages Word last counted
 * (docProps/app.xml), the estimate is scaled to that number.
 */
import { textOf } from '../../tree/content.ts'
import type { Block, Cell, Paragraph, Row, Table } from '../../tree/nodes.ts'
import type { Anchors } from './anchors.ts'

/** In points: width of the text of an A4 page with Word's usual margins. */
const WIDTH = 430
/** In points: its height. */
const HEIGHT = 690
/** In points: size of letters where the file gives none. */
const FONT_SIZE = 12
/** The same in tables. */
const TABLE_FONT_SIZE = 10.5
/** Height of a line, as a multiple of the size of its letters. */
const LEADING = 1.6
/** In points: height that a row has at least. */
const LEAST_ROW = 20
/** Number of pages that Word writes into a file before it has laid anything out. */
const UNCOUNTED = 1

type SetPage = (node: Paragraph, page: number) => void

interface Piece {
  height: number
  /** Somebody put a page break in front of it. */
  breaks: boolean
  /** Told the page on which the piece begins, and how to find that of a place inside it. */
  place: (page: number, pageAt: (below: number) => number) => void
}

/**
 * Sets `page` on all body blocks and on what stands at them.
 *
 * @param blocks of the body, in order, with pages counted from explicit breaks alone.
 * @param anchors what stands at the paragraphs.
 * @param counted pages that Word counted when it saved; `undefined` where the file does not say.
 * @returns the number of pages.
 */
export function estimatePages(blocks: Block[], anchors: Anchors, counted: number | undefined): number {
  let before = 1
  const pieces = blocks.flatMap(block => {
    const breaks = (block.data.page ?? before) > before
    before = block.data.page ?? before
    return piecesOf(block, breaks, (node, page) => setPage(node, page, anchors))
  })
  const target = counted !== undefined && counted > UNCOUNTED ? counted : undefined
  const height = target === undefined ? HEIGHT : heightFor(pieces, target)
  return layOut(pieces, height)
}

/** Height of a page at which the pieces fill as many pages as Word counted. */
function heightFor(pieces: Piece[], target: number): number {
  const stretches = stretchesOf(pieces)
  let [low, high] = [HEIGHT / 8, HEIGHT * 4]
  for (let i = 0; i < 16; i++) {
    const middle = (low + high) / 2
    if (pagesOf(stretches, middle) > target) low = middle
    else high = middle
  }
  return high
}

/** How high all that stands between two breaks is, in order. */
function stretchesOf(pieces: Piece[]): number[] {
  const stretches = [0]
  for (const { height, breaks } of pieces) {
    if (breaks) stretches.push(0)
    stretches[stretches.length - 1]! += height
  }
  return stretches
}

/** Pages that they fill: a stretch before a break ends its last one. */
function pagesOf(stretches: readonly number[], pageHeight: number): number {
  const last = stretches.at(-1)!
  const before = stretches.slice(0, -1).reduce((sum, height) => sum + Math.ceil(height / pageHeight), 0)
  return 1 + before + Math.floor(last / pageHeight)
}

/** Sets the page of each piece. @returns the number of pages. */
function layOut(pieces: Piece[], pageHeight: number): number {
  let page = 1
  let used = 0
  for (const piece of pieces) {
    if (piece.breaks && used > 0) {
      page++
      used = 0
    }
    const [startPage, startUsed] = [page, used]
    const pageAt = (below: number) => startPage + Math.floor((startUsed + below) / pageHeight)
    piece.place(pageAt(1), pageAt)
    const end = used + piece.height
    page += Math.floor(end / pageHeight)
    used = end % pageHeight
  }
  return page
}

/** The pieces of a block with their heights in points: a paragraph is one, a table one for each row. */
function piecesOf(block: Block, breaks: boolean, setPage: SetPage): Piece[] {
  if (block.type === 'paragraph') {
    const height = heightOf(block, WIDTH, FONT_SIZE)
    return [{ height, breaks, place: page => setPage(block, page) }]
  }
  const columns = columnsOf(block)
  return block.children.map((row, i) => ({
    height: highest(row.children, LEAST_ROW, cell => heightOfCell(cell, columns) / cell.data.rows),
    breaks: breaks && i === 0,
    place: (page, pageAt) => {
      if (i === 0) block.data.page = page
      placeRow(row, page, pageAt, columns, setPage)
    },
  }))
}

/** The largest value of cells, but at least `least`: a table has more of them than a function takes arguments. */
function highest(cells: readonly Cell[], least: number, of: (cell: Cell) => number): number {
  return cells.reduce((most, cell) => Math.max(most, of(cell)), least)
}

function columnsOf({ children: rows }: Table): number {
  const lastOf = ({ data }: Cell) => data.column + data.columns - 1
  return rows.reduce((most, { children }) => highest(children, most, lastOf), 1)
}

function placeRow(row: Row, page: number, pageAt: (below: number) => number, columns: number, setPage: SetPage): void {
  row.data.page = page
  for (const cell of row.children) {
    let below = 1
    for (const child of cell.children) {
      if (child.type === 'paragraph') {
        setPage(child, pageAt(below))
        below += heightOf(child, widthOf(cell, columns), TABLE_FONT_SIZE)
      } else {
        child.data.page = pageAt(below)
        for (const inner of child.children) placeRow(inner, pageAt(below), () => pageAt(below), columns, setPage)
      }
    }
  }
}

/** Pages inside a paragraph were counted from explicit breaks; the paragraph's own estimate replaces them. */
function setPage(node: Paragraph, page: number, anchors: Anchors): void {
  const first = node.data.page ?? page
  node.data.page = page
  for (const child of node.children) {
    if (child.type === 'text' && child.data?.page !== undefined) child.data.page += page - first
  }
  for (const thing of anchors.at(node)) thing.page = Math.max(1, (thing.page ?? page) + page - first)
}

const widthOf = (cell: Cell, columns: number) => (WIDTH * cell.data.columns) / columns

function heightOfCell(cell: Cell, columns: number): number {
  const width = widthOf(cell, columns)
  return cell.children.reduce((sum, child) => {
    if (child.type === 'paragraph') return sum + heightOf(child, width, TABLE_FONT_SIZE)
    return (
      sum +
      child.children.reduce((rows, row) => rows + highest(row.children, 0, inner => heightOfCell(inner, columns)), 0)
    )
  }, 0)
}

/** Characters are taken as wide as Chinese ones; a Latin letter takes half of that. */
function heightOf(node: Paragraph, width: number, usual: number): number {
  const size = node.data.size ?? usual
  const words = textOf(node)
  const latin = words.length - words.replace(/[\u0020-\u007e]/g, '').length
  const wide = (words.length - latin / 2) * size + (node.data.number?.length ?? 0) * size
  const breaks = node.children.filter(child => child.type === 'break').length
  return (Math.max(1, Math.ceil(wide / Math.max(width - (node.data.indent ?? 0), size))) + breaks) * size * LEADING
}
