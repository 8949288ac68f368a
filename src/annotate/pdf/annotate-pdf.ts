/** A copy of a .pdf with a highlight on the words of each remark: the bytes of the original, and an update behind them. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { Remark } from '../../facts/remark.ts'
import type { Box } from '../../tree/box.ts'
import type { AnnotatedCopy, Annotator } from '../annotator.ts'
import { isUnannotatable, unannotatable } from '../unannotatable.ts'
import { type AnsweredHighlight, annotationsOf, takeOutEarlier } from './earlier-highlights.ts'
import { boundsOf, highlightOn, type Quad } from './highlight.ts'
import { appendObjects, lastCrossReference } from './increment.ts'
import { pageSpaceOf } from './page-space.ts'

/** Where a remark goes whose words have no place on the page: its upper left corner. */
const CORNER: Box = [24, 24, 48, 36]

/** Changes to a certified document that are permitted from this level on: annotations (ISO 32000-1, 12.8.2.2). */
const ANNOTATIONS_PERMITTED = 3

/**
 * Adds a highlight for each remark, by an incremental update (ISO 32000-1, 7.5.6): no byte of the original changes.
 * Those that an earlier copy of ours left are no longer on their pages then, but for those that somebody answered: such a one
 * stands for this run's at its words.
 *
 * @throws an `unannotatable` error for a document that cannot be added to: encrypted, certified against it, or damaged.
 */
export const annotatePdf: Annotator = async (bytes, remarks) => {
  try {
    return await highlightAll(bytes, remarks)
  } catch (error) {
    if (remarks.length === 0) return { bytes, written: 0, elsewhere: 0, kept: 0 }
    // The library throws all kinds of errors at what is not where the standard has it.
    throw isUnannotatable(error) ? error : unannotatable('annotate-odd-pdf', undefined, error)
  }
}

async function highlightAll(bytes: Uint8Array, remarks: readonly Remark[]): Promise<AnnotatedCopy> {
  const pdf = await open(bytes)
  const { context } = pdf
  const pages = pdf.getPages()
  const earlier = takeOutEarlier(pages)
  const changed = new Set(earlier.changed)
  const written = new Set<Remark>()
  for (const [i, remark] of remarks.entries()) {
    const places = placesOf(remark)
    for (const [k, { page: number, boxes }] of places.entries()) {
      const page = pages[Math.min(number, pages.length) - 1]
      if (!page) throw unannotatable('annotate-odd-pdf')
      const space = pageSpaceOf(page)
      const answered = earlier.answered.filter(one => one.page === page)
      if (answered.some(one => standsFor(one, remark, space.quad(boxes[0]!)))) continue
      let name = `tenderlint-${i + 1}${k > 0 ? `-${k + 1}` : ''}`
      while (answered.some(one => one.name === name)) name += '-again'
      const refs = highlightOn(context, page, space, { remark, boxes, name })
      for (const ref of refs) changed.add(ref)
      written.add(remark)
      changed.add(addTo(page, refs.slice(0, 2)))
    }
  }
  return {
    bytes: changed.size > 0 ? appendObjects(bytes, context, [...changed]) : bytes,
    written: written.size,
    elsewhere: [...written].filter(({ location }) => location.box === null).length,
    kept: earlier.answered.length,
  }
}

/** @throws unannotatable where the document is protected, certified, or damaged. */
async function open(bytes: Uint8Array): Promise<PDFDocument> {
  lastCrossReference(bytes)
  const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })
  if (pdf.context.trailerInfo.Encrypt) throw unannotatable('annotate-encrypted')
  if (isCertified(pdf)) throw unannotatable('annotate-certified')
  return pdf
}

/** True where a signature permits no annotations. */
function isCertified({ catalog }: PDFDocument): boolean {
  const signature = catalog
    .lookupMaybe(PDFName.of('Perms'), PDFDict)
    ?.lookupMaybe(PDFName.of('DocMDP'), PDFDict)
    ?.lookupMaybe(PDFName.of('Reference'), PDFArray)
  if (!signature || signature.size() === 0) return false
  const level = signature
    .lookup(0, PDFDict)
    .lookupMaybe(PDFName.of('TransformParams'), PDFDict)
    ?.lookupMaybe(PDFName.of('P'), PDFNumber)
    ?.asNumber()
  // 2, forms only, is the default.
  return (level ?? 2) < ANNOTATIONS_PERMITTED
}

/** The boxes of the words page by page: a line that stands higher than the one before stands on the next page. */
function placesOf({ location: { page, box } }: Remark): { page: number; boxes: Box[] }[] {
  const boxes: Box[] = box === null ? [CORNER] : isSeveral(box) ? box : [box]
  const places: { page: number; boxes: Box[] }[] = []
  for (const one of boxes) {
    const place = places.at(-1)
    const above = place?.boxes.at(-1)
    if (place && above && one[3] >= above[1]) place.boxes.push(one)
    else places.push({ page: (place?.page ?? (page ?? 1) - 1) + 1, boxes: [one] })
  }
  return places
}

function isSeveral(box: Box | Box[]): box is Box[] {
  return Array.isArray(box[0])
}

/** True where the highlight is of the same rule and covers the middle of these words. */
function standsFor({ title, lines }: AnsweredHighlight, remark: Remark, quad: Quad): boolean {
  const [left, bottom, right, top] = boundsOf(quad)
  const [x, y] = [(left + right) / 2, (bottom + top) / 2]
  return title === remark.title && lines.some(([x0, y0, x1, y1]) => x0 <= x && x <= x1 && y0 <= y && y <= y1)
}

/** @returns what was changed. */
function addTo(page: PDFPage, annotations: readonly PDFRef[]): PDFRef {
  const { node } = page
  const key = PDFName.of('Annots')
  const list = node.lookupMaybe(key, PDFArray)
  if (!list) node.set(key, node.context.obj([...annotations]))
  else for (const one of annotations) list.push(one)
  return annotationsOf(page)
}
