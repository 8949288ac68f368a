/** What the steps keep about a document in `file.data`, beside the tree and the messages. */
import type { VFile } from 'vfile'

/** A thing said about a document that is not a finding; `code` names the sentence in `language/`. */
export interface Note {
  code: string
  /** A list is written as the language of the report writes one. */
  values?: Record<string, string | number | string[]>
  /** The sentence itself, where it was read from a report, in the report's language. */
  said?: string
}

/** What a document may be, by its bytes; its name does not count. */
export const FORMATS = ['docx', 'pdf', 'doc', 'rtf', 'html', 'txt', 'md'] as const
export type Format = (typeof FORMATS)[number]

/** `failed`: nothing could be checked, `error` says why. `partial`: some pages or parts were not read, `notes` says which. */
export const STATUSES = ['checked', 'partial', 'failed'] as const
export type Status = (typeof STATUSES)[number]

/** What every report says of a document, whatever was found in it. */
export interface DocumentFacts {
  format: Format | null
  sha256: string
  status: Status
  /** Number of pages; `null` where the format has none. */
  pages: number | null
  /** Characters of the projection without white space. */
  characters: number
  notes: Note[]
  error?: Note
}

/** A tender in several documents. */
export interface TenderFacts {
  /** As reports show it. */
  name: string
  /** Tells apart tenders of one run. */
  id: number
  /** Digest of all its documents, once they are checked. */
  digest?: string
}

declare module 'vfile' {
  interface DataMap {
    /** Absolute path of a document whose bytes are not read yet. */
    source?: string | undefined
    /** Absolute path of a document found on the disk, that of a member of an archive with its name. Never in a report. */
    origin?: string | undefined
    document?: DocumentFacts | undefined
    /** The tender that has the document for one of several; absent where a document is one by itself. */
    tender?: TenderFacts | undefined
  }
}

/** The facts of a file that went through `parse`; a programming error where it did not. */
export function documentOf(file: VFile): DocumentFacts {
  const facts = file.data.document
  if (!facts) throw new Error(`not parsed yet: ${file.path}`)
  return facts
}

/** Marks a file as failed: its facts say why, and a fatal message without a rule stands on it. */
export function fail(file: VFile, why: Note, cause?: unknown): void {
  file.data.document ??= { format: null, sha256: '', status: 'failed', pages: null, characters: 0, notes: [] }
  const facts = documentOf(file)
  facts.status = 'failed'
  facts.error = why
  file.value = ''
  const message = file.message(why.code, { cause: cause instanceof Error ? cause : undefined })
  message.fatal = true
}

/** An error with the sentence about it, under the name of its kind, which tells it from programming errors. */
export type ErrorWithNote<Kind extends string> = Error & Record<Kind, Note>

/** Makes an error of a kind; `code` names its sentence. */
export function errorWithNote<Kind extends string>(
  kind: Kind,
  code: string,
  values?: Note['values'],
  cause?: unknown,
): ErrorWithNote<Kind> {
  const note: Note = values ? { code, values } : { code }
  return Object.assign(new Error(code, { cause }), { [kind]: note } as Record<Kind, Note>)
}

/** Tells the errors that `errorWithNote` made of a kind from all others. */
export function isErrorOfKind<Kind extends string>(kind: Kind, error: unknown): error is ErrorWithNote<Kind> {
  return error instanceof Error && kind in error
}

/** The error that a reader throws for a file it cannot read; `parse` turns it into a message on the file. */
export const unreadable = (code: string, values?: Note['values'], cause?: unknown) =>
  errorWithNote('unreadable', code, values, cause)

/** Tells the errors made by `unreadable` from programming errors. */
export const isUnreadable = (error: unknown) => isErrorOfKind('unreadable', error)
