/** PDF files that loop, swell or promise more pages than anybody can read. */
import { packedCopies } from './zip-bombs.ts'

/** A file of numbered objects with a right table of places; `trailer` is added to the trailer's dictionary. */
export function pdfOf(objects: (string | Buffer)[], trailer = ''): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let size = pieces[0]!.length
  const places: number[] = []
  const add = (piece: Buffer) => {
    pieces.push(piece)
    size += piece.length
  }
  objects.forEach((body, i) => {
    places.push(size)
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]))
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = size
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`))
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer.replace('SELF', String(start))} >>\n`))
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(pieces)
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
const stream = (body: Buffer, dictionary = '') =>
  Buffer.concat([Buffer.from(`<< /Length ${body.length} ${dictionary} >>\nstream\n`), body, Buffer.from('\nendstream')])
const page = (contents: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${FONT} /Contents ${contents} >>`

/** `megabytes` of white space in a stream of a thousandth of that; the checksum at its end, which nobody looks at, is left out. */
const swelling = (megabytes: number) => Buffer.concat([Buffer.from([0x78, 0xda]), packedCopies(' ', megabytes)])

/** A page whose content, packed `times` over, unpacks to `megabytes`. */
export function contentBomb(megabytes: number): Uint8Array {
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page('4 0 R'),
    stream(swelling(megabytes), '/Filter /FlateDecode'),
  ])
}

/** The same content shown by the page again and again. */
export function repeatedBomb(megabytes: number, times: number): Uint8Array {
  const contents = `[${'4 0 R '.repeat(times)}]`
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page(contents),
    stream(swelling(megabytes), '/Filter /FlateDecode'),
  ])
}

/** Streams of objects that unpack to `megabytes` each. */
export function objectStreamBomb(megabytes: number): Uint8Array {
  const dictionary = '/Type /ObjStm /N 1000000 /First 1000 /Filter /FlateDecode'
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page('4 0 R'),
    stream(swelling(megabytes), dictionary),
  ])
}

/** A page tree that is its own branch. */
export function cyclicPages(): Uint8Array {
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
    '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R] >>',
  ])
}

/** A table of places whose predecessor is itself. */
export function cyclicXref(): Uint8Array {
  return pdfOf([CATALOG, '<< /Type /Pages /Count 0 /Kids [] >>'], '/Prev SELF')
}

/** So many pages, all of them one object. */
export function manyPages(count: number): Uint8Array {
  const content = stream(Buffer.from('BT /F1 12 Tf 50 700 Td (page) Tj ET'))
  return pdfOf([
    CATALOG,
    `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`,
    page('4 0 R'),
    content,
  ])
}

/** A form that draws itself. */
export function selfDrawing(): Uint8Array {
  const form = stream(
    Buffer.from('/X Do BT /F1 12 Tf 50 700 Td (x) Tj ET'),
    '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 5 0 R >> >>',
  )
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
    stream(Buffer.from('/X Do')),
    form,
  ])
}

/** Arrays in arrays. */
export function deepArrays(depth: number): Uint8Array {
  return pdfOf([CATALOG, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page('['.repeat(depth) + ']'.repeat(depth))])
}
