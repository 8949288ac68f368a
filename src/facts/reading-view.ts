/**
 * A document as a report shows it: what a person needs to read it, as plain data.
 *
 * The tree of a tender takes tens of megabytes and is dropped when its document is judged. The view is kept instead where a
 * report asks for it; it crosses processes as JSON, and its offsets are those of findings.
 */
import { textOf } from '../tree/content.ts'
import type { Aside, Block, Cell, PageLabels, Paragraph, Role, Root, Row, Section, Table } from '../tree/nodes.ts'

/** A report of more documents goes without views: it would be too large to open. */
export const MOST_VIEWS = 50

/** Start and end in the text of a paragraph, UTF-16 units, end exclusive. */
export type Span = [start: number, end: number]

export interface ViewText {
  kind: 'heading' | 'paragraph'
  /** Where its text begins in the projection. */
  at: number
  text: string
  page: number | null
  /** Automatic number, which is not in the text. */
  number?: string
  /** Of a heading: its level from 1, and what its section is for. */
  level?: number
  role?: Role
  /** Set on a heading that the file itself calls one: by its style, outline level or mark. */
  styled?: true
  /** Set where it does not stand in the body. */
  part?: Aside
  /** Places of line breaks; a space stands there in the text. */
  breaks?: number[]
  /** Pages that begin inside it: `[place, page]`. */
  pages?: [number, number][]
  /** Words that nobody sees on paper, that are struck through, and of choices that are not ticked. */
  hidden?: Span[]
  struck?: Span[]
  unticked?: Span[]
  bold?: true
  centered?: true
  toc?: true
}

export interface ViewCell {
  /** Grid column from 1; how many columns and rows it covers. */
  column: number
  columns: number
  rows: number
  blocks: ViewBlock[]
}

export interface ViewRow {
  page: number | null
  header?: true
  cells: ViewCell[]
}

export interface ViewTable {
  kind: 'table'
  page: number | null
  part?: Aside
  rows: ViewRow[]
}

export type ViewBlock = ViewText | ViewTable

export interface ReadingView {
  pagesAreEstimates: boolean
  /** What is printed on pages as their number, where that is another. */
  pageLabels?: PageLabels
  blocks: ViewBlock[]
}

declare module 'vfile' {
  interface DataMap {
    view?: ReadingView
  }
}

/** The view of a tree that went through `section` and `classify`. */
export function viewOf(tree: Root): ReadingView {
  const blocks: ViewBlock[] = []
  let pagesAreEstimates = false
  const visit = (node: Block | Section) => {
    if (node.type === 'section') {
      node.children.forEach((child, i) => {
        if (i === 0 && child.type === 'paragraph') blocks.push(headingOf(child, node))
        else visit(child as Block | Section)
      })
      return
    }
    if (node.data.pageIsEstimate) pagesAreEstimates = true
    blocks.push(blockOf(node))
  }
  for (const child of tree.children) visit(child)
  const { pageLabels } = tree.data ?? {}
  return { pagesAreEstimates, ...(pageLabels ? { pageLabels } : {}), blocks }
}

function headingOf(node: Paragraph, { data }: Section): ViewText {
  const styled = node.data.outline === undefined ? {} : { styled: true as const }
  return { ...paragraphOf(node), kind: 'heading', level: data.level, role: data.role, ...styled }
}

function blockOf(node: Block): ViewBlock {
  return node.type === 'paragraph' ? paragraphOf(node) : tableOf(node)
}

function paragraphOf(node: Paragraph): ViewText {
  const { data } = node
  const at = node.position!.start.offset!
  const runs = runsOf(node, at)
  const view: ViewText = { kind: 'paragraph', at, text: textOf(node), page: runs.page }
  if (data.number) view.number = data.number
  if (data.part) view.part = data.part
  if (runs.breaks.length > 0) view.breaks = runs.breaks
  if (runs.pages.length > 0) view.pages = runs.pages
  if (runs.hidden.length > 0) view.hidden = runs.hidden
  if (runs.struck.length > 0) view.struck = runs.struck
  if (runs.unticked.length > 0) view.unticked = runs.unticked
  if (data.bold) view.bold = true
  if (data.centered) view.centered = true
  if (data.toc) view.toc = true
  return view
}

/** What the runs of a paragraph say beside their words, by place in its text. */
function runsOf({ children, data }: Paragraph, at: number) {
  const breaks: number[] = []
  const pages: [number, number][] = []
  const hidden: Span[] = []
  const struck: Span[] = []
  const unticked: Span[] = []
  let { page } = data
  for (const child of children) {
    const start = child.position!.start.offset! - at
    if (child.type === 'break') {
      breaks.push(start)
      continue
    }
    const span: Span = [start, start + child.value.length]
    if (child.data?.hidden) hidden.push(span)
    if (child.data?.struck) struck.push(span)
    if (child.data?.unticked) unticked.push(span)
    const turned = child.data?.page ?? null
    if (turned === null || turned === (pages.at(-1)?.[1] ?? page)) continue
    // A page break in front of the first words is the page of the paragraph.
    if (start === 0) page = turned
    else pages.push([start, turned])
  }
  return { page, breaks, pages, hidden, struck, unticked }
}

function tableOf({ data, children }: Table): ViewTable {
  const part = data.part ? { part: data.part } : {}
  return { kind: 'table', page: data.page, ...part, rows: children.map(rowOf) }
}

function rowOf({ data, children }: Row): ViewRow {
  return { page: data.page, ...(data.header ? { header: true } : {}), cells: children.map(cellOf) }
}

function cellOf({ data, children }: Cell): ViewCell {
  return { column: data.column, columns: data.columns, rows: data.rows, blocks: children.map(blockOf) }
}
