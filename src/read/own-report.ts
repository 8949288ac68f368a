/** Reports and commented copies of earlier runs that lie among the documents: what they quote would be found once more. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { COPY_MARK, REPORT_MARK } from '../facts/report-mark.ts'

/** The mark of a report stands in front of all that depends on the documents, that of a copy at its end. */
const BEGINNING = 2048
const END = 64
const MARK = `name="${REPORT_MARK.name}" content="${REPORT_MARK.content}"`

/** True for a report or a copy that tenderlint wrote and nobody has saved since. */
export function isOwnReport(path: string): boolean {
  return isMarked(path, (from, length) => pieceOf(path, from, length))
}

/** The same of a document whose bytes are at hand, such as one of an archive. */
export function isOwnDocument(name: string, bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isMarked(name, (from, length) => {
    const start = from(bytes.length)
    return buffer.toString('utf8', start, Math.min(bytes.length, start + length))
  })
}

/** @param piece gives so many bytes from a place that the size of the file tells. */
function isMarked(name: string, piece: (from: (size: number) => number, length: number) => string): boolean {
  if (/\.html?$/i.test(name)) return piece(() => 0, BEGINNING).includes(MARK)
  if (!/\.(?:docx|pdf)$/i.test(name)) return false
  return piece(size => Math.max(0, size - END), END)
    .trimEnd()
    .endsWith(COPY_MARK)
}

/** Empty where it cannot be read: that is said by who reads it. */
function pieceOf(path: string, from: (size: number) => number, length: number): string {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(length)
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, length, from(fstatSync(file).size)))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}
