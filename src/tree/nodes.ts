/**
 * The tree of a document: what every reader makes, what every later step works on.
 *
 * `parse` gives `Root → (Paragraph | Table)*`; `section` nests it to `Root → Section* → (Paragraph | Table)`.
 * All nodes are unist nodes. `position` is a place in the projection (project.ts). A block or a table row as its reader gave it is
 * one line there; blocks that `parse` made of it since, of several or of a part of one, kept the places of their words.
 */
import type { Node, Parent, Position } from 'unist'
import type { Box, Turned } from './box.ts'

/** Parts of a file beside its running text. */
export const ASIDES = ['header', 'footer', 'footnote', 'endnote', 'textbox', 'embedded'] as const
export type Aside = (typeof ASIDES)[number]
/** Which part of the file a reader reads. Only `body` counts for pages and order. */
export type Part = 'body' | Aside

/** What a section of a tender is for. The list is closed: rules name these places. */
export const ROLES = [
  'cover',
  'notice',
  'instruction',
  'qualification',
  'evaluation',
  'requirement',
  'contract',
  'form',
  'other',
] as const
export type Role = (typeof ROLES)[number]

export interface PlaceData {
  /** Physical page from 1; `null` where the format has none (.txt, .md). */
  page: number | null
  /** True where the page was counted from layout marks that may be old (.docx). */
  pageIsEstimate?: boolean
}

export interface TextData {
  /** Set only where a page break stands inside the paragraph: the page of this run. */
  page?: number
  /** Place on the page (.pdf): the box of this run, for boxes of matches. */
  box?: Box
  /** Set where the page was turned to be read: the box is that of the turned page. */
  turned?: Turned
  /** The words were recognised in a picture (OCR): how sure that is for their line, 0 to 1. */
  confidence?: number
  /** Text that a person does not see unless asked for: hidden words, what a merged cell covers, hidden sheets. */
  hidden?: boolean
  /** Struck through by hand, which is no tracked change: amid a sentence the words say nothing. */
  struck?: boolean
  /** Words of a choice that is not ticked, with its box: □ 否. They demand nothing. */
  unticked?: boolean
}

/** A run of characters. Its value stands in the projection, unit for unit. */
export interface Text extends Node {
  type: 'text'
  value: string
  data?: TextData
}

/** A line break inside a paragraph (Shift+Enter). One space in the projection, a border between list items. */
export interface Break extends Node {
  type: 'break'
}

export interface ParagraphData extends PlaceData {
  /** Where it does not stand in the body. */
  part?: Aside
  /** Index of the body paragraph from 0, cells' paragraphs included (.docx). */
  paragraph?: number
  /** Line of the file, from 1, on which it begins (.txt, .md). */
  sourceLine?: number
  /** Resolved automatic number as it is printed, without what follows it: `第三章`, `一、`, `3.2.1`. Not in the projection. */
  number?: string
  /** Heading level 1–9 said by the file itself: style, outline level, markdown `#`. */
  outline?: number
  /** Looks, for headings that no style says: set when all characters are so. */
  bold?: boolean
  centered?: boolean
  /** Font size in points of most characters. */
  size?: number
  /** Left indent in points. */
  indent?: number
  /** An entry of a table of contents: never a heading, never linted. */
  toc?: boolean
  /** Set by `section`: number as it is printed, automatic or typed. */
  clause?: string
  /** Set by `section`: level of a heading, 1 is the highest. */
  level?: number
  /** Of a note: the paragraph that refers to it (.docx). */
  referredBy?: Paragraph
  /** Set by `classify` where the words say what no heading does: lines that give points are a scoring table. */
  role?: Role
}

export interface Paragraph extends Node {
  type: 'paragraph'
  children: (Text | Break)[]
  data: ParagraphData
}

export interface CellData {
  /** Grid column from 1, after merged cells to the left are counted. */
  column: number
  /** Grid columns and rows that the cell covers. A covered place holds no cell in the rows below. */
  columns: number
  rows: number
  /** Set by `classify` where the title of the column says it: 资格要求 in a table of lots. */
  role?: Role
  /** Set by `classify` where the cell goes on with what one above it says: that cell, and its row. */
  continues?: { cell: Cell; row: Row }
  /** Set beside that where the cell above it, or the last one that goes on with that, ends amid a sentence. */
  cut?: true
}

/** A cell holds paragraphs, and tables where the document nests them. */
export interface Cell extends Parent {
  type: 'cell'
  children: (Paragraph | Table)[]
  data: CellData
}

export interface RowData extends PlaceData {
  /** Row from 1. */
  row: number
  /** A row that the file marks as a repeated heading (w:tblHeader), or the first row of a markdown table. */
  header?: boolean
  /** Set by `classify` where the row's own name says what it is about: 投标人资格要求 in a table of instructions. */
  role?: Role
}

export interface Row extends Parent {
  type: 'row'
  children: Cell[]
  data: RowData
}

export interface TableData extends PlaceData {
  /** Number of the table in its document from 1, in reading order, nested ones after their outer one. */
  index: number
  /** Where it does not stand in the body. */
  part?: Aside
  /** Set by `classify` where the columns say more than the headings: a scoring table is `evaluation`. */
  role?: Role
  /** Set by `classify`: titles of the grid columns (index 0 is column 1), and how many rows they take. */
  titles?: string[]
  titleRows?: number
}

export interface Table extends Parent {
  type: 'table'
  children: Row[]
  data: TableData
}

export interface SectionData {
  /** Number and words of the heading, as a person reads them: `第三章 采购需求`. */
  title: string
  level: number
  /** Set by `classify`. */
  role: Role
}

/** A heading (its first child) and all that stands below it. */
export interface Section extends Parent {
  type: 'section'
  children: (Paragraph | Table | Section)[]
  data: SectionData
}

export type Block = Paragraph | Table

/** Physical page → the number that it prints (.docx) or the label that a viewer shows for it (.pdf), where that is another. */
export type PageLabels = Record<number, string>

export interface RootData {
  pageLabels?: PageLabels
}

export interface Root extends Parent {
  type: 'root'
  children: (Block | Section)[]
  data?: RootData
}

export type TreeNode = Root | Section | Table | Row | Cell | Paragraph | Text | Break

/** Narrowing for nodes that `project` has placed. */
export type Placed<T extends TreeNode = TreeNode> = T & { position: Position }
