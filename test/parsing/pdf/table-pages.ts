/** Tables of pages that a test draws. */
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import type { Table } from '../../../src/tree/nodes.ts'
import { buildPdf, type Draw, type PdfPage, words } from '../../documents/build-pdf.ts'

/** The tables that are read from the pages. */
export async function tablesOf(...pages: PdfPage[]): Promise<Table[]> {
  const { root } = await readPdf(buildPdf(pages))
  return root.children.filter(node => node.type === 'table')
}

/** Words of one row, 5 points from the left edge of each column; an empty string leaves its cell empty. */
export const line = (xs: number[], y: number, texts: string[]): Draw[] =>
  texts.flatMap((text, i) => (text ? [words(xs[i]! + 5, y, text)] : []))
