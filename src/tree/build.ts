/** Constructors: readers write these instead of object literals, so a node is never half made. */
import type {
  Aside,
  Block,
  Break,
  Cell,
  CellData,
  PageLabels,
  Paragraph,
  ParagraphData,
  Part,
  Root,
  Row,
  RowData,
  Section,
  SectionData,
  Table,
  TableData,
  Text,
  TextData,
} from './nodes.ts'

/** A run of characters. */
export function text(value: string, data?: TextData): Text {
  return data ? { type: 'text', value, data } : { type: 'text', value }
}

/** A line break inside a paragraph. */
export function lineBreak(): Break {
  return { type: 'break' }
}

/** A paragraph; a plain string becomes its only run. */
export function paragraph(content: string | (Text | Break)[], data: ParagraphData): Paragraph {
  return { type: 'paragraph', children: typeof content === 'string' ? [text(content)] : content, data }
}

/** What a block of a part of the file says of it: nothing where that is the body. */
export function placedIn(part: Part): { part?: Aside } {
  return part === 'body' ? {} : { part }
}

/** A cell with its place in the grid. */
export function cell(children: Cell['children'], data: CellData): Cell {
  return { type: 'cell', children, data }
}

/** A row of cells. */
export function row(children: Cell[], data: RowData): Row {
  return { type: 'row', children, data }
}

/** A table of rows; `parse` numbers the tables of a document. */
export function table(children: Row[], data: Omit<TableData, 'index'> & Partial<TableData>): Table {
  return { type: 'table', children, data: { index: 0, ...data } }
}

/** A section; its first child is its heading. */
export function section(children: Section['children'], data: SectionData): Section {
  return { type: 'section', children, data }
}

/** The document. */
export function root(children: Block[], pageLabels: PageLabels = {}): Root {
  if (Object.keys(pageLabels).length === 0) return { type: 'root', children }
  return { type: 'root', children, data: { pageLabels } }
}
