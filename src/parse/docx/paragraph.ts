/** Builds paragraphs while a story is read, node by node. */
import { unreadable } from '../../facts/document.ts'
import { lineBreak, paragraph, placedIn, text } from '../../tree/build.ts'
import type { ParagraphData } from '../../tree/nodes.ts'
import type { OnPage } from '../flow/anchors.ts'
import { addWeight, createWeights, lookOf } from '../flow/look.ts'
import type { RunProperties } from './properties.ts'
import { inBody, inTextBox, type OpenParagraph, type Story } from './story.ts'
import { countUnread } from './unread.ts'

/** What stands around a page number: 第 1 页 共 9 页, Page 1 of 9, - 1 -. */
const AROUND_PAGE_NUMBER = /^(?:[第页頁共总總計计,，/|·.\-–—\s]|page|of)*$/i

/** Writes characters into the open paragraph; outside of any, where no file should have them, they are only counted. */
export function write(story: Story, value: string, look: RunProperties = {}): void {
  const open = story.paragraphs.at(-1)
  if (value === '') return
  if (!open) {
    countUnread(story.document.unread, 'w:t')
    return
  }
  const hidden = look.hidden === true
  const struck = look.struck === true
  if (hidden !== open.hidden || struck !== open.struck) {
    endText(story, open)
    Object.assign(open, { hidden, struck })
  }
  if (open.data.page === null) placeParagraph(story, open.data)
  open.words.push(value)
  if (story.document.trace) open.pieces.push(story.document.trace.here(value.length))
  story.written++
  if (!/\S/.test(value)) return
  addWeight(open.weights, value, look)
  if (inBody(story)) story.document.pages.fill()
  if (!open.says && !story.fields.inPageNumber()) open.says = !AROUND_PAGE_NUMBER.test(value)
}

/** Writes a line break into the open paragraph. */
export function writeBreak(story: Story): void {
  const open = story.paragraphs.at(-1)
  if (!open) return
  endText(story, open)
  open.children.push(lineBreak())
}

/** A new page begins inside the open paragraph; `parts` where the words before and after are not one. */
export function turnPage(story: Story, parts: boolean): void {
  const open = story.paragraphs.at(-1)
  if (!open) return
  endText(story, open)
  if (open.children.length > 0) open.turned = parts || open.turned === 'parted' ? 'parted' : 'joined'
}

/** Opens a paragraph, which begins with the words of the one that goes on in it. */
export function openParagraph(story: Story): void {
  const { document } = story
  const part = inTextBox(story) ? 'textbox' : story.part
  const data: ParagraphData = { page: null, pageIsEstimate: true, ...placedIn(part) }
  if (inBody(story)) data.paragraph = document.paragraphs++
  if (story.referredBy) data.referredBy = story.referredBy
  const { blocks } = document.limits
  if (document.paragraphs > blocks) throw unreadable('too-many-paragraphs', { limit: blocks })
  const fresh: OpenParagraph = {
    data,
    properties: {},
    style: document.styles.paragraphStyle(undefined),
    children: [],
    words: [],
    pieces: [],
    turned: 'no',
    hidden: false,
    struck: false,
    weights: createWeights(),
    boxes: [],
    linksToEntry: false,
    refersToPage: false,
    says: false,
    goesOn: false,
    endsSection: false,
    applied: false,
  }
  story.paragraphs.push(fresh)
  const continued = story.continued
  story.continued = undefined
  const container = story.containers.at(-1)!
  if (!continued || container.at(-1) !== continued.node) return
  container.pop()
  const { children, weights, linksToEntry, refersToPage, says } = continued.open
  Object.assign(fresh, { children, weights, linksToEntry, refersToPage, says })
  data.page = continued.node.data.page
  const last = children.at(-1)
  if (last?.type === 'text' && !last.data) {
    children.pop()
    fresh.words.push(last.value)
    fresh.pieces.push(...(document.trace?.pieces.get(last) ?? []))
  }
}

/** All properties of the open paragraph are known: its style, whether it begins a page, its number. */
export function applyProperties(story: Story): void {
  const open = story.paragraphs.at(-1)
  if (!open || open.applied) return
  open.applied = true
  const { document } = story
  const { properties, data } = open
  open.style = document.styles.paragraphStyle(properties.style)
  const beginsPage = properties.pageBreakBefore ?? open.style.paragraph.pageBreakBefore
  if (beginsPage && inBody(story)) document.pages.explicit(true)
  const place = story.counters.at(-1)!.placeOf(properties, open.style)
  if (!open.endsSection) applyNumber(story, open)
  const listIndent = properties.numId === undefined ? undefined : place?.list.levels[place.level]?.indent
  const indent =
    properties.indent ?? listIndent ?? open.style.paragraph.indent ?? place?.list.levels[place.level]?.indent
  if (indent) data.indent = indent
  if (properties.centered ?? open.style.paragraph.centered) data.centered = true
  const outline = (properties.outline ?? open.style.paragraph.outline ?? 9) + 1
  if (outline >= 1 && outline <= 9) data.outline = outline
}

/** A paragraph that only carries a section break, or that goes on in the next one, is no item of its list. */
function applyNumber(story: Story, open: OpenParagraph): void {
  const counter = story.counters.at(-1)!
  const place = open.goesOn ? undefined : counter.placeOf(open.properties, open.style)
  const number = place && counter.next(place)
  if (number !== undefined) open.data.number = number
}

/** Closes the open paragraph and hands it to its container, where it holds words or a number. */
export function closeParagraph(story: Story): void {
  applyProperties(story)
  const open = story.paragraphs.pop()
  if (!open) return
  story.fields.endParagraph()
  endText(story, open)
  const { data, children } = open
  const hasWords = children.some(({ type }) => type === 'text')
  if (open.endsSection && hasWords) applyNumber(story, open)
  if (hasWords && story.noteNumber !== undefined) {
    data.number ??= story.noteNumber
    story.noteNumber = undefined
  }
  const container = story.containers.at(-1)!
  const isPageNumber = (story.part === 'header' || story.part === 'footer') && !open.says
  if ((hasWords && !isPageNumber) || data.number !== undefined) {
    if (data.page === null) placeParagraph(story, data)
    Object.assign(data, lookOf(open.weights))
    if (open.style.toc || (open.refersToPage && open.linksToEntry)) data.toc = true
    if (data.number !== undefined && inBody(story)) story.document.pages.fill()
    const node = paragraph(children, data)
    container.push(node)
    if (story.part === 'body') story.document.anchors.settle(node)
    if (open.goesOn) story.continued = { node, open }
  }
  for (const box of open.boxes) container.push(box)
  if (!inBody(story)) return
  if (open.endsSection) {
    story.document.pages.beginSection()
    story.document.noteNumbers.endSection()
    story.document.section = anchored(story)
  }
  story.document.pages.endParagraph()
}

/** A thing on the current page, at the paragraph being read. */
export function anchored(story: Story): OnPage {
  const thing: OnPage = {}
  placeOnPage(story, thing)
  story.document.anchors.add(thing)
  return thing
}

/** Puts the open rows, and tables, whose first words come now on their page. */
export function placeRows(story: Story): void {
  for (const { node, row } of story.tables) {
    if (node.data.page === null) placeOnPage(story, node.data)
    if (row && row.node.data.page === null) placeOnPage(story, row.node.data)
  }
}

function placeParagraph(story: Story, data: ParagraphData): void {
  placeOnPage(story, data)
  placeRows(story)
}

/** Gives a thing its page: the one that its story is fixed to, as headers and text boxes are, else the one being counted. */
export function placeOnPage(story: Story, thing: OnPage): void {
  if (story.fixedPage !== undefined) thing.page = story.fixedPage
  else story.document.pages.place(thing)
}

/** Ends the Text being written: the next characters look or stand otherwise. */
function endText(story: Story, open: OpenParagraph): void {
  if (open.words.length === 0) return
  const node = text(owned(open.words.join('')))
  open.words = []
  if (story.document.trace) {
    story.document.trace.pieces.set(node, open.pieces)
    open.pieces = []
  }
  const { hidden, struck } = open
  if (hidden || struck || open.turned !== 'no')
    node.data = { ...(hidden ? { hidden } : {}), ...(struck ? { struck } : {}) }
  if (open.turned !== 'no' && node.data) placeOnPage(story, node.data)
  if (open.turned === 'parted') open.children.push(lineBreak())
  open.turned = 'no'
  open.children.push(node)
}

/** V8 keeps a whole chunk of XML alive for a part of it; a joined and cut string holds only itself. */
function owned(value: string): string {
  return ` ${value}`.slice(1)
}
