/** An RTF document being read: its groups, its stories, and where words go. */
import type { Block, ParagraphData } from '../../tree/nodes.ts'
import { createFlow } from '../flow/flow.ts'
import { printedNumber } from '../flow/printed-number.ts'
import { headingLevel, isContents } from '../flow/style-names.ts'
import { createByteText, encodingOfCodePage } from './code-pages.ts'
import { firstGroup, type Group, type Story, type Style } from './state.ts'

export interface RtfDocument {
  group: Group
  story: Story
  readonly groups: Group[]
  readonly stories: Story[]
  /** Encoding of the file, and of its fonts. */
  encoding: string
  readonly fonts: Map<number, string>
  readonly styles: Map<number, Style>
  /** Number of the font or style that is being defined. */
  defined: number
  /** Blocks of notes, headers and footers, which come after the body. */
  readonly after: Block[]
  /** The section that begins will open a page, unless it says otherwise before its first words. */
  opensPage: boolean
  pictures: number
  /** Pages that Word counted when it saved. */
  counted: number | undefined
  /** Bytes and characters still to be left out after a `\u`. */
  skip: number
  readonly bytes: ReturnType<typeof createByteText>
  /** Read as it was before its tracked changes. */
  readonly original: boolean
}

/** Does what a control word says; `value` is its number. */
export type WordHandler = (document: RtfDocument, value: number | undefined) => void

/** A document of which nothing is read yet, with one story: its body. */
export function createRtfDocument(original: boolean): RtfDocument {
  const story = createStory('body')
  return {
    group: firstGroup(),
    story,
    groups: [],
    stories: [story],
    encoding: encodingOfCodePage(undefined),
    fonts: new Map(),
    styles: new Map(),
    defined: 0,
    after: [],
    opensPage: false,
    pictures: 0,
    counted: undefined,
    skip: 0,
    bytes: createByteText(),
    original,
  }
}

function createStory(part: Story['part']): Story {
  return { flow: createFlow(part, part === 'body' ? 1 : null), part, number: '', rows: [] }
}

/** True where what stands here belongs to the side of a tracked change that is not read. */
export const isGone = ({ group, original }: RtfDocument) => (original ? group.inserted : group.deleted)

/** Writes characters to wherever those of the group go. */
export function write(document: RtfDocument, words: string): void {
  const { group, story } = document
  if (words === '') return
  if (group.destination === 'text') {
    if (isGone(document)) return
    if (document.opensPage && story.flow.page !== null) {
      story.flow.page++
      document.opensPage = false
    }
    const { bold, size, hidden, struck } = group
    story.flow.write(words, size === undefined ? { bold, hidden, struck } : { bold, size, hidden, struck })
  } else if (group.destination === 'number') story.number += words
  else if (group.destination === 'field-code') {
    if (group.field) group.field.code += words
  } else if (group.destination === 'style') {
    const style = document.styles.get(document.defined)
    if (style) style.name += words
  }
}

/** Writes the bytes collected so far; before anything that is no byte. */
export function flush(document: RtfDocument): void {
  write(document, document.bytes.take())
}

/** Ends the paragraph. @param depth of nested tables that it stands in: 0 outside of any, 1 in a cell, 2 in a table in a cell. */
export function endParagraph(document: RtfDocument, depth = depthOf(document.group)): void {
  const { group, story } = document
  const { paragraph } = group
  const style = document.styles.get(paragraph.style)
  const data: Partial<ParagraphData> = {}
  const number = printedNumber(story.number)
  if (number !== undefined) data.number = number
  const outline = paragraph.outline ?? outlineOf(document.styles, paragraph.style)
  if (outline !== undefined && outline < 9) data.outline = outline + 1
  if (paragraph.centered) data.centered = true
  if (group.toc || (style && isContents(nameOf(style)))) data.toc = true
  story.number = ''
  story.flow.endParagraph(data, depth)
}

/** The level of a style, of its name (LibreOffice writes no other for those of Word), or of the style it is based on. */
function outlineOf(styles: ReadonlyMap<number, Style>, number: number): number | undefined {
  const seen = new Set<Style>()
  for (let style = styles.get(number); style && !seen.has(style); style = styles.get(style.basedOn ?? -1)) {
    seen.add(style)
    const level = headingLevel(nameOf(style))
    const outline = style.outline ?? (level && level - 1)
    if (outline !== undefined) return outline
  }
  return undefined
}

/** A name ends with a semicolon (RTF 1.9.1, Style Sheet). */
function nameOf({ name }: Style): string {
  return name.replace(/;.*/, '').trim()
}

/** How many tables are around a paragraph: as `\itap` says, else one where `\intbl` does (RTF 1.9.1, Nested Tables). */
export function depthOf({ paragraph }: Group): number {
  return paragraph.depth > 0 ? paragraph.depth : paragraph.inTable ? 1 : 0
}

/** Begins a note, a header or a text box: the group's words are a story of their own. */
export function openStory(document: RtfDocument, part: Story['part']): void {
  const { group } = document
  if (group.story) return
  group.story = createStory(part)
  group.destination = 'text'
  document.stories.push(group.story)
  document.story = group.story
  Object.assign(group.paragraph, { inTable: false, depth: 0, outline: undefined, centered: false, style: 0 })
}

/** The group's words turn out to be of another part from here on. */
export function changeStory(document: RtfDocument, part: Story['part']): void {
  closeStory(document)
  document.group.story = undefined
  openStory(document, part)
}

/** Ends the story that the group has begun, if it has: a text box stands where it is, other parts behind the body. */
export function closeStory(document: RtfDocument): void {
  const { group } = document
  const closed = group.story
  if (!closed) return
  if (!closed.flow.isEmpty) endParagraph(document)
  document.stories.pop()
  document.story = document.stories.at(-1)!
  const blocks = closed.flow.finish()
  if (closed.part === 'textbox') document.story.flow.insert(blocks)
  else for (const block of blocks) document.after.push(block)
}
