/** What the program and the processes that work for it say to each other: plain data only. */
import type { RuleSet } from '../rules/types.ts'
import type { ProfileOverrides } from '../transform/classify.ts'
import type { CheckReading } from './check-file.ts'
import type { PlainFile } from './plain-file.ts'

/** What documents are judged by. The same object for all documents that are judged alike: it is sent and compiled once. */
export interface Judging {
  rules: RuleSet
  overrides: ProfileOverrides
}

/** One document to read and judge. */
export interface Job {
  /** As reports show it; its extension counts. */
  path: string
  /** Absolute path, or the bytes of a member of an archive. */
  source: string | Uint8Array
  reading: CheckReading
  /** Number of the judging, which was sent before. */
  judging: number
}

export type Order = { is: 'judging'; number: number; judging: Judging } | { is: 'job'; job: Job }

export type Answer =
  /** The process is up: from now on a document's seconds count. */
  | { is: 'ready' }
  /** @property resident megabytes of the process after the document. */
  | { is: 'done'; file: PlainFile; resident: number }
