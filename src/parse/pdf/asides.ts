/** Text boxes, call-outs and stamps: words that a program draws apart from the text beside or over which they stand. */
import { type Glyph, type Line, type Rule, setApart } from './layout.ts'
import { HANGING, isBlank, linesOf } from './lines.ts'
import { opensWithLabel } from './paragraph-starts.ts'

/** A text box: its lines from top to bottom, each with the box as its column. */
export interface Aside {
  x0: number
  x1: number
  top: number
  bottom: number
  lines: Line[]
}

/** Characters drawn one after another without going up the page: those from `from` to before `to`, and their height. */
interface Stretch {
  from: number
  to: number
  top: number
  bottom: number
  base: number
}

/** A stretch with its characters and the box around those that are seen. */
interface Part extends Stretch {
  glyphs: Glyph[]
  x0: number
  x1: number
}

/** What is drawn on a page, and its number from 1. */
interface Drawn {
  glyphs: readonly Glyph[]
  rules: readonly Rule[]
  page: number
}

/** In em: step up the page with which another stretch begins; to a raised character it is less. */
const STEP_UP = 0.7
/** In em: step down the page with which another stretch begins. */
const STEP_DOWN = 2.5
/** Number of stretches above which a page is drawn word by word, and none of them is a box. */
const MOST_STRETCHES = 60
/** Number of boxes above which a page is a drawing. */
const MOST_ASIDES = 8
/** In em: distance of base lines up to which two are the same. */
const SAME_BASE = 0.15
/** In em: space around words that are no part of the line beside them; the parts of a fraction stand nearer. */
const CLEAR = 0.8
/** In em: the same for words higher than a fraction. */
const LEAST_CLEAR = 0.3
/** In em: height up to which words may be a fraction. */
const FRACTION = 3.5
/** In em: width from which on a single line may be a box; numbers and marks are narrower. */
const LINE_WIDTH = 3
/** Number of lines from which on their lengths alone show that they are text, and no values of fields. */
const FEWEST_LINES = 3
/** Share of the width of its box that a full line takes. */
const FULL = 0.85
/** In em: width that a full line has at least. */
const TEXT_WIDTH = 8
/** Share of the lines of a text that are full. */
const FULL_SHARE = 0.3
/** Share of the characters of a page that a stamp has at most. */
const STAMP_SHARE = 0.3
/** Number of characters of a stamp that lie on others at least. */
const FEWEST_OVER = 2
/** Share of its size by which a character must cover another, in width and in height, to lie on it. */
const OVERLAP = 0.3
/** What words are written on to fill in a form. */
const BLANK_LINE = /^[_＿\-—―.…·]+$/
/** In points: how far left of the words the frame around them may stand: words may be centred in it. */
const FRAME_ROOM = 60
/** Share of the height of words that each side of the frame around them covers at least. */
const FRAME_HEIGHT = 0.8
/** In points: how far from its frame text begins at most; words that begin further in are centred. */
const MOST_PADDING = 8

/** True where something is drawn above what was drawn before: on most pages nothing is, and there is no box. */
export function goesBack(glyphs: readonly Glyph[]): boolean {
  let base = Number.NEGATIVE_INFINITY
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph.base > base) base = glyph.base
    else if (glyph.base < base - STEP_UP * glyph.size) return true
  }
  return false
}

/** The boxes among the characters of a page and the characters that are left. */
export function asidesOf(glyphs: Glyph[], rules: readonly Rule[], page: number): { asides: Aside[]; rest: Glyph[] } {
  const stretches = stretchesOf(glyphs)
  const beside = stretches.length > MOST_STRETCHES ? [] : besideOthers(stretches)
  if (beside.length === 0) return { asides: [], rest: glyphs }
  const drawn = { glyphs, rules, page }
  const found = new Map<Part, Aside>()
  const shortestFirst = beside.map(one => partOf(one, glyphs)).sort((a, b) => a.to - a.from - (b.to - b.from))
  // Of two stretches side by side those with a frame are boxes; else the shorter one is, and the other is the text.
  for (const part of shortestFirst) {
    const aside = asideOf(part, drawn, [], true)
    if (aside) found.set(part, aside)
  }
  const taken = [...found.keys()]
  for (const part of shortestFirst) {
    const aside = found.has(part) ? undefined : asideOf(part, drawn, taken, false)
    if (!aside) continue
    found.set(part, aside)
    taken.push(part)
  }
  if (found.size === 0 || found.size > MOST_ASIDES) return { asides: [], rest: glyphs }
  return { asides: [...found.values()], rest: glyphs.filter((_, i) => !isIn(taken, i)) }
}

function isIn(stretches: readonly Stretch[], i: number): boolean {
  for (const { from, to } of stretches) if (i >= from && i < to) return true
  return false
}

function stretchesOf(glyphs: readonly Glyph[]): Stretch[] {
  const stretches: Stretch[] = []
  let last: Stretch | undefined
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (isBlank(glyph.text)) continue
    const step = last ? glyph.base - last.base : 0
    if (!last || step < -STEP_UP * glyph.size || step > STEP_DOWN * glyph.size) {
      const { top, bottom, base } = glyph
      last = { from: i, to: i + 1, top, bottom, base }
      stretches.push(last)
      continue
    }
    last.to = i + 1
    if (glyph.top < last.top) last.top = glyph.top
    if (glyph.bottom > last.bottom) last.bottom = glyph.bottom
    if (glyph.base > last.base) last.base = glyph.base
  }
  return stretches
}

function partOf(stretch: Stretch, all: readonly Glyph[]): Part {
  const glyphs = all.slice(stretch.from, stretch.to)
  const printed = glyphs.filter(({ text }) => !isBlank(text))
  // A mark at the end of a line may hang over the edge.
  const ends = printed.map(({ text, x0, x1 }) => (HANGING.test(text) ? x0 : x1))
  return { ...stretch, glyphs, x0: Math.min(...printed.map(({ x0 }) => x0)), x1: Math.max(...ends) }
}

/** The stretches beside or on others. Most pages have none: only their header and footer are drawn out of order. */
function besideOthers(stretches: readonly Stretch[]): Stretch[] {
  return stretches.filter(one =>
    stretches.some(other => other !== one && other.top < one.bottom && other.bottom > one.top),
  )
}

/**
 * The part as a box; undefined where it is none.
 *
 * @param taken what is known to be in boxes, and is passed over.
 * @param isFramed true where only a box with a frame is wanted.
 */
function asideOf(
  part: Part,
  { glyphs, rules, page }: Drawn,
  taken: readonly Stretch[],
  isFramed: boolean,
): Aside | undefined {
  const { beside, within } = glyphsAround(part, glyphs, taken)
  if (beside.length === 0) return undefined
  const isStamp = within.length > 0 && part.glyphs.length < STAMP_SHARE * glyphs.length && liesOn(part, within)
  if (within.length > 0 && !isStamp) return undefined
  const frame = frameOf(part, rules)
  const isBox = frame !== undefined && beside.every(({ x0, x1 }) => x1 <= frame.x0 + 1 || x0 >= frame.x1 - 1)
  if (isFramed && !isBox) return undefined
  const lines = linesOf(part.glyphs, page)
  if (!isStamp && !isBox && !isApart(part, lines, beside)) return undefined
  const { x0, x1, top, bottom } = frame ?? part
  const padding = frame ? Math.min(part.x0 - frame.x0, MOST_PADDING) : 0
  setApart(lines, x0 + padding, x1 - padding)
  return { x0, x1, top, bottom, lines }
}

/** What else stands at the height of a part, and of that what stands within its edges. */
function glyphsAround(part: Part, glyphs: readonly Glyph[], taken: readonly Stretch[]) {
  const beside: Glyph[] = []
  const within: Glyph[] = []
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph.bottom <= part.top || glyph.top >= part.bottom || (i >= part.from && i < part.to)) continue
    if (isBlank(glyph.text) || isIn(taken, i)) continue
    beside.push(glyph)
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2]
    if (x > part.x0 && x < part.x1 && y > part.top && y < part.bottom) within.push(glyph)
  }
  return { beside, within }
}

/** True where the words stand as no cell, value, name of a field or part of a formula does. */
function isApart(part: Part, lines: readonly Line[], beside: readonly Glyph[]): boolean {
  const { size } = lines[0]!
  if (lines.filter(opensWithLabel).length * 2 > lines.length) return false
  if (lines.every(line => beside.some(glyph => Math.abs(glyph.base - line.base) < SAME_BASE * size)))
    return isText(lines, part)
  if (lines.length === 1 && (part.x1 - part.x0 < LINE_WIDTH * size || beside.some(glyph => isLevel(glyph, part))))
    return false
  return isClear(part, beside, (part.bottom - part.top > FRACTION * size ? LEAST_CLEAR : CLEAR) * size)
}

/** True where a character stands on one line with words, whatever their sizes. */
function isLevel(glyph: Glyph, { top, bottom }: Part): boolean {
  const middle = (glyph.top + glyph.bottom) / 2
  return middle > top && middle < bottom
}

/** True where characters are drawn on others, which is no way to fill in a blank or to make words bold. */
function liesOn({ glyphs }: Part, within: readonly Glyph[]): boolean {
  const others = within.filter(({ text }) => !BLANK_LINE.test(text))
  const over = glyphs.filter(glyph => !isBlank(glyph.text) && others.some(other => isOver(glyph, other)))
  return over.length >= FEWEST_OVER
}

/** True where a character lies on another, which is not the same one drawn twice. */
function isOver(a: Glyph, b: Glyph): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.min(width, height) > OVERLAP * Math.min(a.size, b.size) && a.text !== b.text
}

/** The box between the rules nearest to the left and to the right; `undefined` where one of them is missing. */
function frameOf({ x0, x1, top, bottom }: Part, rules: readonly Rule[]): Omit<Aside, 'lines'> | undefined {
  const height = FRAME_HEIGHT * (bottom - top)
  let left: Rule | undefined
  let right: Rule | undefined
  for (const rule of rules) {
    if (rule.x0 !== rule.x1 || Math.min(rule.y1, bottom) - Math.max(rule.y0, top) < height) continue
    if (rule.x0 <= x0 + 1 && rule.x0 > Math.max(x0 - FRAME_ROOM, left?.x0 ?? 0)) left = rule
    if (rule.x0 >= x1 - 1 && rule.x0 < (right?.x0 ?? Number.POSITIVE_INFINITY)) right = rule
  }
  return left && right && { x0: left.x0, x1: right.x0, top: left.y0, bottom: left.y1 }
}

/** True where lines fill the box, as values and names of parties side by side do not. */
function isText(lines: readonly Line[], { x0, x1 }: Part): boolean {
  const full = lines.filter(line => line.x1 - line.x0 >= Math.max(FULL * (x1 - x0), TEXT_WIDTH * line.size))
  return lines.length >= FEWEST_LINES && full.length >= FULL_SHARE * lines.length
}

/** True where nothing but marks that hang over a margin stands within `space`, in points, left or right of words. */
function isClear({ x0, x1 }: Part, beside: readonly Glyph[], space: number): boolean {
  return beside.every(({ text, x0: from, x1: to }) => HANGING.test(text) || to <= x0 - space || from >= x1 + space)
}
