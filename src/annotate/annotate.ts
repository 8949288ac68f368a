/** Copies of documents that carry remarks on the words. A new format is a folder beside this file and one line below. */
import { type Format, isUnreadable } from '../facts/document.ts'
import type { Remark } from '../facts/remark.ts'
import type { AnnotatedCopy, AnnotateOptions, Annotator } from './annotator.ts'
import { markCopy } from './mark-copy.ts'
import { unannotatable } from './unannotatable.ts'

const ANNOTATORS: Partial<Record<Format, () => Promise<Annotator>>> = {
  docx: async () => (await import('./docx/annotate-docx.ts')).annotateDocx,
  pdf: async () => (await import('./pdf/annotate-pdf.ts')).annotatePdf,
}

/**
 * A copy of a document with its remarks, marked as one.
 *
 * @throws an `unannotatable` error (unannotatable.ts) whose code names the sentence that says why.
 */
export async function annotate(
  bytes: Uint8Array,
  format: Format,
  remarks: readonly Remark[],
  options: AnnotateOptions,
): Promise<AnnotatedCopy> {
  const load = ANNOTATORS[format]
  if (!load) throw unannotatable('annotate-format', { format })
  try {
    const copy = await (await load())(bytes, remarks, options)
    return { ...copy, bytes: markCopy(copy.bytes, format) }
  } catch (error) {
    // A part that a check does not read, such as the comments there are, may be damaged.
    throw isUnreadable(error) ? unannotatable('annotate-damaged', undefined, error) : error
  }
}
