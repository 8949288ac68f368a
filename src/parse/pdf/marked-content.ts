/**
 * Marked content (ISO 32000-1, 14.6) that changes what is read: layers that are switched off (8.11), and words that a PDF
 * gives for what it draws, `/Span << /ActualText (…) >> BDC … EMC` (14.9.4).
 *
 * LibreOffice gives such words where one glyph stands for several characters or several for one, Word for its tabs. What pdf.js
 * hands on of them is written in engine-changes.ts.
 */
import type { Glyph } from './layout.ts'
import { joinTurned, type Target } from './show-text.ts'

/** A span that is open, innermost last in the list of them. */
export interface Span {
  words: string
  /** What it draws. */
  drawn: Target
  /** Where that goes when it ends. */
  around: Target
  /** Other marked content that is open inside of it. */
  inner: number
  /** It is a layer that is switched off: what it draws is not seen. */
  hidden?: true
}

const HAN = /\p{Script=Han}/gu

/** Begins marked content (14.6). @returns where glyphs go from now on. */
export function beginMarked(spans: Span[], words: unknown, target: Target): Target {
  if (typeof words !== 'string' || words === '') {
    const open = spans.at(-1)
    if (open) open.inner++
    return target
  }
  // Of glyphs that have words beside them nobody asks whether their font can be decoded.
  const drawn: Target = { glyphs: [], turned: [], fonts: new Map(), keepsEmpty: true }
  spans.push({ words, drawn, around: target, inner: 0 })
  return drawn
}

/** Begins a layer that is switched off (8.11). @returns where glyphs go from now on: nowhere. */
export function beginHidden(spans: Span[], target: Target): Target {
  const drawn: Target = { glyphs: [], turned: [], fonts: new Map() }
  spans.push({ words: '', drawn, around: target, inner: 0, hidden: true })
  return drawn
}

/** True inside of such a layer. */
export function isHidden(spans: readonly Span[]): boolean {
  return spans.some(({ hidden }) => hidden)
}

/** Ends the innermost marked content. @returns where glyphs go from now on. */
export function endMarked(spans: Span[], target: Target): Target {
  const span = spans.at(-1)
  if (!span) return target
  if (span.inner > 0) {
    span.inner--
    return target
  }
  spans.pop()
  const { words, drawn, around, hidden } = span
  if (hidden) return around
  for (const glyph of inWords(drawn.glyphs, words)) around.glyphs.push(glyph)
  for (const run of drawn.turned) for (const glyph of inWords(run, words)) joinTurned(around.turned, glyph)
  return around
}

/** Ends all that is open: a page or an annotation is over. */
export function endAllMarked(spans: Span[], target: Target): Target {
  let around = target
  while (spans.length > 0) around = endMarked(spans, around)
  return around
}

/** The glyphs of a span with its words, where these stand for them. */
function inWords(glyphs: Glyph[], words: string): Glyph[] {
  const kept = glyphs.filter(({ text }) => text !== '')
  return standsFor(words, glyphs) ? spread(glyphs, words) : kept
}

/** False where a reader would lose by it: dots that lead to a page number are a tab, a line of text is one character. */
function standsFor(words: string, glyphs: Glyph[]): boolean {
  if (glyphs.length === 0) return false
  if (glyphs.length > 1 && words.trim() === '') return false
  const drawn = glyphs.map(({ text }) => text).join('')
  const han = drawn.match(HAN)?.length ?? 0
  return drawn !== words && han <= Math.max(1, words.length)
}

/** Spreads words evenly over the boxes of the glyphs, one character after another. */
function spread(glyphs: Glyph[], words: string): Glyph[] {
  const characters = [...words]
  /** Where the border before a character lies, counted in glyphs. */
  const border = (i: number) => (i * glyphs.length) / characters.length
  return characters.map((text, i) => {
    const first = glyphs[Math.floor(border(i))]!
    const last = glyphs[Math.ceil(border(i + 1)) - 1]!
    const x0 = first.x0 + (border(i) % 1) * (first.x1 - first.x0)
    const end = last.x1 - (Math.ceil(border(i + 1)) - border(i + 1)) * (last.x1 - last.x0)
    const { font: _, ...look } = first
    return { ...look, text, x0, x1: last.base === first.base ? end : first.x1 }
  })
}
