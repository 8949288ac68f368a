/** The hostile folder: what each file is called, how it is made, and what a person must be told. */
import { buildDocx, p } from '../documents/build-docx.ts'
import * as documents from './documents.ts'
import * as pdfs from './pdfs.ts'
import * as zips from './zip-bombs.ts'

export interface Hostile {
  make: () => Uint8Array
  /** The sentence, or `null` where the file is read like any other. */
  said: RegExp | null
}

const TWO_GIGABYTES = 2048
const LIMIT = /--timeout|--max-memory/
const TOO_LARGE = /展开后过大/

export const HOSTILE: Record<string, Hostile> = {
  'declared.docx': { make: () => zips.bodyBomb(1, 2 ** 31), said: TOO_LARGE },
  'real.docx': { make: () => zips.bodyBomb(TWO_GIGABYTES), said: TOO_LARGE },
  'lying.docx': { make: () => zips.bodyBomb(TWO_GIGABYTES, 1000), said: /已损坏/ },
  'below-the-limit.docx': { make: () => zips.honestBomb(150), said: TOO_LARGE },
  'flat.zip': {
    make: () => zips.rawZip([{ name: 'a.txt', packed: zips.packedCopies('招', TWO_GIGABYTES), size: 2 ** 31 }]),
    said: TOO_LARGE,
  },
  'lying.zip': {
    make: () => zips.rawZip([{ name: 'a.txt', packed: zips.packedCopies('招', TWO_GIGABYTES), size: 1000 }]),
    said: /损坏|过大/,
  },
  'nested.zip': { make: zips.nestedZip, said: /没有打开/ },
  'wandering.zip': { make: () => zips.wanderingNames(buildDocx({ body: p('正文。') })), said: null },
  'paragraphs.docx': { make: () => documents.paragraphs(1_000_000), said: /段落过多|过大/ },
  'tables.docx': { make: () => documents.nestedTables(10_000), said: /嵌套层数过深/ },
  'laughs.docx': { make: documents.billionLaughs, said: /DTD/ },
  'entity.docx': { make: () => documents.externalEntity('file:///etc/passwd'), said: /DTD/ },
  'sentence.docx': { make: () => documents.endlessSentence(100_000), said: null },
  'circles.docx': { make: documents.circles, said: null },
  'columns.docx': { make: () => documents.wideWordCell('Infinity'), said: null },
  'letters.docx': { make: () => documents.farLetters(2_000_000_000), said: null },
  'relationships.docx': { make: () => documents.manyRelationships(400), said: null },
  'blanks.txt': { make: () => documents.linesOf(150, `${' '.repeat(19_000)}甲`), said: null },
  'groups.rtf': { make: () => documents.nestedRtf(1_000_000), said: null },
  'elements.html': { make: () => documents.nestedHtml(100_000), said: /嵌套层数过深/ },
  'cell.html': { make: () => documents.wideCell(100_000_000), said: null },
  'content.pdf': { make: () => pdfs.contentBomb(TWO_GIGABYTES - 1), said: LIMIT },
  'repeated.pdf': { make: () => pdfs.repeatedBomb(64, 1000), said: LIMIT },
  'objects.pdf': { make: () => pdfs.objectStreamBomb(TWO_GIGABYTES - 1), said: LIMIT },
  'cyclic-pages.pdf': { make: pdfs.cyclicPages, said: /PDF 已损坏/ },
  'cyclic-xref.pdf': { make: pdfs.cyclicXref, said: /没有可以检查的文字/ },
  'pages.pdf': { make: () => pdfs.manyPages(1_000_000), said: /1000000 页/ },
  'drawing.pdf': { make: pdfs.selfDrawing, said: null },
  'arrays.pdf': { make: () => pdfs.deepArrays(1_000_000), said: /PDF 已损坏/ },
}
