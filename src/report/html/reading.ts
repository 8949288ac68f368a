/** The reading view: the document page by page, with the words of findings marked and numbered. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { SEVERITIES } from '../../facts/finding.ts'
import type { ReadingView, ViewBlock, ViewCell, ViewRow, ViewTable, ViewText } from '../../facts/reading-view.ts'
import { type Language, say } from '../../language/say.ts'
import { ENDS_SENTENCE } from '../../text/stops.ts'
import { visible } from '../../text/visible.ts'
import type { Role } from '../../tree/nodes.ts'
import type { ReportOptions } from '../reporter.ts'
import { pageName } from '../words/place.ts'
import { suppressedLabel } from '../words/suppression.ts'
import type { ShownDocument } from './entries.ts'
import { type Mark, marksIn, marksOf, type Piece, piecesOf } from './marks.ts'

/** Blocks of one sheet where the document knows no pages: a browser skips sheets that are off the screen. */
const SHEET = 40

interface Setting {
  language: Language
  marks: Mark[]
  /** How a page is called. */
  pageName: (page: number) => string
  /** What the section above is for; said again only where it changes. */
  role: Role | null
  /** Titles of rules, for those who hear the page. */
  title: (mark: Mark) => string
}

/** Draws a document. Blocks outside of the body (headers, notes) follow it under their own names. */
export function readingView(
  document: ShownDocument,
  view: ReadingView,
  title: (mark: Mark) => string,
  { language }: ReportOptions,
): Element {
  const { pagesAreEstimates: isEstimate, pageLabels = {} } = view
  const setting: Setting = {
    language,
    marks: marksOf(document),
    pageName: page => pageName(page, { isEstimate, label: pageLabels[page] }, language),
    role: null,
    title,
  }
  return h(
    'section.reading',
    { ariaLabel: say(language, 'html-reading') },
    sheetsOf(view.blocks).map(sheet => sheetElement(sheet, setting)),
  )
}

interface Sheet {
  page: number | null
  part: string | null
  blocks: ViewBlock[]
}

function sheetsOf(blocks: readonly ViewBlock[]): Sheet[] {
  const sheets: Sheet[] = []
  for (const block of blocks) {
    const part = block.part && block.part !== 'textbox' && block.part !== 'embedded' ? block.part : null
    const last = sheets.at(-1)
    const page = part ? null : block.page
    const full = page === null && last !== undefined && last.blocks.length >= SHEET
    if (!last || last.part !== part || (page !== null && page !== last.page) || full) {
      sheets.push({ page: page ?? (part ? null : (last?.page ?? null)), part, blocks: [block] })
    } else last.blocks.push(block)
  }
  return sheets
}

function sheetElement({ page, part, blocks }: Sheet, setting: Setting): Element {
  const { language, pageName } = setting
  const name = part ? say(language, `part-${part}`) : page === null ? '' : pageName(page)
  return h('div.sheet', [
    ...(name ? [h('p.pageno', name)] : []),
    h(
      'div',
      { lang: 'zh-CN' },
      blocks.map(block => blockElement(block, setting)),
    ),
  ])
}

function blockElement(block: ViewBlock, setting: Setting): Element {
  return block.kind === 'table' ? tableElement(block, setting) : textElement(block, setting)
}

function textElement(block: ViewText, setting: Setting): Element {
  const isHead = looksLikeHead(block)
  const names = [
    isHead ? 'head' : 'para',
    block.bold && 'bold',
    block.centered && 'centered',
    block.toc && 'toc',
    block.part && 'aside',
  ].filter((name): name is string => Boolean(name))
  const content = [...(block.number ? [h('span.number', visible(block.number)), ' '] : []), ...words(block, setting)]
  if (block.kind === 'paragraph') return h('p', { className: names }, content)
  const { role = 'other' } = block
  const said = role !== 'other' && role !== setting.role
  setting.role = role
  const level = Math.min(6, (block.level ?? 1) + 3)
  const label = said ? [h('span.role', { lang: langOf(setting.language) }, say(setting.language, `role-${role}`))] : []
  return h(isHead ? `h${level}` : 'p', { className: names }, [...content, ...label])
}

/** A numbered sentence begins a section, but is no heading to whoever reads the document, unless its style says so. */
function looksLikeHead({ kind, styled, text }: ViewText): boolean {
  return kind === 'heading' && (styled === true || !ENDS_SENTENCE.test(text))
}

const langOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en')

function words(block: ViewText, setting: Setting): ElementContent[] {
  return piecesOf(block, marksIn(setting.marks, block)).flatMap(piece => pieceContent(piece, setting))
}

function pieceContent(piece: Piece, setting: Setting): ElementContent[] {
  const { language, pageName } = setting
  const content: ElementContent[] = []
  if (piece.lineBreak) content.push(h('br'))
  if (piece.page !== null) content.push(h('span.turn', pageName(piece.page)))
  let inner: ElementContent = { type: 'text', value: visible(piece.text) }
  // In a list: alone, a text would be taken for attributes.
  if (piece.struck) inner = h('s', [inner])
  if (piece.hidden) inner = h('span.unseen', { title: say(language, 'html-hidden') }, inner)
  if (piece.unticked) inner = h('span.unticked', [inner])
  const mark = gravest(piece.over)
  if (mark && piece.text) {
    const severity = colourOf(mark)
    inner = h('mark', { className: [severity], dataFor: mark.entry.id }, inner)
  }
  if (piece.text) content.push(inner)
  for (const one of piece.ending) content.push(badge(one, setting))
  return content
}

/** Of marks that share words the gravest is seen; each has its own number behind it. */
function gravest(marks: readonly Mark[]): Mark | undefined {
  const order = [...SEVERITIES, 'waived']
  return [...marks].sort((a, b) => order.indexOf(colourOf(a)) - order.indexOf(colourOf(b)))[0]
}

const colourOf = ({ entry }: Mark) => (entry.suppressed ? 'waived' : entry.main.severity)

/** The number behind marked words: a link to the finding, which a keyboard reaches and a screen reader names. */
function badge(mark: Mark, { language, title }: Setting): Element {
  const severity = colourOf(mark)
  const label = say(language, 'html-mark', {
    number: mark.entry.number,
    severity: say(language, mark.entry.suppressed ? suppressedLabel(mark.entry.suppressed) : `severity-${severity}`),
    title: title(mark),
  })
  return h('a.num', { id: mark.id, href: `#${mark.entry.id}`, className: [severity], ariaLabel: label }, [
    String(mark.entry.number),
  ])
}

function tableElement({ rows }: ViewTable, setting: Setting): Element {
  const covered = new Map<number, number>()
  let page = rows[0]?.page ?? null
  const drawn = rows.map(row => {
    const turned = row.page !== null && row.page !== page ? row.page : null
    page = row.page ?? page
    return rowElement(row, covered, turned, setting)
  })
  return h('div.wide', h('table', h('tbody', drawn)))
}

/** @param covered columns that a cell of an earlier row covers → for how many rows, this one among them. */
function rowElement(row: ViewRow, covered: Map<number, number>, page: number | null, setting: Setting): Element {
  const cells: Element[] = []
  const stillCovered = new Map<number, number>()
  for (const [column, rows] of covered) if (rows > 1) stillCovered.set(column, rows - 1)
  const roomy = page === null ? null : roomiest(row.cells)
  let column = 1
  for (const cell of row.cells) {
    // A row that begins behind the first column has nothing there.
    for (; column < cell.column; column++) if (!covered.has(column)) cells.push(h('td'))
    cells.push(cellElement(cell, row.header === true, cell === roomy ? page : null, setting))
    for (let i = 0; i < cell.columns; i++) if (cell.rows > 1) stillCovered.set(cell.column + i, cell.rows - 1)
    column = cell.column + cell.columns
  }
  covered.clear()
  for (const [place, rows] of stillCovered) covered.set(place, rows)
  return h('tr', cells)
}

/** The cell with most words: in a column of numbers a page's name would stand upright. */
function roomiest(cells: readonly ViewCell[]): ViewCell | null {
  const length = ({ blocks }: ViewCell) =>
    Math.max(0, ...blocks.map(one => (one.kind === 'table' ? 0 : one.text.length)))
  return cells.reduce<ViewCell | null>((most, cell) => (!most || length(cell) > length(most) ? cell : most), null)
}

function cellElement(cell: ViewCell, header: boolean, page: number | null, setting: Setting): Element {
  const turn = page === null ? [] : [h('span.turn', setting.pageName(page))]
  const properties = {
    ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    ...(header ? { scope: 'col' } : {}),
  }
  return h(header ? 'th' : 'td', properties, [...turn, ...cell.blocks.map(block => blockElement(block, setting))])
}
