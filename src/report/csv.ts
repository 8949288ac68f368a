/** One row a finding, for a spreadsheet or a statistics program. */
import { stringify } from 'csv-stringify/sync'
import { cellsOf, findingColumns, findingRows, titlesOf } from './finding-table.ts'
import type { Reporter } from './report.ts'

/**
 * Writes the rows. It begins with a byte order mark, without which Excel takes Chinese for another encoding; a cell that
 * Excel would run as a formula gets an apostrophe in front. What was not read is a row with its reason as the remark.
 */
export const csv: Reporter = (files, rules, options) => {
  const columns = findingColumns(rules, options)
  const rows = findingRows(files, options.language).map(row => cellsOf(columns, row))
  return stringify([titlesOf(columns, options.language), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
