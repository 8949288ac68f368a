/** One row a finding, for a spreadsheet or a statistics program. */
import { stringify } from 'csv-stringify/sync'
import type { Reporter } from '../reporter.ts'
import { cellsOf, findingColumns, findingRows, titlesOf } from './finding-table.ts'

// Excel ends a row at a lone line feed too, as the name of a file or the reason of a waiver may hold one.
const FORM = { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const

/**
 * Writes the rows. It begins with a byte order mark, without which Excel takes Chinese for another encoding; a cell that
 * Excel would run as a formula gets an apostrophe in front. What was not read is a row with its reason as the remark.
 */
export const csv: Reporter = function* (documents, rules, options) {
  const columns = findingColumns(rules, options)
  yield stringify([titlesOf(columns, options.language)], { ...FORM, bom: true })
  for (const file of documents) {
    yield stringify(
      findingRows(file, options.language).map(row => cellsOf(columns, row)),
      FORM,
    )
  }
}
