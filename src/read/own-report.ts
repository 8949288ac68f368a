/** Reports and commented copies of earlier runs that lie among the documents: what they quote would be found once more. */
import { closeSync, fstatSync, readSync } from 'node:fs'
import { COPY_MARK, REPORT_MARK } from '../facts/report-mark.ts'
import { type Language, say } from '../language/say.ts'
import { openRegular } from './open-regular.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']

type Piece = (from: (size: number) => number, length: number) => Buffer

/** The mark of a report stands in front of all that depends on the documents, that of a copy at its end. */
const BEGINNING = 2048
const END = 64
/** What was printed into a file ends with what is said of no finding, and what the program says of the run may follow. */
const PRINTED_END = 4096
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
    return buffer.subarray(start, Math.min(bytes.length, start + length))
  })
}

/** @param piece gives so many bytes from a place that the size of the file tells. */
function isMarked(name: string, piece: Piece): boolean {
  if (/\.html?$/i.test(name))
    return piece(() => 0, BEGINNING)
      .toString('utf8')
      .includes(MARK)
  const end = (length: number) => piece(size => Math.max(0, size - length), length)
  if (/\.(?:docx|pdf)$/i.test(name)) return end(END).toString('utf8').trimEnd().endsWith(COPY_MARK)
  if (/\.md$/i.test(name)) {
    const beginning = piece(() => 0, BEGINNING).toString('utf8')
    return LANGUAGES.some(language => beginning.startsWith(`# ${say(language, 'markdown-title')}\n`))
  }
  return /\.txt$/i.test(name) && wasPrinted(end(PRINTED_END))
}

/** True for the end of what a terminal was shown. PowerShell writes that in its own way. */
function wasPrinted(bytes: Buffer): boolean {
  return (['utf8', 'utf16le'] as const).some(encoding => {
    const printed = withoutBreaks(bytes.toString(encoding))
    return LANGUAGES.some(language => printed.includes(withoutBreaks(say(language, 'no-clearance'))))
  })
}

/** A narrow terminal breaks sentences. */
const withoutBreaks = (text: string) => text.replace(/\s+/g, '')

/** Empty where it cannot be read: that is said by who reads it. */
function pieceOf(path: string, from: (size: number) => number, length: number): Buffer {
  try {
    const file = openRegular(path)
    try {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, from(fstatSync(file).size)))
    } finally {
      closeSync(file)
    }
  } catch {
    return Buffer.alloc(0)
  }
}
