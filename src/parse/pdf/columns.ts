/** Columns of text and notes beside it: which characters of a page are read before which. */
import { endOfColumns, FEWEST_LINES } from './below-columns.ts'
import { type Column, type Glyph, type Grid, isGrid, type Line } from './layout.ts'

/** A piece of a page in which lines go from edge to edge. */
export interface Region {
  glyphs: Glyph[]
  items: (Line | Grid)[]
  /** Its column; absent above and below columns, where the margins are those of the page. */
  column?: Column
}

/** Where something stands on the page, from its top. */
interface Height {
  top: number
  bottom: number
}

/** A stretch of text without a wide gap, or a table. */
interface Segment extends Pick<Glyph, 'x0' | 'x1' | 'top' | 'bottom' | 'base' | 'size'> {
  table: boolean
}

/** In em: gap in a line from which on the pieces beside it may belong to two columns. */
const GUTTER = 1.1
/** In em: gap between two columns at its narrowest. */
const LEAST_GUTTER = 0.8
/** Number of lines from which on a column may be notes. */
const FEWEST_NOTES = 2
/** Share of the width of its column that a full line takes. */
const FULL = 0.85
/** In em: width that a full line has at least; labels, dates and names of two parties side by side are shorter. */
const TEXT_WIDTH = 10
/** Share of the lines beside notes that are full: notes stand beside running text. */
const FULL_SHARE = 0.5
/** Share of the lines of two columns together that are full: headings, items and ends of paragraphs are short. */
const FULL_OF_BOTH = 0.4
/** Share of the lines of each of the two that are full. */
const FULL_OF_ONE = 0.3
/** Share of the width of the page that a column of notes has at most. */
const NARROW = 0.3
/** Size of a note, as a multiple of that of the text, below which it shows that it is none of it. */
const SMALLER = 0.93
/** In em: distance of base lines up to which two stand at one height; notes as large as the text stand at other heights. */
const SAME_BASE = 0.25
/** In em: width that a column of notes has at least; numbers and labels in front of their text are narrower. */
const NOTE_WIDTH = 4
/** In em: pitch up to which two lines belong to one note. Notes run over several lines, labels stand alone. */
const NOTE_PITCH = 2
/** In em: pitch from which on two lines do not belong to one column. */
const FAR_BELOW = 3
/** In points: distance of the places at which a gap between columns is looked for. */
const STEP = 3
/** Share of the width of the page at either side in which no gap is looked for. */
const OUTERMOST = 0.1
/** Number of pairs of columns, one below the other, that are parted on a page at most. */
const MOST_BANDS = 8

/**
 * The regions of a page in reading order; one where it has no columns.
 *
 * @param boxes text boxes that were taken out: what stands to their left and right is no columns.
 */
export function regionsOf(
  lines: readonly Line[],
  glyphs: Glyph[],
  items: (Line | Grid)[],
  boxes: readonly Height[] = [],
): Region[] {
  const whole: Region = { glyphs, items }
  const segments = [...lines.flatMap(segmentsOf), ...items.filter(isGrid).map(tableSegment)]
  return segments.length < 2 * FEWEST_NOTES ? [whole] : divide(whole, segments, { bands: 0, boxes })
}

/** A region parted into what stands above its columns, the columns, and what stands below; the region where it has none. */
function divide(region: Region, segments: Segment[], page: { bands: number; boxes: readonly Height[] }): Region[] {
  const split = page.bands < MOST_BANDS ? bestSplit(segments, page.boxes) : undefined
  if (!split) return [region]
  const { x, top, left, right } = split
  const inBand = region.glyphs.filter(glyph => glyph.bottom > top && glyph.top < split.bottom)
  const bottom = endOfColumns(inBand, x) ?? split.bottom
  const band = page.bands++
  const part = (inside: (x: number, y: number) => boolean): Region => ({
    glyphs: region.glyphs.filter(glyph => inside((glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2)),
    items: region.items.filter(item => {
      const [x0, x1] = isGrid(item) ? [item.xs[0]!, item.xs.at(-1)!] : [item.x0, item.x1]
      return inside((x0 + x1) / 2, (item.top + item.bottom) / 2)
    }),
  })
  const within = (y: number) => y >= top && y <= bottom + 1
  const columns = [
    { ...part((at, y) => within(y) && at < x), column: { band, index: 0, ...left } },
    { ...part((at, y) => within(y) && at >= x), column: { band, index: 1, ...right } },
  ]
  const above = part((_, y) => y < top)
  const below = part((_, y) => y > bottom + 1)
  const segmentsAbove = segments.filter(one => one.bottom <= top)
  const segmentsBelow = segments.filter(one => one.top >= bottom)
  return [...divide(above, segmentsAbove, page), ...columns, ...divide(below, segmentsBelow, page)]
}

/** A gap between two columns: where it is, how high the columns are, and the edges of each, in points. */
interface Split {
  x: number
  top: number
  bottom: number
  left: { left: number; right: number }
  right: { left: number; right: number }
  /** Number of lines that it parts. */
  lines: number
}

/** The place that parts most lines. */
function bestSplit(segments: Segment[], boxes: readonly Height[]): Split | undefined {
  const sorted = segments.toSorted((a, b) => a.top - b.top)
  const x0 = Math.min(...sorted.map(one => one.x0))
  const x1 = Math.max(...sorted.map(one => one.x1))
  let best: Split | undefined
  for (let x = x0 + OUTERMOST * (x1 - x0); x < x0 + (1 - OUTERMOST) * (x1 - x0); x += STEP) {
    const least = Math.max(FEWEST_LINES + FEWEST_NOTES, (best?.lines ?? 0) + 1)
    // At most places of most pages a line stands across.
    if (longestBeside(sorted, x) < least) continue
    for (const run of runsBeside(sorted, x)) {
      if (run.length <= (best?.lines ?? 0) || boxes.some(box => isOnlyBeside(run, box))) continue
      best = splitOf(run, x, x1 - x0) ?? best
    }
  }
  return best
}

/** True where all lines stand at the height of a box, but for one above and below it. */
function isOnlyBeside(run: Segment[], { top, bottom }: Height): boolean {
  return run.every(one => one.base > top - FAR_BELOW * one.size && one.base < bottom + FAR_BELOW * one.size)
}

/** The number of lines of the longest of `runsBeside`. */
function longestBeside(sorted: Segment[], x: number): number {
  let longest = 0
  let length = 0
  for (const one of sorted) {
    if (one.x0 < x && one.x1 > x) length = 0
    else if (++length > longest) longest = length
  }
  return longest
}

/** Stretches of the page that nothing crosses at `x`, with text on both sides. */
function runsBeside(sorted: Segment[], x: number): Segment[][] {
  const runs: Segment[][] = [[]]
  for (const one of sorted) {
    if (one.x0 < x && one.x1 > x) runs.push([])
    else runs.at(-1)!.push(one)
  }
  return runs.filter(run => run.length >= FEWEST_LINES + FEWEST_NOTES)
}

/** The gap at `x` in a stretch of a page; `undefined` where what stands beside it are no columns. `width` is that of the text, in points. */
function splitOf(run: Segment[], x: number, width: number): Split | undefined {
  const [left, right] = [run.filter(one => one.x1 <= x), run.filter(one => one.x0 >= x)]
  const common = overlap(left, right)
  if (!common) return undefined
  const [a, b] = [left, right].map(side => side.filter(one => one.bottom > common.top && one.top < common.bottom))
  if (!a || !b || Math.min(a.length, b.length) < FEWEST_NOTES) return undefined
  const gutter = Math.min(...right.map(one => one.x0)) - Math.max(...left.map(one => one.x1))
  if (gutter < LEAST_GUTTER * left[0]!.size) return undefined
  // What is narrow on the left is labels: of a party, of a field.
  if (!areNotes(right, left, width) && !areColumns(a, b)) return undefined
  return {
    x,
    top: Math.min(...run.map(one => one.top)),
    bottom: endOf(run, common.bottom),
    left: edges(left),
    right: edges(right),
    lines: run.length,
  }
}

/** In points down the page: where both sides have text; `undefined` where they do nowhere. */
function overlap(left: Segment[], right: Segment[]): { top: number; bottom: number } | undefined {
  if (left.length === 0 || right.length === 0) return undefined
  const top = Math.max(...[left, right].map(side => Math.min(...side.map(one => one.top))))
  const bottom = Math.min(...[left, right].map(side => Math.max(...side.map(one => one.bottom))))
  return top < bottom ? { top, bottom } : undefined
}

/** Where columns end: notes at the foot of the page stand far below the last line of the longer one. */
function endOf(run: Segment[], common: number): number {
  let end = common
  for (const one of run.toSorted((a, b) => a.base - b.base)) {
    if (one.base > end && one.base - end > FAR_BELOW * one.size) break
    end = Math.max(end, one.bottom)
  }
  return end
}

function edges(side: Segment[]): { left: number; right: number } {
  return { left: Math.min(...side.map(one => one.x0)), right: Math.max(...side.map(one => one.x1)) }
}

/** True for running text, which fills its lines; cells of a table and lists of fields do not. */
function isText(side: Segment[]): boolean {
  return fullLines(side) >= FULL_SHARE * side.length
}

/** True for two columns of running text. */
function areColumns(a: Segment[], b: Segment[]): boolean {
  const full = [a, b].map(fullLines)
  const isEnough = full.every((lines, i) => lines >= FULL_OF_ONE * [a, b][i]!.length)
  return isEnough && full[0]! + full[1]! >= FULL_OF_BOTH * (a.length + b.length)
}

/** How many lines fill their column; below any number where they are few, or a table. */
function fullLines(side: Segment[]): number {
  if (side.length < FEWEST_LINES || side.some(one => one.table)) return Number.NEGATIVE_INFINITY
  const { left, right } = edges(side)
  return side.filter(one => one.x1 - one.x0 >= Math.max(FULL * (right - left), TEXT_WIDTH * one.size)).length
}

/** True where one side of a gap is notes on the text at its other side. `width` is that of the text, in points. */
function areNotes(side: Segment[], text: Segment[], width: number): boolean {
  if (!isText(text)) return false
  const { left, right } = edges(side)
  if (side.some(one => one.table) || right - left > NARROW * width) return false
  if (right - left < NOTE_WIDTH * side[0]!.size) return false
  const runsOn = side.some((one, i) => i > 0 && one.base - side[i - 1]!.base < NOTE_PITCH * one.size)
  const isApart = (one: Segment) =>
    one.size < SMALLER * text[0]!.size || text.every(line => Math.abs(line.base - one.base) > SAME_BASE * one.size)
  return runsOn && side.every(isApart)
}

/** A line cut at its wide gaps. */
function segmentsOf(line: Line): Segment[] {
  const segments: Segment[] = []
  for (const { x0, x1, base, size } of line.runs) {
    const last = segments.at(-1)
    if (last && x0 - last.x1 < GUTTER * size && last.size === size) last.x1 = x1
    else segments.push({ x0, x1, top: base - size, bottom: base, base, size, table: false })
  }
  return segments
}

function tableSegment({ xs, top, bottom }: Grid): Segment {
  return { x0: xs[0]!, x1: xs.at(-1)!, top, bottom, base: bottom, size: 0, table: true }
}
