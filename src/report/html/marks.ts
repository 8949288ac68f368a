/** Cuts a paragraph where marks, line breaks and pages begin and end, so that each piece is of one kind. */
import type { Span, ViewText } from '../../facts/reading-view.ts'
import type { Entry, ShownDocument } from './entries.ts'

/** A place of an entry in the projection. */
export interface Mark {
  id: string
  entry: Entry
  start: number
  end: number
}

export interface Piece {
  text: string
  /** Marks that cover it, and those that end with it. */
  over: Mark[]
  ending: Mark[]
  hidden: boolean
  struck: boolean
  unticked: boolean
  /** What stands in front of it. */
  lineBreak: boolean
  page: number | null
}

/** The marks of a document, in the order in which they begin. */
export function marksOf({ entries }: ShownDocument): Mark[] {
  const marks = entries.flatMap(entry =>
    entry.places.map(({ id, finding }) => {
      const [start, end] = finding.location.offset
      return { id, entry, start, end }
    }),
  )
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The marks that begin in a paragraph. Marks never reach over its end: a match is contiguous text of one block. */
export function marksIn(marks: readonly Mark[], { at, text }: ViewText): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.start < at) low = middle + 1
    else high = middle
  }
  const found: Mark[] = []
  for (let i = low; i < marks.length && marks[i]!.start < at + text.length; i++) found.push(marks[i]!)
  return found
}

/** Cuts the text of a block; the pieces joined are the text, without the spaces that stand for line breaks. */
export function piecesOf(block: ViewText, marks: readonly Mark[]): Piece[] {
  const { at, text, breaks = [], pages = [], hidden = [], struck = [], unticked = [] } = block
  const spans = marks.map(mark => ({ mark, start: mark.start - at, end: Math.min(mark.end - at, text.length) }))
  const cuts = new Set([0, text.length, ...breaks, ...pages.map(([place]) => place)])
  for (const { start, end } of spans) cuts.add(start).add(end)
  for (const [start, end] of [...hidden, ...struck, ...unticked]) cuts.add(start).add(end)
  for (const place of breaks) cuts.add(place + 1)
  const borders = [...cuts].filter(place => place <= text.length).sort((a, b) => a - b)
  const broken = new Set(breaks.map(place => place + 1))
  const turned = new Map(pages)
  const space = new Set(breaks)
  return borders.slice(0, -1).flatMap((start, i) => {
    const end = borders[i + 1]!
    if (space.has(start) && end === start + 1 && spans.every(one => one.end !== end)) return []
    return {
      text: space.has(start) && end === start + 1 ? '' : text.slice(start, end),
      over: spans.filter(one => one.start <= start && one.end >= end).map(one => one.mark),
      ending: spans.filter(one => one.end === end).map(one => one.mark),
      hidden: covered(hidden, start, end),
      struck: covered(struck, start, end),
      unticked: covered(unticked, start, end),
      lineBreak: broken.has(start),
      page: turned.get(start) ?? null,
    }
  })
}

function covered(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some(([from, to]) => from <= start && to >= end)
}
