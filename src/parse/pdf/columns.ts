/** Columns of text and notes beside it: which characters of a page are read before which. */
import { endOfColumns, FEWEST_LINES } from './below-columns.ts'
import { type Column, type Glyph, type Grid, isGrid, type Line } from './layout.ts'

/** A piece of a page in which lines go from edge to edge. */
export interface Region {
  glyphs: Glyph[]
  items: (Line | Grid)[]
  /** The column that it is; none above and below columns, where the margins are those of the page. */
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

/** Gap in em between pieces of a line that may belong to two columns. */
const GUTTER = 1.1
/** Fewest lines of notes. */
const FEWEST_NOTES = 2
/** A line is full that fills so much of its column, and so many lines of running text are. */
const FULL = 0.85
const FULL_SHARE = 0.5
/** Of two columns together, and of one of them: headings, items and ends of paragraphs are short. */
const FULL_OF_BOTH = 0.4
const FULL_OF_ONE = 0.3
/** Width in em of such lines; labels, dates and names of two parties side by side are shorter. */
const TEXT_WIDTH = 10
/** Notes are narrow, and stand apart from the lines beside them: smaller, or at other heights. */
const NARROW = 0.3
const SMALLER = 0.93
const SAME_BASE = 0.25
/** Width in em of a note; numbers and labels in front of their text are narrower. */
const NOTE_WIDTH = 4
/** Pitch in em of the lines of one note: notes run over several, labels stand alone. */
const NOTE_PITCH = 2
/** Pitch in em of lines that belong to one column no more. */
const FAR_BELOW = 3
/** Distance of the places that are tried, in points. */
const STEP = 3
const MOST_REGIONS = 8

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

function divide(region: Region, segments: Segment[], page: { bands: number; boxes: readonly Height[] }): Region[] {
  const split = page.bands < MOST_REGIONS ? bestSplit(segments, page.boxes) : undefined
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
  return [
    ...divide(
      above,
      segments.filter(one => one.bottom <= top),
      page,
    ),
    ...columns,
    ...divide(
      below,
      segments.filter(one => one.top >= bottom),
      page,
    ),
  ]
}

interface Split {
  x: number
  top: number
  bottom: number
  left: { left: number; right: number }
  right: { left: number; right: number }
  lines: number
}

/** The place that parts most lines. */
function bestSplit(segments: Segment[], boxes: readonly Height[]): Split | undefined {
  const sorted = segments.toSorted((a, b) => a.top - b.top)
  const x0 = Math.min(...sorted.map(one => one.x0))
  const x1 = Math.max(...sorted.map(one => one.x1))
  let best: Split | undefined
  for (let x = x0 + 0.1 * (x1 - x0); x < x0 + 0.9 * (x1 - x0); x += STEP) {
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

/** True where the lines stand beside a box only, but for one above and below it. */
function isOnlyBeside(run: Segment[], { top, bottom }: Height): boolean {
  return run.every(one => one.base > top - FAR_BELOW * one.size && one.base < bottom + FAR_BELOW * one.size)
}

/** The length of the longest of `runsBeside`. */
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

function splitOf(run: Segment[], x: number, width: number): Split | undefined {
  const [left, right] = [run.filter(one => one.x1 <= x), run.filter(one => one.x0 >= x)]
  const common = overlap(left, right)
  if (!common) return undefined
  const [a, b] = [left, right].map(side => side.filter(one => one.bottom > common.top && one.top < common.bottom))
  if (!a || !b || Math.min(a.length, b.length) < FEWEST_NOTES) return undefined
  const gutter = Math.min(...right.map(one => one.x0)) - Math.max(...left.map(one => one.x1))
  if (gutter < 0.8 * left[0]!.size) return undefined
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

/** The height in which both sides have text. */
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

/** Running text fills its lines; cells of a table and lists of fields do not. */
function isText(side: Segment[]): boolean {
  return fullLines(side) >= FULL_SHARE * side.length
}

function areColumns(a: Segment[], b: Segment[]): boolean {
  const full = [a, b].map(fullLines)
  const isEnough = full.every((lines, i) => lines >= FULL_OF_ONE * [a, b][i]!.length)
  return isEnough && full[0]! + full[1]! >= FULL_OF_BOTH * (a.length + b.length)
}

/** How many lines fill their column; none where they are few, or a table. */
function fullLines(side: Segment[]): number {
  if (side.length < FEWEST_LINES || side.some(one => one.table)) return Number.NEGATIVE_INFINITY
  const { left, right } = edges(side)
  return side.filter(one => one.x1 - one.x0 >= Math.max(FULL * (right - left), TEXT_WIDTH * one.size)).length
}

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
