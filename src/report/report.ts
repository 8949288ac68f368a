/** Step 8: checked files → a report. A new format is one file beside this one and one line in the table. */
import type { VFile } from 'vfile'
import { type Documents, documentsOf } from '../facts/documents.ts'
import type { RuleSet } from '../rules/types.ts'
import { dayOf } from './day.ts'
import type { Make, Reporter, ReportOptions } from './reporter.ts'

/** Formats that are bytes and not text. */
const BINARY = {
  xlsx: async (): Promise<Make<Uint8Array>> => (await import('./table/xlsx.ts')).xlsx,
}

const REPORTERS = {
  pretty: async (): Promise<Reporter> => (await import('./pretty/pretty.ts')).pretty,
  json: async (): Promise<Reporter> => (await import('./json/json.ts')).json,
  html: async (): Promise<Reporter> => (await import('./html/html.ts')).html,
  jsonl: async (): Promise<Reporter> => (await import('./json/jsonl.ts')).jsonl,
  sarif: async (): Promise<Reporter> => (await import('./sarif/sarif.ts')).sarif,
  junit: async (): Promise<Reporter> => (await import('./xml/junit.ts')).junit,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.ts')).gitlab,
  checkstyle: async (): Promise<Reporter> => (await import('./xml/checkstyle.ts')).checkstyle,
  markdown: async (): Promise<Reporter> => (await import('./markdown.ts')).markdown,
  csv: async (): Promise<Reporter> => (await import('./table/csv.ts')).csv,
  ...BINARY,
}

export type ReportFormat = keyof typeof REPORTERS

/** What a format is made of: text, or bytes that no terminal can show. */
export type ReportContent<Format extends ReportFormat> = Format extends keyof typeof BINARY ? Uint8Array : string

/** True for formats that can only go into a file or a pipe. */
export function isBinary(format: ReportFormat): boolean {
  return format in BINARY
}

/** The names of all formats, the default first. */
export const REPORT_FORMATS = Object.keys(REPORTERS) as ReportFormat[]

const DEFAULTS = { language: 'zh', quiet: false, verbose: false, columns: 80, color: false } as const

/** The pieces of the report of checked documents, which are made while they are asked for. */
export async function reportPieces(
  documents: Documents,
  rules: RuleSet,
  format: ReportFormat,
  options: Partial<ReportOptions>,
): Promise<Iterable<string | Uint8Array>> {
  const make: Make<string | Uint8Array> = await REPORTERS[format]()
  return make(documents, rules, { date: dayOf(new Date()), ...DEFAULTS, ...options })
}

/**
 * Writes the report of checked files.
 *
 * @param rules the rules and laws that the files were checked with.
 * @param options `date` defaults to today; the others to a plain Chinese report of 80 columns.
 * @returns the report: text with a line feed at its end, or the bytes of a workbook.
 */
export async function report<Format extends ReportFormat>(
  files: readonly VFile[],
  rules: RuleSet,
  format: Format,
  options: Partial<ReportOptions> = {},
): Promise<ReportContent<Format>> {
  const pieces = [...(await reportPieces(documentsOf(files), rules, format, options))]
  return (isBinary(format) ? Buffer.concat(pieces as Uint8Array[]) : pieces.join('')) as ReportContent<Format>
}
