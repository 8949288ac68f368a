/** A copy of a .pdf with a highlight on the words of each remark: the bytes of the original, and an update behind them. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { Remark } from '../../facts/remark.ts'
import type { Box } from '../../tree/box.ts'
import type { AnnotatedCopy, Annotator } from '../annotator.ts'
import { isUnannotatable, unannotatable } from '../unannotatable.ts'
import { highlightOn } from './highlight.ts'
import { appendObjects, lastCrossReference } from './increment.ts'
import { pageSpaceOf } from './page-space.ts'

/** Where a remark goes whose words have no place on the page: its upper left corner. */
const CORNER: Box = [24, 24, 48, 36]

/** Changes to a certified document that are permitted from this level on: annotations (ISO 32000-1, 12.8.2.2). */
const ANNOTATIONS_PERMITTED = 3

/**
 * Adds a highlight for each remark, by an incremental update (ISO 32000-1, 7.5.6): no byte of the original changes.
 *
 * @throws an `unannotatable` error for a document that cannot be added to: encrypted, certified against it, or damaged.
 */
export const annotatePdf: Annotator = async (bytes, remarks) => {
  try {
    return await highlightAll(bytes, remarks)
  } catch (error) {
    // The library throws all kinds of errors at what is not where the standard has it.
    throw isUnannotatable(error) ? error : unannotatable('annotate-odd-pdf', undefined, error)
  }
}

async function highlightAll(bytes: Uint8Array, remarks: readonly Remark[]): Promise<AnnotatedCopy> {
  const pdf = await open(bytes)
  const { context } = pdf
  const pages = pdf.getPages()
  const changed = new Set<PDFRef>()
  let elsewhere = 0
  for (const [i, remark] of remarks.entries()) {
    const places = placesOf(remark)
    if (remark.location.box === null) elsewhere++
    for (const [k, { page: number, boxes }] of places.entries()) {
      const page = pages[Math.min(number, pages.length) - 1]
      if (!page) throw unannotatable('annotate-odd-pdf')
      const name = `tenderlint-${i + 1}${k > 0 ? `-${k + 1}` : ''}`
      const refs = highlightOn(context, page, pageSpaceOf(page), { remark, boxes, name })
      for (const ref of refs) changed.add(ref)
      changed.add(addTo(page, refs.slice(0, 2)))
    }
  }
  return { bytes: appendObjects(bytes, context, [...changed]), elsewhere }
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

/** @returns what was changed: the list of the page's annotations where it is an object of its own, else the page. */
function addTo(page: PDFPage, annotations: readonly PDFRef[]): PDFRef {
  const { node } = page
  const key = PDFName.of('Annots')
  const list = node.lookupMaybe(key, PDFArray)
  const ref = node.get(key)
  if (!list) node.set(key, node.context.obj([...annotations]))
  else for (const one of annotations) list.push(one)
  return list && ref && ref !== list ? (ref as PDFRef) : page.ref
}
