/** One highlight with its pop-up and its own drawing (ISO 32000-1, 12.5.6.10, 12.5.6.14, 12.5.5). */
import { type PDFContext, PDFHexString, type PDFPage, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { Severity } from '../../facts/finding.ts'
import type { Remark } from '../../facts/remark.ts'
import type { Box } from '../../tree/box.ts'
import { AUTHOR } from '../author.ts'
import type { PageSpace } from './page-space.ts'

/** Red, yellow, blue; pale, because they multiply with what they cover. */
const COLORS: Record<Severity, [number, number, number]> = {
  error: [1, 0.68, 0.64],
  warning: [1, 0.88, 0.42],
  info: [0.68, 0.85, 1],
}
const PRINT = 4
/** Size of the pop-up window in points. */
const POPUP = { width: 240, height: 180 }

export interface Highlight {
  remark: Remark
  /** Of the words on this page, as the page is seen; never empty. */
  boxes: readonly Box[]
  /** Unique in the document, the same in each run. */
  name: string
}

/**
 * Makes the objects of a highlight.
 *
 * @returns references to all of them; the first two belong into the annotations of the page.
 */
export function highlightOn(
  context: PDFContext,
  page: PDFPage,
  space: PageSpace,
  { remark, boxes, name }: Highlight,
): PDFRef[] {
  const quads = boxes.map(box => space.quad(box))
  const rect = boundsOf(quads.flat())
  const color = COLORS[remark.severity]
  const appearance = context.register(
    context.stream(drawing(quads, color), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: rect,
      Group: { S: 'Transparency' },
      // Without it the colour would hide the words.
      Resources: { ExtGState: { G: { Type: 'ExtGState', BM: 'Multiply', ca: 1, CA: 1 } } },
    }),
  )
  const [own, popup] = [context.nextRef(), context.nextRef()]
  context.assign(
    own,
    context.obj({
      Type: 'Annot',
      Subtype: 'Highlight',
      Rect: rect,
      QuadPoints: quads.flat(2).map(round),
      Contents: PDFHexString.fromText(contentsOf(remark)),
      T: PDFString.of(AUTHOR),
      Subj: PDFHexString.fromText(remark.title),
      NM: PDFString.of(name),
      C: color,
      F: PRINT,
      P: page.ref,
      AP: { N: appearance },
      Popup: popup,
    }),
  )
  context.assign(
    popup,
    context.obj({ Type: 'Annot', Subtype: 'Popup', Rect: beside(boxes, space), Parent: own, Open: false }),
  )
  return [own, popup, appearance]
}

function contentsOf({ title, fields }: Remark): string {
  return [title, ...fields.map(({ label, text }) => `${label}  ${text}`)].join('\n')
}

export type Bounds = [left: number, bottom: number, right: number, top: number]
export type Quad = ReturnType<PageSpace['quad']>

function drawing(quads: readonly Quad[], color: readonly number[]): string {
  const point = ([x, y]: readonly [number, number]) => `${round(x)} ${round(y)}`
  const shapes = quads.map(([a, b, c, d]) => `${point(a)} m ${point(b)} l ${point(d)} l ${point(c)} l h`)
  return `/G gs ${color.join(' ')} rg ${shapes.join(' ')} f`
}

/** At the right edge of the page, at the height of the words. */
function beside(boxes: readonly Box[], space: PageSpace): Bounds {
  const top = Math.max(0, Math.min(boxes[0]![1], space.height - POPUP.height))
  const left = Math.max(0, space.width - POPUP.width)
  return boundsOf(space.quad([left, top, space.width, top + POPUP.height]))
}

/** Left, bottom, right, top of all points. */
export function boundsOf(points: readonly (readonly [number, number])[]): Bounds {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [round(Math.min(...xs)), round(Math.min(...ys)), round(Math.max(...xs)), round(Math.max(...ys))]
}

const round = (points: number) => Math.round(points * 100) / 100
