/** A page while it is drawn: its graphics and text state (ISO 32000-1, 8.4, 9.3), and what stands on it so far. */
import { type FontFacts, UNKNOWN_FONT } from './font-facts.ts'
import { isHidden, type Span } from './marked-content.ts'
import { IDENTITY, type Matrix } from './operators.ts'
import { emptyPage, type PageContent } from './page-content.ts'
import type { Pen, Setting, Target, TextState } from './show-text.ts'

/** Tells whether a layer is switched on, by what pdf.js says of it. */
export type IsShown = (layer: unknown) => boolean

/** What a page is drawn with, the same for all its operators. */
export interface Paper {
  /** Maps PDF space to the page as it is seen: points, origin top left, rotated. */
  view: Matrix
  /** Points, as it is seen. */
  page: { width: number; height: number }
  fonts: ReadonlyMap<string, FontFacts>
  isShown: IsShown
}

export interface Drawing extends Paper {
  content: PageContent
  /** Where glyphs go: to the page, or to the annotation that is drawn. */
  target: Target
  isAnnotation: boolean
  /** Marked content that is open. */
  spans: Span[]
  /** True where a matrix was set and nothing drawn since: a picture may have been. */
  isPlaced: boolean
  saved: TextState[]
  state: TextState
  textMatrix: Matrix
  /** Where the line begins, in text space. */
  line: Pen
  pen: Pen
  /** How the next glyph is set; `undefined` where something has changed since the last one and it must be worked out anew. */
  setting: Setting | undefined
}

/** An empty page. */
export function drawingOn(paper: Paper): Drawing {
  const content = emptyPage()
  return {
    ...paper,
    content,
    target: content,
    isAnnotation: false,
    spans: [],
    isPlaced: false,
    saved: [],
    state: {
      matrix: paper.view,
      font: UNKNOWN_FONT,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      fill: '#000000',
    },
    textMatrix: IDENTITY,
    line: { x: 0, y: 0 },
    pen: { x: 0, y: 0 },
    setting: undefined,
  }
}

/** Lets glyphs go somewhere else from now on. */
export function aimAt(on: Drawing, target: Target): void {
  if (target === on.target) return
  on.target = target
  on.setting = undefined
}

/** @param name as pdf.js calls it; one that is not known is read by usual measures. @param size in text space. */
export function setFont(on: Drawing, name: string, size: number): void {
  on.state.font = on.fonts.get(name) ?? UNKNOWN_FONT
  on.state.size = size
  on.setting = undefined
}

/** @param matrix user space to the page as it is seen. */
export function setMatrix(on: Drawing, matrix: Matrix): void {
  on.state.matrix = matrix
  on.setting = undefined
}

/** @param matrix text space to user space; the line and the pen go back to its origin (9.4.2). */
export function setTextMatrix(on: Drawing, matrix: Matrix): void {
  on.textMatrix = matrix
  on.setting = undefined
  on.pen.x = on.pen.y = on.line.x = on.line.y = 0
}

/** Begins a line. @param dx @param dy how far from where the last one began. */
export function moveText({ pen, line }: Drawing, dx: number, dy: number): void {
  pen.x = line.x += dx
  pen.y = line.y += dy
}

/** Keeps the state for `restore` (8.4.2). */
export function save(on: Drawing): void {
  on.saved.push(on.state)
  on.state = { ...on.state }
}

/** Goes back to the state that was saved last; stays where none was. */
export function restore(on: Drawing): void {
  endPicture(on)
  on.state = on.saved.pop() ?? on.state
  on.setting = undefined
}

/** Pictures are left out of the list (see open-document.ts): of each, only the matrix that placed it is left. */
export function endPicture(on: Drawing): void {
  const { content, state, page } = on
  if (on.isPlaced && !isHidden(on.spans)) content.pictures = Math.min(1, content.pictures + shareOf(state.matrix, page))
  on.isPlaced = false
}

/** Share of the page that a picture covers: it fills the unit square (8.9.5). */
function shareOf([a, b, c, d]: Matrix, page: { width: number; height: number }): number {
  const width = Math.min(page.width, Math.hypot(a, b))
  const height = Math.min(page.height, Math.hypot(c, d))
  return (width * height) / (page.width * page.height)
}
