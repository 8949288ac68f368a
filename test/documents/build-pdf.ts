/**
 * Builds the bytes of a PDF from words and rules at chosen places: raw PDF objects (ISO 32000-1, 7), two Chinese fonts
 * that are not embedded (STSong-Light, and SimHei for bold), so that their code maps must be found to read anything.
 *
 * Places are in points from the top left of the page, a word's `y` is its base line.
 */
import { encryptDictionary, keyOf, objectKey, rc4 } from './encrypt-pdf.ts'
import { addBookmarks, type PdfBookmark } from './pdf-bookmarks.ts'
import { textString, utf16 } from './pdf-strings.ts'

export interface PdfPage {
  /** Points; A4 upright unless told. */
  width?: number
  height?: number
  /** Degrees by which a viewer turns the page. */
  rotate?: 0 | 90 | 180 | 270
  /** Made by `words`, `rule`, `bar`, `grid`; raw operators work too. */
  content: Draw[]
  /** Dictionaries of annotations, made by `field`, `note`, with `/OC /L1` on a layer; the document gets a form where one is a field. */
  annotations?: Draw[]
  /** Entries of the properties that marked content names (14.6.2): `/P1 << … >>`. */
  properties?: string
}

/** Operators for a page of a given height. */
export type Draw = (height: number) => string

/** Words on one line; a Chinese character is as wide as `size`, an ASCII one half. */
export function words(
  x: number,
  y: number,
  text: string,
  style: { size?: number; bold?: boolean; spacing?: number } = {},
): Draw {
  const { size = 12, bold = false, spacing = 0 } = style
  return height =>
    `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${spacing} Tc 1 0 0 1 ${x} ${height - y} Tm <${utf16(text)}> Tj ET`
}

/** Lines of words below each other, `pitch` points apart. */
export function block(x: number, y: number, pitch: number, texts: string[]): Draw[] {
  return texts.map((text, i) => words(x, y + i * pitch, text))
}

/** A stroked line. */
export function rule(x0: number, y0: number, x1: number, y1: number): Draw {
  return height => `0.5 w ${x0} ${height - y0} m ${x1} ${height - y1} l S`
}

/** The same line as a filled rectangle half a point thick, as WPS draws it. */
export function bar(x0: number, y0: number, x1: number, y1: number): Draw {
  return height => `${x0} ${height - y1} ${Math.max(0.5, x1 - x0)} ${Math.max(0.5, y1 - y0)} re f`
}

/** A grey picture: to a reader, a scan. */
export function picture(x: number, y: number, width: number, height: number): Draw {
  return page => `q ${width} 0 0 ${height} ${x} ${page - y - height} cm BI /W 2 /H 2 /CS /G /BPC 8 ID 0123 EI Q`
}

/** Glyphs of a font without a code map, by the numbers they have in it: nothing says which characters they are. */
export function unmapped(x: number, y: number, glyphs: number[]): Draw {
  const codes = glyphs.map(glyph => glyph.toString(16).padStart(4, '0')).join('')
  return height => `BT /F3 12 Tf 1 0 0 1 ${x} ${height - y} Tm <${codes}> Tj ET`
}

/** Words in a font whose glyphs have no names but a table that says which characters they are (9.10.3): these. */
export function mapped(x: number, y: number, text: string): Draw {
  return height => `BT /F4 12 Tf 1 0 0 1 ${x} ${height - y} Tm <${utf16(text)}> Tj ET`
}

/** What is drawn between the marks of content with these properties (14.6): `<< /ActualText … >>`, or a name. */
export function marked(properties: string, ...content: Draw[]): Draw {
  return height => `/Span ${properties} BDC ${content.map(draw => draw(height)).join(' ')} EMC`
}

/** What is drawn on a layer of `layers`, from 1. */
export function onLayer(layer: number, ...content: Draw[]): Draw {
  return height => `/OC /L${layer} BDC ${content.map(draw => draw(height)).join(' ')} EMC`
}

/** A field of a form (12.7) in a box from the top left; `entries` are those of its kind: `/FT /Tx /V (…)`. */
export function field(x: number, y: number, width: number, height: number, entries: string): Draw {
  return page =>
    `<< /Type /Annot /Subtype /Widget /F 4 /T (f${x}-${y}) /Rect [${x} ${page - y - height} ${x + width} ${page - y}] ${entries} >>`
}

/** Stands for the stream of an annotation in its dictionary, and parts the two. */
const STREAM = '@stream@'

/** A note that somebody typed over the page (12.5.6.6), with the stream that draws it, on a layer of `layers`. */
export function note(x: number, y: number, text: string, layer: number): Draw {
  const draws = `BT /F1 12 Tf 1 0 0 1 2 4 Tm <${utf16(text)}> Tj ET`
  return page =>
    `<< /Type /Annot /Subtype /FreeText /F 4 /OC /L${layer} /Rect [${x} ${page - y - 18} ${x + 200} ${page - y}] ` +
    `/AP << /N ${STREAM} >> >>${STREAM}<< /Type /XObject /Subtype /Form /BBox [0 0 200 18] ` +
    `/Resources << /Font << /F1 3 0 R >> >> /Length ${draws.length} >>\nstream\n${draws}\nendstream`
}

/** All rules of a plain table with these column and row edges. */
export function grid(xs: number[], ys: number[], draw = rule): Draw[] {
  const across = ys.map(y => draw(xs[0]!, y, xs.at(-1)!, y))
  return [...across, ...xs.map(x => draw(x, ys[0]!, x, ys.at(-1)!))]
}

/** The catalog's entry for one empty attached file (7.11.4). */
function attachmentNames(name: string): string {
  return `/Names << /EmbeddedFiles << /Names [(${name}) << /Type /Filespec /F (${name}) /EF << >> >>] >> >>`
}

interface PdfOptions {
  /** Layers (8.11), whether each is switched on; the properties of marked content name them `/L1`, `/L2` … */
  layers?: boolean[]
  /** With one the file is encrypted (RC4, 40 bit, 7.6); an empty one opens without being asked. */
  password?: string
  attachment?: string
  /** Further entries of the catalog (7.7.2). */
  catalog?: string
  bookmarks?: PdfBookmark[]
}

/** The file. */
export function buildPdf(pages: PdfPage[], options: PdfOptions = {}): Uint8Array {
  const id = Buffer.from('0123456789abcdef')
  const key = options.password === undefined ? undefined : keyOf(options.password, id)
  // Strings of an encrypted file are encrypted with the number of their object.
  const string = (text: string, number: number) => {
    const bytes = Buffer.from(text, 'latin1')
    return `<${(key ? rc4(objectKey(key, number), bytes) : bytes).toString('hex')}>`
  }
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} ${options.attachment ? attachmentNames(options.attachment) : ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}] >>`,
    font('STSong-Light', 5),
    font('SimHei', 6),
    descendant('STSong-Light', text => string(text, 5)),
    descendant('SimHei', text => string(text, 6)),
  ]
  const first = 7 + 2 * pages.length
  const extra = [
    `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Nameless /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] >>`,
    // Its glyphs are Chinese ones: all as wide as the size.
    descendant('ABCDEF+Nameless', text => string(text.replace('GB1', 'Identity'), first + 1)).replace(
      /\/W \[.*?\] /,
      '',
    ),
  ]
  extra.push(
    extra[0]!.replace('>>', `/ToUnicode ${first + 3} 0 R >>`),
    `<< /Length ${TO_UNICODE.length} >>\nstream\n${TO_UNICODE}\nendstream`,
  )
  // For letters that stand below each other (9.7.4.3).
  extra.push(font('STSong-Light', 5).replace('-H ', '-V '))
  const layers = (options.layers ?? []).map(
    (_, i) => `${first + extra.push(`<< /Type /OCG /Name ${textString(`L${i + 1}`)} >>`) - 1} 0 R`,
  )
  const fields: string[] = []
  pages.forEach((page, i) => {
    const annotations = (page.annotations ?? []).map(draw => {
      // Annotations name their layer, and the stream that draws them, by its object.
      const [dictionary, stream] = draw(page.height ?? 842).split(new RegExp(`(?<=>>)${STREAM}`))
      const drawn = stream === undefined ? '' : `${first + extra.push(stream) - 1} 0 R`
      const entries = dictionary!
        .replace(STREAM, drawn)
        .replace(/\/OC \/L(\d+)/, (_, layer) => `/OC ${layers[Number(layer) - 1]}`)
      const reference = `${first + extra.push(entries) - 1} 0 R`
      if (extra.at(-1)!.includes('/FT')) fields.push(reference)
      return reference
    })
    const { width = 595, height = 842, rotate = 0 } = page
    const stream = page.content.map(draw => draw(height)).join('\n')
    const number = 8 + 2 * i
    // Text in a stream is latin1 here: all words are written in hexadecimal.
    const bytes = key ? rc4(objectKey(key, number), Buffer.from(stream, 'latin1')).toString('latin1') : stream
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${number} 0 R ` +
        `/Annots [${annotations.join(' ')}] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 ${first} 0 R /F4 ${first + 2} 0 R /F5 ${first + 4} 0 R >> ` +
        `/Properties << ${page.properties ?? ''} ${layers.map((layer, l) => `/L${l + 1} ${layer}`).join(' ')} >> >> >>`,
      `<< /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`,
    )
  })
  if (options.layers) {
    const off = layers.filter((_, i) => !options.layers![i])
    const entry = `/OCProperties << /OCGs [${layers.join(' ')}] /D << /OFF [${off.join(' ')}] >> >>`
    objects[0] = objects[0]!.replace(/>>$/, `${entry} >>`)
  }
  if (fields.length > 0) {
    objects[0] = objects[0]!.replace(
      />>$/,
      `/AcroForm << /Fields [${fields.join(' ')}] /DA (/F1 12 Tf) /DR << /Font << /F1 3 0 R >> >> >> >>`,
    )
  }
  if (options.bookmarks) {
    const number = first + extra.push('') - 1
    extra[number - first] = `<< /Type /Outlines ${addBookmarks(options.bookmarks, number, first, extra)} >>`
    objects[0] = objects[0]!.replace(/>>$/, `/Outlines ${number} 0 R >>`)
  }
  objects.push(...extra)
  const trailer = `/Root 1 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`
  return write(objects, key ? `${trailer} /Encrypt ${encryptDictionary(key)}` : trailer)
}

function write(objects: string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  objects.forEach((object, i) => {
    offsets.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  })
  const start = file.length
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** A glyph's number is its character in UTF-16. */
const TO_UNICODE =
  '/CMapName /Names def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
  '1 beginbfrange <0000> <ffff> <0000> endbfrange'

function font(name: string, descendantNumber: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [${descendantNumber} 0 R] >>`
}

function descendant(name: string, string: (text: string) => string): string {
  return (
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 /W [1 95 500] ` +
    `/CIDSystemInfo << /Registry ${string('Adobe')} /Ordering ${string('GB1')} /Supplement 2 >> ` +
    `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /Ascent 880 /Descent -120 /ItalicAngle 0 ` +
    '/CapHeight 880 /StemV 80 /FontBBox [0 -120 1000 880] >> >>'
  )
}
