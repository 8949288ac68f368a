/**
 * Characters and ruling lines of a page, from its operators (ISO 32000-1, 8.4 graphics state, 9.4 text objects).
 *
 * pdf.js's own text extraction gives no ruling lines, and both passes together cost twice the time of one.
 */
import {
  aimAt,
  type Drawing,
  drawingOn,
  endPicture,
  moveText,
  type Paper,
  restore,
  save,
  setFont,
  setMatrix,
  setTextMatrix,
} from './drawing.ts'
import type { TakeOperators } from './loopback.ts'
import { beginHidden, beginMarked, endAllMarked, endMarked, isHidden } from './marked-content.ts'
import { IDENTITY, type Matrix, multiply, OP } from './operators.ts'
import type { PageContent } from './page-content.ts'
import { rulesOf } from './path-rules.ts'
import { settingOf, showText } from './show-text.ts'

/** What operators are drawn on. */
export interface Canvas {
  draw: TakeOperators
  /** What stands on the page when all of its operators have been drawn. */
  content(): PageContent
}

/** An empty page on which operators can be drawn. */
export function canvasFor(paper: Paper): Canvas {
  const on = drawingOn(paper)
  return {
    draw(operators, args) {
      for (let i = 0; i < operators.length; i++) DRAW[operators[i]!]?.(on, args[i] as never[])
    },
    content() {
      endAllMarked(on.spans, on.target)
      endPicture(on)
      return on.content
    },
  }
}

type Draw = (on: Drawing, args: never[]) => void

function beginGroup(on: Drawing): void {
  on.isPlaced = false
  save(on)
}

function beginMarkedContent(on: Drawing, args: never[] | null): void {
  const isOff = args?.[0] === 'OC' && !on.isShown(args[1])
  aimAt(on, isOff ? beginHidden(on.spans, on.target) : beginMarked(on.spans, args?.[1], on.target))
}

/** What each operator does that the layout needs; any other does nothing. */
const DRAW: Partial<Record<number, Draw>> = {
  [OP.save]: beginGroup,
  [OP.beginGroup]: beginGroup,
  [OP.restore]: restore,
  [OP.endGroup]: restore,
  [OP.paintFormXObjectEnd]: restore,
  [OP.paintFormXObjectBegin](on, args) {
    save(on)
    if (args[0]) setMatrix(on, multiply(on.state.matrix, args[0]))
  },
  [OP.beginAnnotation](on, args) {
    save(on)
    setMatrix(on, multiply(multiply(on.view, args[2]!), args[3]!))
    // The layer of an annotation begins before it.
    if (isHidden(on.spans)) on.content.switchedOff.add(args[0]!)
    endAllMarked(on.spans, on.target)
    aimAt(on, { glyphs: [], turned: [], fonts: on.content.fonts })
    on.isAnnotation = true
    on.content.annotations.set(args[0]!, on.target.glyphs)
  },
  [OP.endAnnotation](on) {
    endAllMarked(on.spans, on.target)
    aimAt(on, on.content)
    on.isAnnotation = false
    on.isPlaced = false
    restore(on)
  },
  [OP.transform](on, args) {
    endPicture(on)
    on.isPlaced = true
    setMatrix(on, multiply(on.state.matrix, args as never as Matrix))
  },
  [OP.setGState](on, args) {
    for (const [key, value] of args[0]! as [string, [string, number]][]) if (key === 'Font') setFont(on, ...value)
  },
  [OP.setFillRGBColor](on, args) {
    on.state.fill = String(args[0])
  },
  [OP.beginText](on) {
    setTextMatrix(on, IDENTITY)
  },
  [OP.setTextMatrix](on, args) {
    setTextMatrix(on, args[0]!)
  },
  [OP.setFont](on, args) {
    setFont(on, args[0]!, args[1]!)
  },
  [OP.setCharSpacing](on, args) {
    on.state.charSpacing = args[0]!
  },
  [OP.setWordSpacing](on, args) {
    on.state.wordSpacing = args[0]!
  },
  [OP.setHScale](on, args) {
    on.state.stretch = args[0]! / 100
  },
  [OP.setLeading](on, args) {
    on.state.leading = -args[0]!
  },
  [OP.setTextRise](on, args) {
    on.state.rise = args[0]!
  },
  [OP.moveText](on, args) {
    moveText(on, args[0]!, args[1]!)
  },
  [OP.setLeadingMoveText](on, args) {
    on.state.leading = args[1]!
    moveText(on, args[0]!, args[1]!)
  },
  [OP.nextLine](on) {
    moveText(on, 0, on.state.leading)
  },
  [OP.showText](on, args) {
    on.isPlaced = false
    on.setting ??= settingOf(on.state, on.textMatrix, on.target.fonts)
    showText(args[0]!, on.pen, on.setting, on.state, on.page, on.target)
  },
  [OP.constructPath](on, args) {
    on.isPlaced = false
    const outline = args[1]! as [ArrayLike<number> | null]
    on.content.drawn += outline[0]?.length ?? 0
    if (on.isAnnotation || isHidden(on.spans)) return
    rulesOf(args[0]!, outline, on.state.matrix, on.state.fill, on.content.rules)
  },
  [OP.beginMarkedContent]: beginMarkedContent,
  [OP.beginMarkedContentProps]: beginMarkedContent,
  [OP.endMarkedContent](on) {
    aimAt(on, endMarked(on.spans, on.target))
  },
}
