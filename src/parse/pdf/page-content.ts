/**
 * Characters and ruling lines of a page, from its operators (ISO 32000-1, 8.4 graphics state, 9.4 text objects).
 *
 * pdf.js's own text extraction gives no ruling lines, and both passes together cost twice the time of one.
 */
import { type FontFacts, UNKNOWN_FONT } from './font-facts.ts'
import type { Glyph, Rule } from './layout.ts'
import { IDENTITY, type Matrix, multiply, OP } from './operators.ts'
import { rulesOf } from './path-rules.ts'

/** The part of pdf.js's operator list that is read here. */
export interface OperatorList {
  fnArray: ArrayLike<number>
  argsArray: ArrayLike<unknown>
}

export interface PageContent {
  glyphs: Glyph[]
  /** Runs of text that do not stand upright: watermarks, turned column titles. In drawing order. */
  turned: Glyph[][]
  rules: Rule[]
}

interface State {
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
type Shown = { unicode: string; width: number; isSpace: boolean; vmetric: number[] | null } | number

/** `view` maps PDF space to the page as it is seen: points, origin top left, rotated. */
export function pageContentOf(
  list: OperatorList,
  view: Matrix,
  page: { width: number; height: number },
  fonts: ReadonlyMap<string, FontFacts>,
): PageContent {
  const content: PageContent = { glyphs: [], turned: [], rules: [] }
  const stack: State[] = []
  let state: State = {
    matrix: view,
    font: UNKNOWN_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    fill: '#000000',
  }
  let textMatrix: Matrix = IDENTITY
  let lineX = 0
  let lineY = 0
  let x = 0
  let y = 0
  const setFont = (name: string, size: number) => {
    state.font = fonts.get(name) ?? UNKNOWN_FONT
    state.size = size
  }
  const moveText = (dx: number, dy: number) => {
    x = lineX += dx
    y = lineY += dy
  }
  const save = () => {
    stack.push(state)
    state = { ...state }
  }
  const restore = () => {
    state = stack.pop() ?? state
  }

  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i] as never[]
    switch (list.fnArray[i]) {
      case OP.save:
      case OP.beginGroup:
        save()
        break
      case OP.restore:
      case OP.endGroup:
      case OP.paintFormXObjectEnd:
        restore()
        break
      case OP.paintFormXObjectBegin:
        save()
        if (args[0]) state.matrix = multiply(state.matrix, args[0])
        break
      case OP.transform:
        state.matrix = multiply(state.matrix, args as never as Matrix)
        break
      case OP.setGState:
        for (const [key, value] of args[0]! as [string, [string, number]][]) if (key === 'Font') setFont(...value)
        break
      case OP.setFillRGBColor:
        state.fill = String(args[0])
        break
      case OP.beginText:
        textMatrix = IDENTITY
        x = y = lineX = lineY = 0
        break
      case OP.setTextMatrix:
        textMatrix = args[0]!
        x = y = lineX = lineY = 0
        break
      case OP.setFont:
        setFont(args[0]!, args[1]!)
        break
      case OP.setCharSpacing:
        state.charSpacing = args[0]!
        break
      case OP.setWordSpacing:
        state.wordSpacing = args[0]!
        break
      case OP.setHScale:
        state.stretch = args[0]! / 100
        break
      case OP.setLeading:
        state.leading = -args[0]!
        break
      case OP.setTextRise:
        state.rise = args[0]!
        break
      case OP.moveText:
        moveText(args[0]!, args[1]!)
        break
      case OP.setLeadingMoveText:
        state.leading = args[1]!
        moveText(args[0]!, args[1]!)
        break
      case OP.nextLine:
        moveText(0, state.leading)
        break
      case OP.showText: {
        const moved = showText(args[0]!, multiply(state.matrix, textMatrix), x, y, state, page, content)
        x += moved.dx
        y += moved.dy
        break
      }
      case OP.constructPath:
        rulesOf(args[0]!, args[1]! as [ArrayLike<number> | null], state.matrix, state.fill, content.rules)
        break
    }
  }
  return content
}

function showText(
  shown: Shown[],
  m: Matrix,
  startX: number,
  startY: number,
  state: State,
  page: { width: number; height: number },
  content: PageContent,
): { dx: number; dy: number } {
  const { font, size, charSpacing, wordSpacing, stretch, rise } = state
  const [a, b, c, d, e, f] = m
  const em = Math.abs(size) * Math.hypot(c, d)
  const upright = Math.abs(b) < 0.05 * Math.abs(a) && a * size > 0 && d * size < 0
  const unit = size * font.scale
  let dx = 0
  let dy = 0
  for (const glyph of shown) {
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
    if (!glyph.unicode || x < -2 || y < -2 || x > page.width + 2 || y > page.height + em) continue
    const box: Glyph = {
      text: glyph.unicode,
      x0: x,
      x1: x + a * width,
      base: y,
      top: y - font.ascent * em,
      bottom: y - font.descent * em,
      size: em,
      bold: font.bold,
    }
    if (upright) {
      content.glyphs.push(box)
      continue
    }
    box.x1 = x + a * width + c * unit * 1000
    if (box.x1 < box.x0) [box.x0, box.x1] = [box.x1, box.x0]
    const endY = y + b * width + d * unit * 1000
    box.top = Math.min(y, endY)
    box.bottom = Math.max(y, endY)
    joinTurned(content.turned, box)
  }
  return { dx, dy }
}

/** Adds a glyph to the last turned run where it stands beside it. */
function joinTurned(runs: Glyph[][], glyph: Glyph): void {
  const last = runs.at(-1)?.at(-1)
  const near = last && Math.hypot(glyph.x0 - last.x0, glyph.base - last.base) < 2.5 * glyph.size
  if (near) runs.at(-1)?.push(glyph)
  else runs.push([glyph])
}
