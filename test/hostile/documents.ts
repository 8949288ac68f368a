/** Word documents and text that try to exhaust, to mislead or to spy on a reader. */
import { buildDocx, item, NAMESPACES, p, tbl, tc, tr } from '../documents/build-docx.ts'

const withDocument = (xml: string) => buildDocx({ body: '', files: { 'word/document.xml': xml } })
const wordXml = (body: string, before = '') =>
  withDocument(`<?xml version="1.0"?>${before}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`)

/** So many paragraphs of one character. */
export const paragraphs = (count: number) => buildDocx({ body: p('字').repeat(count) })

/** Tables in tables. */
export function nestedTables(depth: number): Uint8Array {
  return buildDocx({
    body: `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('字')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`,
  })
}

/** Ten entities of ten entities of ten …: 10⁹ words from a kilobyte. */
export function billionLaughs(): Uint8Array {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  return wordXml('<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>', `<!DOCTYPE d [<!ENTITY l0 "哈">${entities}]>`)
}

/** An entity that stands for a file of the machine. */
export function externalEntity(url: string): Uint8Array {
  return wordXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', `<!DOCTYPE d [<!ENTITY x SYSTEM "${url}">]>`)
}

/** One paragraph of so many characters, without a full stop: nothing to split it at. */
export const endlessSentence = (characters: number) =>
  buildDocx({ body: p('投标人须具有同类业绩'.repeat(characters / 10)) })

/** Styles based on each other in a circle, and a numbering that points to itself. */
export function circles(): Uint8Array {
  const style = (id: string, base: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`
  return buildDocx({
    body: '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>投标人须具有同类业绩。</w:t></w:r></w:p>',
    styles: style('A', 'B') + style('B', 'A'),
  })
}

/** Groups in groups of a Rich Text file. */
export const nestedRtf = (depth: number) => Buffer.from(`{\\rtf1${'{'.repeat(depth)}a${'}'.repeat(depth)}}`)

/** Elements in elements of a web page. */
export const nestedHtml = (depth: number) =>
  Buffer.from(`<html><body>${'<div>'.repeat(depth)}字${'</div>'.repeat(depth)}`)

/** A cell that claims to be so many columns and rows. */
export const wideCell = (span: number) =>
  Buffer.from(`<html><body><table><tr><td colspan=${span} rowspan=${span}>字</td></tr><tr><td>字</td></tr></table>`)

/** A cell of a Word document that claims to be so many columns, among cells of its row. */
export const wideWordCell = (columns: string) =>
  buildDocx({ body: tbl([tr([tc('字', `<w:gridSpan w:val="${columns}"/>`), tc('字')])]) })

/** A list of letters that begins at this number: a letter for each 26 of it. */
export const farLetters = (start: number) =>
  buildDocx({
    body: item('字', 1),
    numbering:
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/>` +
      '<w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  })

/** So many relationships to one text. */
export const manyRelationships = (count: number) =>
  buildDocx({
    body: '<w:altChunk r:id="c0"/>',
    files: { 'word/a.txt': '封缄须按顺序核对。\n'.repeat(20_000) },
    relationships: Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, ['aFChunk', 'a.txt']])),
  })

/** A document in a document. */
export const holding = (name: string, bytes: Uint8Array) =>
  buildDocx({
    body: '<w:p><w:r><w:t>见附件。</w:t></w:r><w:r><w:object><o:OLEObject r:id="e"/></w:object></w:r></w:p>',
    files: { [`word/embeddings/${name}`]: bytes },
    relationships: { e: ['package', `embeddings/${name}`] },
  })

/** So many lines of a text, each the same. */
export const linesOf = (count: number, line: string) => Buffer.from(`${line}\n`.repeat(count))
