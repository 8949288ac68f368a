/** Which documents are read in the program's own process: those that our own readers read quickly, whatever is in them. */
import type { VFile } from 'vfile'
import { documentOf, type Note } from '../facts/document.ts'
import { MEGABYTE } from '../facts/limits.ts'
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
export async function isBounded(bytes: Uint8Array, extension: string): Promise<boolean> {
  const kind: Kind = sniff(bytes, extension)
  if (kind === 'txt' || kind === 'md') return bytes.length <= LARGEST_TEXT
  if (kind === 'unknown' || kind === 'word-xml') return true
  return kind === 'docx' && (await import('./docx/read-docx.ts')).declaredXml(bytes, EMBEDDED) <= LARGEST_XML
}

/**
 * True where a text may be judged without a deadline: what a condition about a paragraph costs grows with the square of
 * its length.
 */
export function isBriefEnough(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start > LONGEST_LINE) return false
  }
  return true
}

/** True for a file that failed here and that a process with limits may still read. */
export function mayBeReadAgain(file: VFile): boolean {
  const { error, format } = documentOf(file)
  return error !== undefined && (error.code === NEEDS_WATCH || (format === 'docx' && !isFinal(error)))
}
