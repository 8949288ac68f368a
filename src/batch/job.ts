/** What the program and the processes that work for it say to each other: plain data only. */
import type { ProfileOverrides } from '../facts/profile.ts'
import type { RuleSet } from '../rules/types.ts'
import type { CheckReadOptions } from './check-file.ts'
import type { PackedData } from './packing/packed-file.ts'

/** What a process is told when it starts, as JSON: its limits, and cores of the machine for each process at work beside it. */
export interface WorkerArgument {
  memoryMegabytes: number
  seconds: number
  coresEach: number
}

/** What documents are judged by. The same object for all documents that are judged alike: it is sent and compiled once. */
export interface Judging {
  rules: RuleSet
  overrides: ProfileOverrides
}

/** One document to read and judge. */
export interface JobDocument {
  /** As reports show it; its extension counts. */
  path: string
  /** Absolute path, or the bytes of a member of an archive. */
  source: string | Uint8Array
  /** Number of the judging, which was sent before. */
  judging: number
}

/** A document alone, or several that are one tender. */
export interface Job {
  documents: JobDocument[]
  reading: CheckReadOptions
}

/** A job as it is asked for. */
export interface Work {
  documents: (Omit<JobDocument, 'judging'> & { judging: Judging })[]
  reading: CheckReadOptions
}

export type Order = { is: 'judging'; number: number; judging: Judging } | { is: 'job'; job: Job }

export type Answer =
  /** The process is up: from now on a document's seconds count. */
  | { is: 'ready' }
  /** It turns to a document of several: what goes wrong from now on is that document's. */
  | { is: 'begun'; index: number }
  /** @property resident megabytes of the process after the documents. */
  | { is: 'done'; files: PackedData[]; resident: number }
