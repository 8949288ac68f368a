/** Step 8: checked files → a report. A new format is one file beside this one and one line in the table. */
import type { VFile } from 'vfile'
import type { Language } from '../language/say.ts'
import type { RuleSet } from '../rules/types.ts'

export interface ReportOptions {
  language: Language
  /** ISO day on which laws must be valid. */
  date: string
  /** Only errors and the summary. Data formats always hold everything. */
  quiet: boolean
  /** Also what the guards let pass. Data formats always hold it. */
  verbose: boolean
  /** Width of the terminal in columns. */
  columns: number
  color: boolean
}

/** Makes one report. It reads the files and changes nothing; equal input gives equal output. */
export type Reporter = (files: readonly VFile[], rules: RuleSet, options: ReportOptions) => string | Promise<string>

const REPORTERS = {
  pretty: async (): Promise<Reporter> => (await import('./pretty.ts')).pretty,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  html: async (): Promise<Reporter> => (await import('./html/html.ts')).html,
}

export type ReportFormat = keyof typeof REPORTERS

/** The names of all formats, the default first. */
export const REPORT_FORMATS = Object.keys(REPORTERS) as ReportFormat[]

const DEFAULTS = { language: 'zh', quiet: false, verbose: false, columns: 80, color: false } as const

/**
 * Writes the report of checked files.
 *
 * @param rules the rules and laws that the files were checked with.
 * @param options `date` defaults to today; the others to a plain Chinese report of 80 columns.
 * @returns the report, with a line feed at its end.
 */
export async function report(
  files: readonly VFile[],
  rules: RuleSet,
  format: ReportFormat,
  options: Partial<ReportOptions> = {},
): Promise<string> {
  const reporter = await REPORTERS[format]()
  return reporter(files, rules, { date: new Date().toISOString().slice(0, 10), ...DEFAULTS, ...options })
}
