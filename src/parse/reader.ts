/** What a reader of one format gives. A new format is a folder beside this file and a line in four tables, which CONTRIBUTING.md lists. */
import type { Note } from '../facts/document.ts'
import type { Limits } from '../facts/limits.ts'
import type { Root } from '../tree/nodes.ts'

export interface ReadDocument {
  /** Flat: paragraphs and tables in reading order. `parse` sets positions, numbers of tables and what is not ticked. */
  root: Root
  /** Number of pages; `null` where the format has none. */
  pages: number | null
  /** What was not read, and other things a person should know. */
  notes: Note[]
  /** True where some pages or parts with words were not read. */
  partial: boolean
}

/**
 * How changes that are being tracked are read: `final` as if all were accepted, which is what Word prints, `original` as
 * if all were rejected.
 */
export type Revisions = 'final' | 'original'

/**
 * How text in pictures is recognised: `accurate` and `fast` by one engine each, `auto` by the better one that is
 * installed.
 */
export type OcrMode = 'auto' | 'accurate' | 'fast'

export interface ReadOptions {
  /** Defaults where absent. */
  limits?: Limits
  /** `final` where absent. */
  revisions?: Revisions
  /** Pages of a `.pdf` without text are recognised; not where absent. */
  ocr?: OcrMode
  /** Opens an encrypted `.pdf` that has a user password. */
  password?: string
  /**
   * True where no deadline and no watch on memory stand behind the reader: what a foreign reader would have to read, and
   * what is too long to be judged without them, is then refused with the code `needs-watch`.
   */
  unwatched?: boolean
}

/** Readers to use in the place of those of this program: one that reads in a thread with a deadline. */
export type StandIns = Partial<Record<'pdf', Reader>>

/**
 * Reads the bytes of one document.
 *
 * @throws an `unreadable` error (facts/document.ts) whose code names the sentence that says what to do.
 */
export type Reader = (bytes: Uint8Array, options?: ReadOptions) => Promise<ReadDocument>
