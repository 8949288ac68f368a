/** What makes the copy of a document of one format. */
import type { Remark } from '../facts/remark.ts'
import type { Language } from '../language/say.ts'
import type { Revisions } from '../parse/reader.ts'

export interface AnnotateOptions {
  /** How tracked changes were read when the remarks were made. */
  revisions?: Revisions
  /** Language of the sentence for a remark that stands beside its words, because they stand where none can. */
  language: Language
}

export interface AnnotatedCopy {
  bytes: Uint8Array
  /** Remarks that were written. */
  written: number
  /** Those of them that do not stand on their words. */
  elsewhere: number
  /** Remarks of an earlier copy that stay, because somebody answered or resolved them. */
  kept: number
}

/** Makes the copy of one document. @throws an `unannotatable` error where the format or the file does not allow it. */
export type Annotator = (
  bytes: Uint8Array,
  remarks: readonly Remark[],
  options: AnnotateOptions,
) => Promise<AnnotatedCopy>
