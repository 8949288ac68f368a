/** Which documents are read in the program's own process: those that our own readers read quickly, whatever is in them. */
import type { VFile } from 'vfile'
import { documentOf, type Note } from '../tree/document.ts'
import { type Kind, sniff } from './sniff.ts'

const MEGABYTE = 2 ** 20
const LARGEST_TEXT = 4 * MEGABYTE
/** Of all XML in a `.docx`: twice the largest real tender seen, read in a second or two. */
const LARGEST_XML = 32 * MEGABYTE
/** An embedded document is packed itself. */
const EMBEDDED = 10
/** Characters that are judged in a few seconds, three times those of the largest tender seen. */
const MOST_CHARACTERS = 1_000_000

/** Failures after which another reader must not try: the file is hostile or broken, not merely odd. */
const FINAL = new Set([
  'docx-dtd',
  'docx-damaged',
  'docx-truncated',
  'docx-encrypted',
  'docx-part-too-large',
  'docx-too-deep',
  'docx-too-many-paragraphs',
  'docx-not-a-zip',
  'docx-no-document',
])

/** True where no other reader must try after this failure. */
export function isFinal({ code }: Note): boolean {
  return FINAL.has(code)
}

/** The code of the error of a reader that would need a process with limits for what it has found. */
export const NOT_HERE = 'not-here'

/** True where a document may be read without a deadline and without a watch on memory. */
export async function isBounded(bytes: Uint8Array, extension: string): Promise<boolean> {
  const kind: Kind = sniff(bytes, extension)
  if (kind === 'txt' || kind === 'md') return bytes.length <= LARGEST_TEXT
  if (kind === 'unknown' || kind === 'word-xml') return true
  return kind === 'docx' && (await import('./docx/read-docx.ts')).declaredXml(bytes, EMBEDDED) <= LARGEST_XML
}

/** True where so many characters may be judged without a deadline. */
export function isBriefEnough(characters: number): boolean {
  return characters <= MOST_CHARACTERS
}

/** True for a file that failed here and that a process with limits may still read. */
export function mayBeReadAgain(file: VFile): boolean {
  const { error, format } = documentOf(file)
  return error !== undefined && (error.code === NOT_HERE || (format === 'docx' && !isFinal(error)))
}
