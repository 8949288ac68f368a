/** State of reading one story: the body, the notes, a header, a footer. */
import type { Limits } from '../../facts/limits.ts'
import type { Block, Break, Cell, Paragraph, ParagraphData, Part, Row, Table, Text } from '../../tree/nodes.ts'
import type { Anchors, OnPage } from '../flow/anchors.ts'
import type { Merge } from '../flow/grid.ts'
import type { Weights } from '../flow/look.ts'
import { createFields, type Fields } from './fields.ts'
import type { Insertion } from './foreign.ts'
import type { Insertions } from './insertions.ts'
import { createListCounter, type ListCounter } from './list-counter.ts'
import type { NoteKind, NoteNumbers } from './note-numbers.ts'
import type { Lists } from './numbering.ts'
import type { PageField, Section } from './page-numbering.ts'
import type { Pages, RowPages } from './pages.ts'
import type { ParagraphProperties, RunProperties } from './properties.ts'
import type { Relationship } from './relationships.ts'
import type { Style, Styles } from './styles.ts'
import type { Trace, TracedPiece } from './trace.ts'
import type { Unread } from './unread.ts'

/** What all stories of a document share. */
export interface Document {
  limits: Limits
  styles: Styles
  lists: Lists
  pages: Pages
  unread: Unread
  /** Body paragraphs counted so far. */
  paragraphs: number
  /** True where changes that are being tracked are read as if rejected. */
  original: boolean
  /** What stands at paragraphs and moves with them when pages are estimated. */
  anchors: Anchors
  /** Beginning of the section being read. */
  section: OnPage
  /** Relationship id of a header or footer → beginning of the section that first refers to it. */
  headers: Map<string, OnPage>
  /** Sections that have ended, in order. */
  sections: Section[]
  /** Relationship id of a header or footer → what it prints of the number of its page. */
  printing: Map<string, readonly PageField[]>
  /** `footnote/3` → where its reference stands. */
  references: Map<string, OnPage>
  /** Counts notes by their reference: `footnote/3`. */
  noteNumbers: NoteNumbers
  /** The number of a note, when the body has been read. */
  noteNumberOf: (key: string) => string | undefined
  /** References whose note has been found. */
  notesFound: Set<string>
  /** What the body may refer to. */
  relationships: readonly Relationship[]
  /** Parts of the archive that belong into the body, by relationship id. */
  insertions: Insertions
  /** Those that have found their place. */
  inserted: Set<Insertion>
  /** Set where the places in the XML are recorded. */
  trace: Trace | undefined
}

/** A paragraph being read. */
export interface OpenParagraph {
  data: ParagraphData
  properties: ParagraphProperties
  style: Style
  children: (Text | Break)[]
  /** Pieces of the Text being written. */
  words: string[]
  /** Where they come from, one for one, where that is recorded. */
  pieces: TracedPiece[]
  /** Whether the Text being written stands behind a page break in the paragraph, and is parted by it from the last. */
  turned: 'no' | 'joined' | 'parted'
  hidden: boolean
  struck: boolean
  weights: Weights
  /** Text boxes anchored here; they follow the paragraph. */
  boxes: Block[]
  linksToEntry: boolean
  refersToPage: boolean
  /** Words other than a page number and what stands around it: a header without any says nothing. */
  says: boolean
  /** The next paragraph goes on with this one: its mark is deleted, or it is the large first character of that. */
  goesOn: boolean
  endsSection: boolean
  /** The properties are complete and their effects taken. */
  applied: boolean
}

/** A table being read, with its last row and cell. */
export interface OpenTable {
  node: Table
  /** Grid column → the cell that still covers it in the rows below. */
  covering: Map<number, Cell>
  row: OpenRow | undefined
}

export interface OpenRow {
  node: Row
  pages: RowPages | undefined
  /** Next grid column, from 1. */
  column: number
  deleted: boolean
  cell: OpenCell | undefined
  /** What the cell before went to: itself, or one that it is merged with. */
  last: Cell | undefined
}

export interface OpenCell {
  columns: number
  vertical: Merge
  horizontal: Merge
  children: Block[]
  deleted: boolean
}

/** A content control being read. */
export interface Control {
  /** State of a tick box; `undefined` for all other controls. */
  ticked: boolean | undefined
  /** Its box has been written. */
  shown: boolean
}

/** The settings of a form field being read. */
export type FormField = { kind: 'box'; ticked: boolean } | { kind: 'list'; selected: number; entries: string[] }

/** All that is open while one story is read. */
export interface Story {
  document: Document
  part: Part
  /** Where finished blocks go: the story, a cell, a text box; innermost last. */
  containers: Block[][]
  /** Paragraphs being read, innermost last: a text box stands inside the paragraph that anchors it. */
  paragraphs: OpenParagraph[]
  tables: OpenTable[]
  fields: Fields
  /** Counters of the story and of the text boxes being read, innermost last: each counts its lists for itself. */
  counters: ListCounter[]
  run: RunProperties | undefined
  /** Those that it stands in: a text box stands in a run, and holds others. */
  runsAround: (RunProperties | undefined)[]
  /** Paragraph properties being read. */
  inProperties: boolean
  /** The numbering among them. */
  inNumbering: boolean
  inRowProperties: boolean
  /** Content controls being read, innermost last. */
  controls: Control[]
  formField: FormField | undefined
  /** Page of a note's or header's blocks; `undefined` in the body, where pages are counted. */
  fixedPage: number | undefined
  /** The paragraph that refers to the note being read. */
  referredBy: Paragraph | undefined
  /** Whose properties are being read. */
  noteKind: NoteKind | undefined
  /** Number of the note being read, until its first paragraph has it. */
  noteNumber: string | undefined
  /** Size of the picture being read, in cm; `undefined` where it says none. */
  extent: [number, number] | undefined
  inObject: boolean
  /** Section whose properties are being read. */
  section: Section | undefined
  /** What is printed of the number of the page. */
  pageFields: PageField[]
  /** For each open mc:AlternateContent, how much had been read before it. */
  alternatives: number[]
  /** Pieces of text and pictures read so far. */
  written: number
  /** A paragraph whose mark was deleted: the next one in its container goes on with it. */
  continued: { node: Paragraph; open: OpenParagraph } | undefined
}

/** Which part of the file to read, and as what. */
export interface StoryPart {
  /** Name in the archive. */
  name: string
  part: Part
  /** Name of the root element; `docx-no-document` where it is another. */
  root?: string
  /** Page of all its blocks; pages are counted where absent. */
  page?: number
  /** Takes what it prints of the number of its page. */
  pageFields?: PageField[]
}

/** Begins a story; its blocks go to `blocks`. */
export function createStory(
  document: Document,
  blocks: Block[],
  { part, page: fixedPage, pageFields = [] }: Pick<StoryPart, 'part' | 'page' | 'pageFields'>,
): Story {
  return {
    document,
    part,
    containers: [blocks],
    paragraphs: [],
    tables: [],
    fields: createFields(),
    counters: [createListCounter(document.lists)],
    run: undefined,
    runsAround: [],
    inProperties: false,
    inNumbering: false,
    inRowProperties: false,
    controls: [],
    formField: undefined,
    fixedPage,
    referredBy: undefined,
    noteKind: undefined,
    noteNumber: undefined,
    extent: undefined,
    inObject: false,
    section: undefined,
    pageFields,
    alternatives: [],
    written: 0,
    continued: undefined,
  }
}

/** True where what is read stands in a text box. */
export function inTextBox(story: Story): boolean {
  return story.counters.length > 1
}

/** True where pages and paragraphs are counted. */
export function inBody(story: Story): boolean {
  return story.part === 'body' && !inTextBox(story)
}
