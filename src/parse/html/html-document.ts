/** An HTML document being read: its open elements, its open tables, and where words go. */
import type { Block, ParagraphData, Part } from '../../tree/nodes.ts'
import { createFlow, type Flow } from '../flow/flow.ts'
import { printedNumber } from '../flow/printed-number.ts'
import { createListNumbers, type ListNumbers } from './list-numbers.ts'
import { type Inherited, PLAIN } from './look.ts'
import { buildSpanTable, type SpanCell, type SpanRow } from './span-table.ts'

export interface OpenTable {
  rows: SpanRow[]
  row: SpanRow | undefined
  cell: SpanCell | undefined
  inHead: boolean
}

export interface HtmlDocument {
  /** What open elements make of their words, the innermost last. */
  readonly looks: Inherited[]
  /** The body, and each open cell, header or footer: the innermost last. */
  readonly flows: { flow: Flow; part: Part; lists: ListNumbers }[]
  readonly tables: OpenTable[]
  /** White space before the next words: none, a space or a line end. */
  space: '' | ' ' | '\n'
  last: string
  /** Number of the item or paragraph that is open. */
  number: string
  /** The open paragraph holds words of a table of contents. */
  toc: boolean
  readonly after: Block[]
  pictures: number
}

/** A document of which nothing is read yet, with one flow: its body. */
export function createHtmlDocument(): HtmlDocument {
  const document: HtmlDocument = {
    looks: [PLAIN],
    flows: [],
    tables: [],
    space: '',
    last: '',
    number: '',
    toc: false,
    after: [],
    pictures: 0,
  }
  openFlow(document, 'body')
  return document
}

/** How words look here. There is always one look: that of the document itself. */
export const lookOf = ({ looks }: HtmlDocument) => looks.at(-1)!
/** The innermost flow, to which words go here. */
export const placeOf = ({ flows }: HtmlDocument) => flows.at(-1)!

/** Begins a flow of its own, for a cell, a note or another part beside the body. */
export function openFlow(document: HtmlDocument, part: Part): void {
  document.flows.push({ flow: createFlow(part), part, lists: createListNumbers() })
}

/** Ends the innermost flow; the outermost stays. */
export function closeFlow(document: HtmlDocument): Block[] {
  endParagraph(document)
  return document.flows.length > 1 ? document.flows.pop()!.flow.finish() : []
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** Writes words as a browser shows them: white space is one space, a line end between Chinese characters none. */
export function writeText(document: HtmlDocument, words: string): void {
  const look = lookOf(document)
  if (look.skipped) return
  if (look.number) {
    document.number += words
    return
  }
  const { flow } = placeOf(document)
  if (look.preformatted) {
    writePreformatted(document, words)
    return
  }
  for (const piece of words.split(/([ \t\n\r\f]+)/)) {
    if (piece === '') continue
    if (/^[ \t\n\r\f]/.test(piece)) {
      document.space = /[\n\r]/.test(piece) && document.space !== ' ' ? '\n' : ' '
      continue
    }
    const tight = document.space === '\n' && CJK.test(document.last) && CJK.test(piece[0]!)
    flow.write((document.space && document.last && !tight ? ' ' : '') + piece, look)
    document.space = ''
    document.last = piece.at(-1)!
    if (look.toc) document.toc = true
  }
}

function writePreformatted(document: HtmlDocument, words: string): void {
  const { flow } = placeOf(document)
  words.split(/\r\n|[\n\r]/).forEach((line, i) => {
    if (i > 0) flow.breakLine()
    flow.write(line, lookOf(document))
  })
  document.last = words.at(-1) ?? ''
}

/** A `<br>`: the next words begin a line, so white space in front of them does not count. */
export function breakLine(document: HtmlDocument): void {
  placeOf(document).flow.breakLine()
  document.space = ''
  document.last = ''
}

/** Ends the paragraph where it holds words. */
export function endParagraph(document: HtmlDocument): void {
  const { flow } = placeOf(document)
  const { centered, outline } = lookOf(document)
  const data: Partial<ParagraphData> = {}
  if (!flow.isEmpty) {
    const number = printedNumber(document.number)
    if (number !== undefined) data.number = number
    if (outline !== undefined) data.outline = outline
    if (centered) data.centered = true
    if (document.toc) data.toc = true
    document.number = ''
    document.toc = false
  }
  flow.endParagraph(data, 0)
  document.space = ''
  document.last = ''
}

/** Begins a table, in a cell of the one around it where there is one. */
export function openTable(document: HtmlDocument): void {
  document.tables.push({ rows: [], row: undefined, cell: undefined, inHead: false })
}

/** Begins a row of the innermost table; outside of tables it says nothing, as for a browser. */
export function openRow({ tables }: HtmlDocument): void {
  const open = tables.at(-1)
  if (!open) return
  open.row = { cells: [], header: open.inHead }
  open.rows.push(open.row)
}

/** Ends the innermost table and puts it where it stands; rows without cells are none. */
export function closeTable(document: HtmlDocument): void {
  const closed = document.tables.pop()
  if (!closed) return
  const { flow, part } = placeOf(document)
  const rows = closed.rows.filter(({ cells }) => cells.length > 0)
  const [only, ...others] = rows.flatMap(({ cells }) => cells)
  // A table of one cell is a frame around a part of the page.
  if (only && others.length === 0) flow.insert(only.blocks)
  else if (rows.length > 0) flow.insert([buildSpanTable(rows, part)])
}
