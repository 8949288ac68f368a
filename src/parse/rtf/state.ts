/** What holds inside one group of an RTF file; a group inherits it and gives it back at its end. */
import type { Flow } from '../flow/flow.ts'
import type { RowShape } from '../flow/grid.ts'

/** Where the words of a group go. */
export type Destination = 'text' | 'skip' | 'number' | 'field-code' | 'font' | 'style'

export interface Paragraph {
  inTable: boolean
  /** Depth of the table, where the file says it. */
  depth: number
  centered: boolean
  /** 0–8 for headings. */
  outline: number | undefined
  style: number
}

export interface Style {
  outline: number | undefined
  name: string
  /** Number of the style that it takes from what it does not say itself. */
  basedOn: number | undefined
}

export interface Group {
  destination: Destination
  /** Bytes that follow a `\u` and are left out, because they say the same. */
  fallback: number
  font: number
  bold: boolean
  size: number | undefined
  /** The next properties are those of East Asian characters (`\dbch`). */
  eastAsian: boolean
  hidden: boolean
  struck: boolean
  /** By a tracked change, as what follows. */
  inserted: boolean
  deleted: boolean
  toc: boolean
  paragraph: Paragraph
  /** Properties of a nested table's row. */
  nested: boolean
  /** The field that the group belongs to. */
  field: { code: string } | undefined
  /** Set on the group that began a story of its own, for its end. */
  story: Story | undefined
}

/** A part of the document that its words go to. */
export interface Story {
  flow: Flow
  part: 'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'textbox'
  /** Number of the paragraph as it is printed. */
  number: string
  /** Rows by depth of their table. */
  rows: RowShape[]
}

/** What `\pard` sets: a paragraph outside of tables that looks like no style. */
export function plainParagraph(): Paragraph {
  return { inTable: false, depth: 0, centered: false, outline: undefined, style: 0 }
}

/** What holds before anything is said: 12 points, and one fallback character behind each `\u` (RTF 1.9.1, `\uc`). */
export function firstGroup(): Group {
  return {
    destination: 'text',
    fallback: 1,
    font: -1,
    bold: false,
    size: 12,
    eastAsian: false,
    hidden: false,
    struck: false,
    inserted: false,
    deleted: false,
    toc: false,
    paragraph: plainParagraph(),
    nested: false,
    field: undefined,
    story: undefined,
  }
}
