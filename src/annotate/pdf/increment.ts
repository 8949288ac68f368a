/**
 * An incremental update (ISO 32000-1, 7.5.6): new objects, and changed ones once more, behind the bytes of a file, which
 * stay as they are. Its cross-reference has the form of the one before: not every viewer reads a mixture.
 */
import { type PDFContext, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'
import { unannotatable } from '../unannotatable.ts'

/** The keyword stands in the last bytes of a file (Annex H, 3). */
const TAIL = 2048

export interface LastCrossReference {
  offset: number
  isStream: boolean
}

/** @throws unannotatable `annotate-odd-pdf` for a file that viewers can open only by repairing it. */
export function lastCrossReference(bytes: Uint8Array): LastCrossReference {
  const tail = latin1(bytes.subarray(-TAIL))
  const offset = Number(Array.from(tail.matchAll(/startxref\s+(\d+)/g)).at(-1)?.[1] ?? Number.NaN)
  const there = Number.isNaN(offset) ? '' : latin1(bytes.subarray(offset, offset + 40))
  const begins = /^\s*(?:(xref\b)|\d+\s+\d+\s+obj\b)/.exec(there)
  if (!begins || latin1(bytes.subarray(0, 5)) !== '%PDF-') throw unannotatable('annotate-odd-pdf')
  return { offset, isStream: begins[1] === undefined }
}

/**
 * Appends the objects to the file.
 *
 * @param changed references to what is new or changed in the context.
 */
export function appendObjects(bytes: Uint8Array, context: PDFContext, changed: readonly PDFRef[]): Uint8Array {
  const last = lastCrossReference(bytes)
  const pieces: Uint8Array[] = [bytes]
  let size = bytes.length
  const write = (piece: Uint8Array | string) => {
    const encoded = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece
    pieces.push(encoded)
    size += encoded.length
  }
  const places: { ref: PDFRef; offset: number }[] = []
  const writeObject = (ref: PDFRef, object: PDFObject) => {
    places.push({ ref, offset: size })
    write(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
    write(serialize(object))
    write('\nendobj\n')
  }
  write('\n')
  const inOrder = [...changed].sort((a, b) => a.objectNumber - b.objectNumber)
  for (const ref of inOrder) writeObject(ref, context.lookup(ref)!)
  const { Root, Info, ID } = context.trailerInfo
  const trailer = { Root, Info, ID, Prev: PDFNumber.of(last.offset) }
  const start = size
  if (last.isStream) {
    const own = context.nextRef()
    places.push({ ref: own, offset: start })
    const { index, rows } = streamRows(places)
    const entries = { Type: PDFName.of('XRef'), W: [1, 4, 2], Index: index, Size: context.largestObjectNumber + 1 }
    const stream = context.stream(rows, { ...entries, ...trailer })
    write(`${own.objectNumber} 0 obj\n`)
    write(serialize(stream))
    write('\nendobj\n')
  } else {
    write(table(places))
    const dictionary = context.obj({ Size: context.largestObjectNumber + 1, ...trailer })
    write(`trailer\n${dictionary.toString()}\n`)
  }
  write(`startxref\n${start}\n%%EOF\n`)
  return Buffer.concat(pieces)
}

type Places = readonly { ref: PDFRef; offset: number }[]

/** Runs of objects whose numbers follow each other. */
function sectionsOf(places: Places): Places[] {
  const sections: { ref: PDFRef; offset: number }[][] = []
  for (const place of places) {
    const section = sections.at(-1)
    if (section && section.at(-1)!.ref.objectNumber + 1 === place.ref.objectNumber) section.push(place)
    else sections.push([place])
  }
  return sections
}

/** Lines of exactly 20 bytes (7.5.4). */
function table(places: Places): string {
  const digits = (value: number, count: number) => String(value).padStart(count, '0')
  const sections = sectionsOf(places).map(section => {
    const lines = section.map(({ ref, offset }) => `${digits(offset, 10)} ${digits(ref.generationNumber, 5)} n\r\n`)
    return `${section[0]!.ref.objectNumber} ${section.length}\n${lines.join('')}`
  })
  return `xref\n${sections.join('')}`
}

function streamRows(places: Places): { index: number[]; rows: Uint8Array } {
  const rows = Buffer.alloc(7 * places.length)
  places.forEach(({ ref, offset }, i) => {
    rows.writeUInt8(1, 7 * i)
    rows.writeUInt32BE(offset, 7 * i + 1)
    rows.writeUInt16BE(ref.generationNumber, 7 * i + 5)
  })
  return { index: sectionsOf(places).flatMap(section => [section[0]!.ref.objectNumber, section.length]), rows }
}

function serialize(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
