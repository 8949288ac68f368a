/** Keeps the tally of what a document holds and is not read, for its notes. */
import type { Note } from '../../facts/document.ts'
import { rangesOf } from '../../text/ranges.ts'
import type { OnPage } from '../flow/anchors.ts'

export interface Unread {
  /** Where the pictures stand that are larger than a logo. */
  pictures: OnPage[]
  objects: number
  charts: number
  /** Element name → how often it held characters that no handler takes. */
  elements: Map<string, number>
  /** Parts that are linked in and hold words. */
  parts: string[]
  /** What tells numbers and headings, `numbering` or `styles`, where the file names such a part and does not hold it. */
  lost: string[]
  /** How many notes, headers and inserted documents the text refers to that the file does not hold. */
  missing: number
}

/** A tally in which nothing is counted. */
export function createUnread(): Unread {
  return { pictures: [], objects: 0, charts: 0, elements: new Map(), parts: [], lost: [], missing: 0 }
}

/** Counts characters in an element that no handler takes. */
export function countUnread({ elements }: Unread, element: string): void {
  elements.set(element, (elements.get(element) ?? 0) + 1)
}

/** Adds the tally of a document inside of this one; `here` gives the place at which it stands. */
export function mergeUnread(into: Unread, from: Unread, here: () => OnPage): void {
  for (const _ of from.pictures) into.pictures.push(here())
  into.objects += from.objects
  into.charts += from.charts
  into.parts.push(...from.parts)
  into.lost.push(...from.lost)
  into.missing += from.missing
  for (const [element, count] of from.elements) into.elements.set(element, (into.elements.get(element) ?? 0) + count)
}

/** True where words are missing that a reader of the document would see. */
export function isPartial({ parts, lost, missing }: Unread): boolean {
  return parts.length > 0 || lost.length > 0 || missing > 0
}

/** The notes, in a fixed order. */
export function notesOf({ pictures, objects, charts, elements, parts, lost, missing }: Unread): Note[] {
  const notes: Note[] = parts.map(part => ({ code: 'part-not-read', values: { part } }))
  for (const type of new Set(lost)) notes.push({ code: `${type}-missing` })
  if (missing > 0) notes.push({ code: 'content-missing', values: { count: missing } })
  for (const [element, count] of elements) notes.push({ code: 'element-not-read', values: { element, count } })
  if (pictures.length > 0) {
    const pages = [...new Set(pictures.map(({ page }) => page ?? 1))].sort((a, b) => a - b)
    notes.push({ code: 'picture-not-read', values: { count: pictures.length, pages: rangesOf(pages) } })
  }
  if (charts > 0) notes.push({ code: 'chart-not-read', values: { count: charts } })
  if (objects > 0) notes.push({ code: 'object-not-read', values: { count: objects } })
  return notes
}
