/** Keeps the tally of what a document holds and is not read, for its notes. */
import type { Note } from '../../tree/document.ts'

export interface Unread {
  pictures: number
  objects: number
  /** Element name → how often it held characters that no handler takes. */
  elements: Map<string, number>
  /** Parts that are linked in and hold words. */
  parts: string[]
}

export function createUnread(): Unread {
  return { pictures: 0, objects: 0, elements: new Map(), parts: [] }
}

/** Counts characters in an element that no handler takes. */
export function countUnread({ elements }: Unread, element: string): void {
  elements.set(element, (elements.get(element) ?? 0) + 1)
}

/** The notes, in a fixed order. */
export function notesOf({ pictures, objects, elements, parts }: Unread): Note[] {
  const notes: Note[] = parts.map(part => ({ code: 'part-not-read', values: { part } }))
  for (const [element, count] of elements) notes.push({ code: 'element-not-read', values: { element, count } })
  if (pictures > 0) notes.push({ code: 'picture-not-read', values: { count: pictures } })
  if (objects > 0) notes.push({ code: 'object-not-read', values: { count: objects } })
  return notes
}
