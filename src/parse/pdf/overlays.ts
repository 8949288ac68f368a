/** Boxes that lie over text or a table, such as a stamp: their frame is drawn across words or rules, and orders nothing. */
import type { Aside } from './asides.ts'
import { type Glyph, type Rule, setApart } from './layout.ts'
import { HANGING, isBlank, linesOf } from './lines.ts'

/** In points: how short of each other rules may stop and still touch, and how far apart edges may lie and still be one. */
const TOUCH = 3
/** Number of closed frames above which a page is a table drawn cell by cell, or a drawing. */
const MOST_FRAMES = 30
/** In em: distance of base lines below which two are the same. */
const SAME_BASE = 0.15
/** In em: gap below which two characters of a line stand side by side. */
const NEAR = 0.6

/** What is seen on a page without the boxes that lie over it. */
export interface Uncovered {
  overlays: Aside[]
  glyphs: Glyph[]
  rules: Rule[]
}

/** Takes the boxes off a page. Glyphs are in drawing order. */
export function uncover(glyphs: Glyph[], rules: Rule[], page: number): Uncovered {
  const frames = closedFrames(rules)
  if (frames.length === 0 || frames.length > MOST_FRAMES) return { overlays: [], glyphs, rules }
  const overlays: Aside[] = []
  const taken = new Set<Glyph>()
  const off = new Set<number>()
  for (const frame of frames) {
    const crossed = isCrossed(frame, rules)
    if (crossed === undefined || (!crossed && !isWrittenThrough(frame, glyphs))) continue
    const words = wordsIn(frame, glyphs)
    if (words.length === 0) continue
    off.add(frame.id)
    // What lies over a page is the lesser part of it; around the greater one goes a border, which leaves it in its place.
    if (2 * words.length > glyphs.length) continue
    for (const glyph of words) taken.add(glyph)
    overlays.push(asideOf(frame, words, page))
  }
  if (off.size === 0) return { overlays, glyphs, rules }
  return {
    overlays,
    glyphs: glyphs.filter(glyph => !taken.has(glyph)),
    rules: rules.filter(({ frame }) => frame === undefined || !off.has(frame)),
  }
}

/** The box of a path that closes around a rectangle. */
interface Frame {
  id: number
  x0: number
  y0: number
  x1: number
  y1: number
}

function closedFrames(rules: readonly Rule[]): Frame[] {
  const frames = new Map<number, Frame>()
  for (const { frame: id, x0, y0, x1, y1 } of rules) {
    if (id === undefined) continue
    const known = frames.get(id)
    if (!known) frames.set(id, { id, x0, y0, x1, y1 })
    else {
      known.x0 = Math.min(known.x0, x0)
      known.y0 = Math.min(known.y0, y0)
      known.x1 = Math.max(known.x1, x1)
      known.y1 = Math.max(known.y1, y1)
    }
  }
  return [...frames.values()]
}

/** True where rules of others go into the frame; undefined where one lies along an edge of it, as in a table. */
function isCrossed(frame: Frame, rules: readonly Rule[]): boolean | undefined {
  const { x0, y0, x1, y1 } = frame
  let crossed = false
  for (const rule of rules) {
    if (rule.frame === frame.id) continue
    if (rule.y0 === rule.y1) {
      if (Math.abs(rule.y0 - y0) < TOUCH || Math.abs(rule.y0 - y1) < TOUCH) return undefined
      if (rule.y0 > y0 && rule.y0 < y1 && goesInto(rule.x0, rule.x1, x0, x1)) crossed = true
    } else {
      if (Math.abs(rule.x0 - x0) < TOUCH || Math.abs(rule.x0 - x1) < TOUCH) return undefined
      if (rule.x0 > x0 && rule.x0 < x1 && goesInto(rule.y0, rule.y1, y0, y1)) crossed = true
    }
  }
  return crossed
}

/** True where a stretch reaches from outside of another one into it. */
function goesInto(from: number, to: number, start: number, end: number): boolean {
  const inside = Math.min(to, end) - Math.max(from, start)
  return inside > TOUCH && (from < start - TOUCH || to > end + TOUCH)
}

/** True where a line of words goes on through the left or the right edge; a mark may hang beyond the border of its own text. */
function isWrittenThrough(frame: Frame, glyphs: readonly Glyph[]): boolean {
  for (let i = 1; i < glyphs.length; i++) {
    const [before, glyph] = [glyphs[i - 1]!, glyphs[i]!]
    const isInside = isIn(frame, glyph)
    if (isIn(frame, before) === isInside || HANGING.test((isInside ? before : glyph).text)) continue
    if (isNext(before, glyph)) return true
  }
  return false
}

function isIn({ x0, y0, x1, y1 }: Frame, glyph: Glyph): boolean {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2]
  return x > x0 && x < x1 && y > y0 && y < y1
}

/** True where a character follows another one on its line. */
function isNext(before: Glyph, glyph: Glyph): boolean {
  return (
    Math.abs(glyph.base - before.base) < SAME_BASE * glyph.size && Math.abs(glyph.x0 - before.x1) < NEAR * glyph.size
  )
}

/** The words that were drawn into the frame: the last ones in it that no line brings in or takes out. */
function wordsIn(frame: Frame, glyphs: readonly Glyph[]): Glyph[] {
  let words: Glyph[] = []
  for (let start = 0; start < glyphs.length; start++) {
    if (!isIn(frame, glyphs[start]!)) continue
    let end = start + 1
    while (end < glyphs.length && isIn(frame, glyphs[end]!)) end++
    const [before, after] = [glyphs[start - 1], glyphs[end]]
    const isPart = (before && isNext(before, glyphs[start]!)) || (after && isNext(glyphs[end - 1]!, after))
    const stretch = glyphs.slice(start, end)
    if (!isPart && stretch.some(({ text }) => !isBlank(text))) words = stretch
    start = end
  }
  return words
}

function asideOf({ x0, y0, x1, y1 }: Frame, words: Glyph[], page: number): Aside {
  const lines = linesOf(words, page)
  setApart(lines, x0, x1)
  return { x0, x1, top: y0, bottom: y1, lines }
}
