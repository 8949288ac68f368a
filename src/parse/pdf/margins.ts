/** The margins between which body text stands: what tells a full line from a short one. */
import { ENDS_WITH_STOP } from '../../text/stops.ts'
import { type Line, linesAmong, type PageFlow, setEven } from './layout.ts'

/** In points: distance up to which two edges are the same. */
const SAME_EDGE = 2.5
/** In points: distance below which two justified lines end at the same point. */
const SAME_END = 0.8
/** Number of lines that end at one point, from which on they are a block; two may do so by chance. */
const FEWEST_LIKE = 3
/** Number of lines above, and of lines below, that are close by. */
const NEIGHBOURS = 4
/** Share of the lines of a document that begin or end at an edge, from which on it is a margin. */
const SHARE_AT_EDGE = 0.04
/** Number of those lines at least. */
const LEAST_AT_EDGE = 2
/** Number of lines of a page that begin or end at an edge, from which on it is a margin of that page. */
const LEAST_AT_EDGE_OF_PAGE = 3
/** Share of the width of a page behind which its right margin stands; text that ends further left is of tables and forms. */
const LEAST_RIGHT = 0.6
/** Share of the usual width of the text that it has on a page at least where the page has a right margin of its own. */
const LEAST_OWN_WIDTH = 0.85
/** Share of the width of the text behind which a line ends that may have a right indent. */
const LEAST_INDENTED = 0.6

/** Sets `left` and `right` of every body line, page by page, from the edges that lines share. */
export function setMargins(pages: PageFlow[]): void {
  for (const sameWidth of byWidth(pages).values()) {
    const all = sameWidth.flatMap(bodyLines).filter(isOfPage)
    const count = Math.max(LEAST_AT_EDGE, all.length * SHARE_AT_EDGE)
    const left = edge(all, line => line.x0, -1, count) ?? 0
    const widest = edge(all.filter(isBroken), line => line.solid, 1, count) ?? 0
    const width = sameWidth[0]!.width
    // Pages of tables and forms show no right margin; it is as wide as the left one.
    const right = widest > LEAST_RIGHT * width ? widest : width - left
    for (const page of sameWidth) setPageMargins(bodyLines(page), left, right)
  }
}

/** Sets the edges of the lines of a page, and of lines that end together before its right margin. @param usualLeft @param usualRight margins of all pages, in points. */
function setPageMargins(lines: Line[], usualLeft: number, usualRight: number): void {
  const text = lines.filter(isOfPage)
  const left = edge(text, line => line.x0, -1, LEAST_AT_EDGE_OF_PAGE) ?? usualLeft
  const own = edge(text.filter(isBroken), line => line.solid, 1, LEAST_AT_EDGE_OF_PAGE) ?? 0
  // A page of short lines only has no right edge of its own.
  const right = own - left > LEAST_OWN_WIDTH * (usualRight - usualLeft) ? own : usualRight
  for (const line of lines) {
    line.left = Math.min(line.column?.left ?? line.room?.left ?? left, line.x0)
    line.right = Math.max(line.column?.right ?? line.room?.right ?? right, line.x1)
    if (line.room?.left) line.moved = line.room.left - left
  }
  lines.forEach((line, i) => {
    if (line.column) return
    if (line.x1 - left > LEAST_INDENTED * (right - left) && endsLikeNeighbours(lines, i)) line.right = line.x1
  })
  setEven(lines)
}

/** False in a text box, and beside one, where text ends elsewhere. */
function isOfPage({ column, room }: Line): boolean {
  return !column?.aside && !room
}

/**
 * True where a line ends amid a sentence, for want of room: lines of whole sentences may have the same number of characters.
 * A line of the contents ends at its tab stop, which stays where it is when the margins of the draft are changed.
 */
const isBroken = (line: Line) => !line.toc && !ENDS_WITH_STOP.test(line.text)

/** True where lines close by end at the same point, most of them for want of room: the block has a right indent of its own. */
function endsLikeNeighbours(lines: Line[], i: number): boolean {
  const near = lines.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)
  const alike = near.filter(other => Math.abs(other.x1 - lines[i]!.x1) < SAME_END)
  return alike.length >= FEWEST_LIKE && alike.filter(isBroken).length * 2 > alike.length
}

/** Pages by their widths, in whole points. */
function byWidth(pages: PageFlow[]): Map<number, PageFlow[]> {
  const groups = new Map<number, PageFlow[]>()
  for (const page of pages) {
    const width = Math.round(page.width)
    groups.set(width, [...(groups.get(width) ?? []), page])
  }
  return groups
}

function bodyLines(page: PageFlow): Line[] {
  return linesAmong(page.flow)
}

/** The outermost edge (`side` 1: largest, -1: smallest) that at least `count` lines share. */
function edge(lines: Line[], of: (line: Line) => number, side: 1 | -1, count: number): number | undefined {
  const values = lines.map(of).sort((a, b) => side * (b - a))
  for (let i = 0; i + count <= values.length; i++) {
    const last = values[i + Math.ceil(count) - 1]!
    if (Math.abs(values[i]! - last) <= SAME_EDGE) return values[i]
  }
  return undefined
}
