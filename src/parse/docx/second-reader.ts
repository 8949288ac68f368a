/**
 * mammoth as the second reader: independent of ours, so that a fault of ours does not leave a document unchecked.
 * It knows no pages and no automatic numbers, so what it reads is `partial`.
 */
import { isUnreadable, unreadable } from '../../facts/document.ts'
import { paragraph, root } from '../../tree/build.ts'
import type { ReadDocument } from '../reader.ts'

/**
 * Paragraphs of a `.docx` through mammoth.
 *
 * @param cause the error of our own reader; thrown again where mammoth fails too.
 */
export async function readWithMammoth(bytes: Uint8Array, cause: unknown): Promise<ReadDocument> {
  const words = await extractRawText(bytes).catch(() => null)
  if (words === null)
    throw isUnreadable(cause) ? cause : unreadable('docx-damaged', { part: 'word/document.xml' }, cause)
  const blocks = words.split(/\n+/).filter(line => line.trim() !== '')
  return {
    root: root(blocks.map(line => paragraph(line, { page: null }))),
    pages: null,
    notes: [{ code: 'second-reader' }],
    partial: true,
  }
}

/** All the words mammoth sees. */
export async function extractRawText(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}
