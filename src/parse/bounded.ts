/**
 * Which documents are read in the program's own process, where no deadline can end them: those of which it is known, before
 * they are read and again before they are judged, that they take a few seconds at most. All others are read elsewhere.
 */
import type { VFile } from 'vfile'
import { documentOf, type Note, unreadable } from '../facts/document.ts'
import { MEGABYTE } from '../facts/limits.ts'
import { readDirectory } from './docx/zip-directory.ts'
import { type Kind, sniff } from './sniff.ts'

/** In bytes: size of a text file at most. */
const LARGEST_TEXT = 4 * MEGABYTE
/** In bytes: size of all XML in a `.docx` at most, twice that of the largest real tender seen; it is read in a second or two. */
const LARGEST_XML = 32 * MEGABYTE
/** How many times its own size an embedded document, which is packed itself, counts for. */
const EMBEDDED = 10
/** Number of characters that are judged in a few seconds: three times those of the largest tender seen. */
const MOST_CHARACTERS = 1_000_000

/** Number of characters of a line at most: four times those of the longest row seen of a scoring table. */
const LONGEST_LINE = 20_000
/** Sum of the squares of the lengths of all lines at most: three of the longest. The worst known is judged in seven seconds. */
const MOST_SQUARES = 3 * LONGEST_LINE ** 2
const LINE_FEED = 0x0a
/** Bytes of a character at most, but for rare ones. */
const BYTES_OF_CHARACTER = 3

/** Failures after which another reader must not try: the file is hostile or broken, not merely odd. */
const FINAL = new Set([
  'docx-dtd',
  'docx-damaged',
  'docx-truncated',
  'docx-encrypted',
  'docx-part-too-large',
  'docx-too-deep',
  'too-many-paragraphs',
  'docx-not-a-zip',
  'docx-no-document',
])

/** True where no other reader must try after this failure. */
export function isFinal({ code }: Note): boolean {
  return FINAL.has(code)
}

/** The code of the error of a reader that found what must not be read without a deadline and a watch on memory. */
export const NEEDS_WATCH = 'needs-watch'

/** True where a document may be read without a deadline and without a watch on memory. */
export function isBounded(bytes: Uint8Array, extension: string): boolean {
  return costOf(bytes, extension) <= LARGEST_XML
}

/**
 * Asked about each file inside of a document before it is read; all of them together may cost what a document may that
 * stands alone.
 *
 * @throws `needs-watch` where they cost more, or one is of a kind that is never read without a deadline.
 */
export type Vouch = (bytes: Uint8Array, extension: string) => void

/** Makes what is asked about the files inside of one document. */
export function vouching(): Vouch {
  let left = LARGEST_XML
  return (bytes, extension) => {
    left -= costOf(bytes, extension)
    if (left < 0) throw unreadable(NEEDS_WATCH)
  }
}

/**
 * What reading costs at most, known before anything is unpacked, in bytes of the XML of a `.docx` that cost as much: pictures
 * are not read, embedded documents count by their size times `EMBEDDED`. Infinite where nothing bounds it.
 */
function costOf(bytes: Uint8Array, extension: string): number {
  const kind: Kind = sniff(bytes, extension)
  if (kind === 'unknown' || kind === 'word-xml') return 0
  if (kind === 'txt' || kind === 'md')
    return hasEndlessLine(bytes) ? Number.POSITIVE_INFINITY : bytes.length * (LARGEST_XML / LARGEST_TEXT)
  if (kind !== 'docx') return Number.POSITIVE_INFINITY
  let sum = 0
  for (const { name, size } of readDirectory(bytes)?.values() ?? []) {
    if (/\.(?:xml|rels)$/i.test(name)) sum += size
    else if (!/\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|ttf|odttf)$/i.test(name)) sum += size * EMBEDDED
  }
  return sum
}

/** True for a text with a line of more bytes than the longest line that is judged here can have. */
function hasEndlessLine(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0, end = 0; start < buffer.length; start = end + 1) {
    end = buffer.indexOf(LINE_FEED, start)
    if (end < 0) end = buffer.length
    if (end - start > LONGEST_LINE * BYTES_OF_CHARACTER) return true
  }
  return false
}

/**
 * True where a text is judged in a few seconds, whatever it says: what a condition about a paragraph costs grows at most with
 * the square of its length.
 */
export function isBriefEnough(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false
  let squares = 0
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start > LONGEST_LINE) return false
    squares += (end - start) ** 2
  }
  return squares <= MOST_SQUARES
}

/** True for a file that failed here and that a process with limits may still read. */
export function mayBeReadAgain(file: VFile): boolean {
  const { error, format } = documentOf(file)
  return error !== undefined && (error.code === NEEDS_WATCH || (format === 'docx' && !isFinal(error)))
}
