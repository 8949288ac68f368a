/** Text that a page shows → its characters with their boxes (ISO 32000-1, 9.4.4). */
import { mayBeForm, withoutRadicals } from '../../text/radicals.ts'
import type { FontFacts } from './font-facts.ts'
import { type FontTally, fontTally } from './garbled.ts'
import type { Glyph } from './layout.ts'
import { type Matrix, multiply } from './operators.ts'

/** The text state of a page (9.3). */
export interface TextState {
  matrix: Matrix
  font: FontFacts
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  fill: string
}

/** One entry of a `showText`: a glyph, or a number that moves the next one (thousandths of the size, to the left). */
export type Shown =
  | { originalCharCode: number; unicode: string; width: number; isSpace: boolean; vmetric: number[] | null }
  | number

/** Where glyphs go, and the tally of their fonts. */
export interface Target {
  glyphs: Glyph[]
  turned: Glyph[][]
  fonts: Map<FontFacts, FontTally>
  /** True where glyphs without a character count: their words stand beside them. */
  keepsEmpty?: boolean
}

/** Where the next glyph is shown, in text space. */
export interface Pen {
  x: number
  y: number
}

/** What matrices and text state make of every glyph: worked out once for all that are shown in them, often one by one. */
export interface Setting {
  /** Text space to the page as it is seen. */
  matrix: Matrix
  /** Height of a character in points. */
  em: number
  /** A glyph's unit of width in text space. */
  unit: number
  upright: boolean
  tally: FontTally
}

/** @param fonts gets a tally for the font where it has none. */
export function settingOf(state: TextState, textMatrix: Matrix, fonts: Map<FontFacts, FontTally>): Setting {
  const { font, size } = state
  const matrix = multiply(state.matrix, textMatrix)
  const [a, b, c, d] = matrix
  return {
    matrix,
    em: Math.abs(size) * Math.hypot(c, d),
    unit: size * font.scale,
    upright: Math.abs(b) < 0.05 * Math.abs(a) && a * size > 0 && d * size < 0,
    tally: tallyOf(fonts, font),
  }
}

/** Adds the glyphs of one `showText`, and moves the pen behind them. */
export function showText(
  shown: Shown[],
  pen: Pen,
  { matrix, em, unit, upright, tally }: Setting,
  { font, size, charSpacing, wordSpacing, stretch, rise }: TextState,
  page: { width: number; height: number },
  target: Target,
): void {
  const [a, b, c, d, e, f] = matrix
  const { x: startX, y: startY } = pen
  let dx = 0
  let dy = 0
  // By numbers here and in lines.ts: `for of` makes an object for each glyph until V8 has compiled the function.
  for (let i = 0; i < shown.length; i++) {
    const glyph = shown[i]!
    if (typeof glyph === 'number') {
      if (font.vertical) dy -= (glyph * size) / 1000
      else dx -= ((glyph * size) / 1000) * stretch
      continue
    }
    const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing
    const width = glyph.width * unit * stretch
    // A vertical glyph hangs from its origin, half its width to the left (9.7.4.3).
    const left = startX + dx - (font.vertical ? width / 2 : 0)
    const base = startY + dy + rise - (font.vertical ? font.ascent * size : 0)
    const x = a * left + c * base + e
    const y = b * left + d * base + f
    const advanceX = font.vertical ? 0 : width + spacing * stretch
    const advanceY = font.vertical ? (glyph.vmetric?.[0] ?? -1000) * unit - spacing : 0
    dx += advanceX
    dy += advanceY
    if ((!glyph.unicode && !target.keepsEmpty) || x < -2 || y < -2 || x > page.width + 2 || y > page.height + em)
      continue
    const box: Glyph = {
      text: mayBeForm(glyph.unicode) ? withoutRadicals(glyph.unicode) : glyph.unicode,
      x0: x,
      x1: x + a * width,
      base: y,
      top: y - font.ascent * em,
      bottom: y - font.descent * em,
      size: em,
      bold: font.bold,
      font,
    }
    tally.add(glyph.unicode, glyph.originalCharCode, glyph.width * font.scale)
    if (upright) {
      target.glyphs.push(box)
      continue
    }
    box.x1 = x + a * width + c * unit * 1000
    if (box.x1 < box.x0) [box.x0, box.x1] = [box.x1, box.x0]
    const endY = y + b * width + d * unit * 1000
    box.top = Math.min(y, endY)
    box.bottom = Math.max(y, endY)
    joinTurned(target.turned, box)
  }
  pen.x = startX + dx
  pen.y = startY + dy
}

function tallyOf(fonts: Map<FontFacts, FontTally>, font: FontFacts): FontTally {
  const known = fonts.get(font)
  if (known) return known
  const tally = fontTally()
  fonts.set(font, tally)
  return tally
}

/** Adds a glyph to the last turned run where it stands beside it. */
export function joinTurned(runs: Glyph[][], glyph: Glyph): void {
  const last = runs.at(-1)?.at(-1)
  const near = last && Math.hypot(glyph.x0 - last.x0, glyph.base - last.base) < 2.5 * glyph.size
  if (near) runs.at(-1)?.push(glyph)
  else runs.push([glyph])
}
