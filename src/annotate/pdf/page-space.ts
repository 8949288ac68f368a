/** From a page as it is seen to the space of the PDF (ISO 32000-1, 8.3.2.3), the way back of the reader's viewport. */
import { type PDFArray, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '../../tree/box.ts'

type Point = [x: number, y: number]

export interface PageSpace {
  /** Width and height as the page is seen, in points. */
  width: number
  height: number
  /** Corners of a box in the order of `QuadPoints`: upper left, upper right, lower left, lower right as they are read. */
  quad(box: Box): [Point, Point, Point, Point]
}

/** The way back for one page, from its crop box, its `UserUnit` and its `Rotate` (ISO 32000-1, 7.7.3.3). */
export function pageSpaceOf(page: PDFPage): PageSpace {
  const [x0, y0, x1, y1] = viewOf(page)
  const unit = page.node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber)?.asNumber() || 1
  const turn = (((page.node.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360
  const back = (x: number, y: number): Point => {
    const [u, v] = [x / unit, y / unit]
    if (turn === 90) return [x0 + v, y0 + u]
    if (turn === 180) return [x1 - u, y0 + v]
    if (turn === 270) return [x1 - v, y1 - u]
    return [x0 + u, y1 - v]
  }
  const [across, down] = turn % 180 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0]
  return {
    width: across * unit,
    height: down * unit,
    quad: ([left, top, right, bottom]) => [back(left, top), back(right, top), back(left, bottom), back(right, bottom)],
  }
}

/** What is shown of the page: the crop box as far as it lies on the sheet. */
function viewOf({ node }: PDFPage): Box {
  const media = ordered(node.MediaBox())
  const crop = node.CropBox()
  if (!crop) return media
  const [x0, y0, x1, y1] = ordered(crop)
  const shown: Box = [Math.max(x0, media[0]), Math.max(y0, media[1]), Math.min(x1, media[2]), Math.min(y1, media[3])]
  return shown[0] < shown[2] && shown[1] < shown[3] ? shown : media
}

function ordered(array: PDFArray): Box {
  const [a = 0, b = 0, c = 612, d = 792] = array.asArray().map((_, i) => array.lookup(i, PDFNumber).asNumber())
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}
