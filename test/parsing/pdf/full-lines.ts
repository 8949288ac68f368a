/** A paragraph that fills its lines from margin to margin, for tests of what stands between or over them. */
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { buildPdf, type Draw } from '../../documents/build-pdf.ts'

export const TEXT =
  '投标人应当提供近三年内没有重大违法记录的书面声明并加盖单位公章，声明应当由法定代表人签署，未提供的按照无效投标处理，' +
  '投标人对声明的真实性负责，采购人有权在签订合同之前进行核实，发现声明不实的取消其中标资格并依法追究其责任，由此造成的损失由投标人承担。'
/** Its lines, 38 characters each. */
export const LINES = `　　${TEXT}`.match(/.{1,38}/g)!

/** The blocks that are read of these pages: the part of the document that each belongs to, and its text. */
export async function partsAndTexts(...pages: Draw[][]): Promise<[part: string, text: string][]> {
  const { root } = await readPdf(buildPdf(pages.map(content => ({ content }))))
  return root.children.map(node => [(node.data as Paragraph['data']).part ?? 'body', textOf(node)])
}
