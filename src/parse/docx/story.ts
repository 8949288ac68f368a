/** State of reading one story: the body, the notes, a header, a footer. */
import type { Block, Paragraph, Part } from '../../tree/nodes.ts'
import { createFields, type Fields } from './fields.ts'
import { createListCounter, type ListCounter } from './list-counter.ts'
import type { Lists } from './numbering.ts'
import type { Pages } from './pages.ts'
import type { OpenParagraph } from './paragraph.ts'
import type { RunProperties } from './properties.ts'
import type { Styles } from './styles.ts'
import type { OpenTable } from './tables.ts'
import type { Unread } from './unread.ts'

/** What all stories of a document share. */
export interface Document {
  styles: Styles
  lists: Lists
  pages: Pages
  unread: Unread
  /** Tables counted so far. */
  tables: number
  /** Body paragraphs counted so far. */
  paragraphs: number
  /** Relationship id of a header or footer → first page of the section that first refers to it. */
  headers: Map<string, number>
  /** `footnote/3` → page of its reference. */
  references: Map<string, number>
}

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
  /** Paragraph properties being read. */
  inProperties: boolean
  inRowProperties: boolean
  /** State of the tick box being read. */
  checked: boolean | undefined
  /** Page of a note's or header's blocks; `undefined` in the body, where pages are counted. */
  fixedPage: number | undefined
  /** Size of the picture being read, in cm; `undefined` where it says none. */
  extent: [number, number] | undefined
  inObject: boolean
  sectionType: string | undefined
  /** For each open mc:AlternateContent, how much had been read before it. */
  alternatives: number[]
  /** Pieces of text and pictures read so far. */
  written: number
  /** A paragraph whose mark was deleted: the next one in its container goes on with it. */
  continued: { node: Paragraph; open: OpenParagraph } | undefined
}

/** Begins a story; its blocks go to `blocks`. */
export function createStory(document: Document, part: Part, blocks: Block[], fixedPage?: number): Story {
  return {
    document,
    part,
    containers: [blocks],
    paragraphs: [],
    tables: [],
    fields: createFields(),
    counters: [createListCounter(document.lists)],
    run: undefined,
    inProperties: false,
    inRowProperties: false,
    checked: undefined,
    fixedPage,
    extent: undefined,
    inObject: false,
    sectionType: undefined,
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
