/** What makes a report of one format. */
import type { Documents } from '../facts/documents.ts'
import type { Language } from '../language/say.ts'
import type { RuleSet } from '../rules/types.ts'
import type { JsonShard, Skipped } from './report-schema.ts'

export interface ReportOptions {
  language: Language
  /** ISO day on which laws must be valid. */
  date: string
  /** Only errors and the summary, in `pretty` and `github`. All other formats always hold everything. */
  quiet: boolean
  /** Also what the guards let pass. Data formats always hold it. */
  verbose: boolean
  /** Width of the terminal in columns. */
  columns: number
  color: boolean
  /** SARIF for a reader that goes beyond the standard: `github` drops what has no line. */
  sarifCompat?: 'github' | undefined
  /** True where the run was stopped and not all documents are there. */
  interrupted?: boolean | undefined
  /** Files of other kinds that were not checked. */
  skipped?: Skipped | undefined
  /** Which part of a run the files are. */
  shard?: JsonShard | undefined
  /** What fails the run, in one sentence: the last line for a person. */
  gate?: string | undefined
}

/** Makes one report of pieces of a kind. */
export type Make<T> = (
  documents: Documents,
  rules: RuleSet,
  options: ReportOptions,
) => Iterable<T> | Promise<Iterable<T>>

/**
 * Makes one report, piece by piece: that of thousands of documents does not fit into one string. It reads the documents and
 * changes nothing; equal input gives equal output.
 */
export type Reporter = Make<string>
