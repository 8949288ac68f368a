/**
 * Characters and ruling lines of a page, from its operators (ISO 32000-1, 8.4 graphics state, 9.4 text objects).
 *
 * pdf.js's own text extraction gives no ruling lines, and both passes together cost twice the time of one.
 */
import { type FontFacts, UNKNOWN_FONT } from './font-facts.ts'
import type { FontTally } from './garbled.ts'
import type { Glyph, Rule } from './layout.ts'
import type { TakeOperators } from './loopback.ts'
import { beginHidden, beginMarked, endAllMarked, endMarked, isHidden, type Span } from './marked-content.ts'
import { IDENTITY, type Matrix, multiply, OP } from './operators.ts'
import { rulesOf } from './path-rules.ts'
import { type Pen, type Setting, settingOf, showText, type Target, type TextState } from './show-text.ts'

export interface PageContent {
  glyphs: Glyph[]
  /** Runs of text that do not stand upright: watermarks, turned column titles. In drawing order. */
  turned: Glyph[][]
  rules: Rule[]
  /** What annotations draw (form fields, typed notes), by their id: pdf.js gives the facts of each apart. */
  annotations: Map<string, Glyph[]>
  /** Ids of those that stand on a layer that is switched off. */
  switchedOff: Set<string>
  /** Shares of the page that pictures cover, up to 1. */
  pictures: number
  /** Numbers in the outlines of all paths: text that was turned into outlines has many. */
  drawn: number
  /** What the characters of each font are like. */
  fonts: Map<FontFacts, FontTally>
}

/** A page on which nothing is drawn. */
export function emptyPage(): PageContent {
  return {
    glyphs: [],
    turned: [],
    rules: [],
    annotations: new Map(),
    switchedOff: new Set(),
    pictures: 0,
    drawn: 0,
    fonts: new Map(),
  }
}

/** What operators are drawn on: `content` is what stands there when all of a page have been. */
export interface Canvas {
  draw: TakeOperators
  content(): PageContent
}

/** Tells whether a layer is switched on, by what pdf.js says of it. */
export type IsShown = (layer: unknown) => boolean

/** An empty page. `view` maps PDF space to the page as it is seen: points, origin top left, rotated. */
export function canvasFor(
  view: Matrix,
  page: { width: number; height: number },
  fonts: ReadonlyMap<string, FontFacts>,
  isShown: IsShown = () => true,
): Canvas {
  const content = emptyPage()
  /** Where glyphs go: to the page, or to the annotation that is drawn. */
  let target: Target = content
  let annotation = false
  const spans: Span[] = []
  let placed = false
  const stack: TextState[] = []
  let state: TextState = {
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
  const pen: Pen = { x: 0, y: 0 }
  /** Of the next glyph; none where something it is made of has changed since the last. */
  let setting: Setting | undefined
  const aimAt = (next: Target) => {
    if (next === target) return
    target = next
    setting = undefined
  }
  const setFont = (name: string, size: number) => {
    state.font = fonts.get(name) ?? UNKNOWN_FONT
    state.size = size
    setting = undefined
  }
  const setMatrix = (matrix: Matrix) => {
    state.matrix = matrix
    setting = undefined
  }
  const setTextMatrix = (matrix: Matrix) => {
    textMatrix = matrix
    setting = undefined
    pen.x = pen.y = lineX = lineY = 0
  }
  const moveText = (dx: number, dy: number) => {
    pen.x = lineX += dx
    pen.y = lineY += dy
  }
  const save = () => {
    stack.push(state)
    state = { ...state }
  }
  const restore = () => {
    endPicture()
    state = stack.pop() ?? state
    setting = undefined
  }
  /** Pictures are left out of the list (see open-document.ts): of each, only the matrix that placed it is left. */
  const endPicture = () => {
    if (placed && !isHidden(spans)) content.pictures = Math.min(1, content.pictures + shareOf(state.matrix, page))
    placed = false
  }

  const drawOne = (operator: number | undefined, args: never[]) => {
    switch (operator) {
      case OP.save:
      case OP.beginGroup:
        placed = false
        save()
        break
      case OP.restore:
      case OP.endGroup:
      case OP.paintFormXObjectEnd:
        restore()
        break
      case OP.paintFormXObjectBegin:
        save()
        if (args[0]) setMatrix(multiply(state.matrix, args[0]))
        break
      case OP.beginAnnotation:
        save()
        setMatrix(multiply(multiply(view, args[2]!), args[3]!))
        // The layer of an annotation begins before it.
        if (isHidden(spans)) content.switchedOff.add(args[0]!)
        endAllMarked(spans, target)
        aimAt({ glyphs: [], turned: [], fonts: content.fonts })
        annotation = true
        content.annotations.set(args[0]!, target.glyphs)
        break
      case OP.endAnnotation:
        endAllMarked(spans, target)
        aimAt(content)
        annotation = false
        placed = false
        restore()
        break
      case OP.transform:
        endPicture()
        placed = true
        setMatrix(multiply(state.matrix, args as never as Matrix))
        break
      case OP.setGState:
        for (const [key, value] of args[0]! as [string, [string, number]][]) if (key === 'Font') setFont(...value)
        break
      case OP.setFillRGBColor:
        state.fill = String(args[0])
        break
      case OP.beginText:
        setTextMatrix(IDENTITY)
        break
      case OP.setTextMatrix:
        setTextMatrix(args[0]!)
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
      case OP.showText:
        placed = false
        setting ??= settingOf(state, textMatrix, target.fonts)
        showText(args[0]!, pen, setting, state, page, target)
        break
      case OP.constructPath: {
        placed = false
        const outline = args[1]! as [ArrayLike<number> | null]
        content.drawn += outline[0]?.length ?? 0
        if (!annotation && !isHidden(spans)) rulesOf(args[0]!, outline, state.matrix, state.fill, content.rules)
        break
      }
      case OP.beginMarkedContent:
      case OP.beginMarkedContentProps:
        aimAt(
          args?.[0] === 'OC' && !isShown(args[1]) ? beginHidden(spans, target) : beginMarked(spans, args?.[1], target),
        )
        break
      case OP.endMarkedContent:
        aimAt(endMarked(spans, target))
        break
    }
  }
  return {
    draw(operators, args) {
      for (let i = 0; i < operators.length; i++) drawOne(operators[i], args[i] as never[])
    },
    content() {
      endAllMarked(spans, target)
      endPicture()
      return content
    },
  }
}

/** Share of the page that a picture covers: it fills the unit square (8.9.5). */
function shareOf([a, b, c, d]: Matrix, page: { width: number; height: number }): number {
  const width = Math.min(page.width, Math.hypot(a, b))
  const height = Math.min(page.height, Math.hypot(c, d))
  return (width * height) / (page.width * page.height)
}
