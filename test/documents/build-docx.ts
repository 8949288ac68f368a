/** Builds the bytes of small .docx files from raw XML, so that a test shows the structure it is about. */
import { strToU8, zipSync } from 'fflate'

export interface DocxParts {
  /** What stands in w:body. */
  body: string
  /** What stands in w:styles, w:numbering, w:footnotes, w:endnotes. */
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  /** What stands in each w:hdr and w:ftr; related to the body as `header1`, `header2` …, `footer1` … */
  headers?: string[]
  footers?: string[]
  /** More members of the archive by name; one that is named as above replaces it. */
  files?: Record<string, string | Uint8Array>
  /** More relationships of the body: id → type (last segment) and target. */
  relationships?: Record<string, [type: string, target: string]>
}

const OFFICE = 'http://schemas.openxmlformats.org'

/** Declarations of all prefixes that the tests use. */
export const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:pic="${OFFICE}/drawingml/2006/picture"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

/** The bytes of a .docx. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const files = new Map<string, string | Uint8Array>()
  const relationships = new Map<string, [string, string]>(Object.entries(parts.relationships ?? {}))
  const add = (id: string, type: string, element: string, content: string | undefined) => {
    if (content === undefined) return
    files.set(`word/${id}.xml`, part(element, content))
    relationships.set(id, [type, `${id}.xml`])
  }
  files.set('word/document.xml', part('document', `<w:body>${parts.body}</w:body>`))
  add('styles', 'styles', 'styles', parts.styles)
  add('numbering', 'numbering', 'numbering', parts.numbering)
  add('footnotes', 'footnotes', 'footnotes', parts.footnotes)
  add('endnotes', 'endnotes', 'endnotes', parts.endnotes)
  parts.headers?.forEach((content, i) => {
    add(`header${i + 1}`, 'header', 'hdr', content)
  })
  parts.footers?.forEach((content, i) => {
    add(`footer${i + 1}`, 'footer', 'ftr', content)
  })
  files.set('[Content_Types].xml', CONTENT_TYPES)
  files.set('_rels/.rels', relationshipsPart([['rId1', ['officeDocument', 'word/document.xml']]]))
  files.set('word/_rels/document.xml.rels', relationshipsPart(relationships))
  for (const [name, content] of Object.entries(parts.files ?? {})) files.set(name, content)
  return zip(Object.fromEntries(files))
}

/** A zip archive of texts and bytes. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes))
}

/** A paragraph of one run; `properties` is what stands in w:pPr, `look` what stands in w:rPr. */
export function p(text: string, properties = '', look = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, look)}</w:p>`
}

/** A run of text. */
export function r(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph in a list. */
export function item(text: string, numId: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
}

/** A cell; `properties` is what stands in w:tcPr. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
}

/** Properties of the first of the cells that are merged down a column, and of those below it. */
export const MERGE_BEGINS = '<w:vMerge w:val="restart"/>'
export const MERGE_GOES_ON = '<w:vMerge/>'

/** A row; `properties` is what stands in w:trPr. */
export function tr(cells: string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
}

/** A table. */
export function tbl(rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

/** A complex field with its result. */
export function field(instruction: string, result: string): string {
  return (
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  )
}

function part(element: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${element} ${NAMESPACES}>${content}</w:${element}>`
}

function relationshipsPart(relationships: Iterable<[string, [string, string]]>): string {
  const lines = Array.from(
    relationships,
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${lines.join('')}</Relationships>`
}

const CONTENT_TYPES =
  `<Types xmlns="${OFFICE}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
