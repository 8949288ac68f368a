/** Rows of words as a table for a terminal. */
import { widthOf } from '../report/break-lines.ts'

/** Pads each column to its widest cell; a Chinese character takes two places. */
export function inColumns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => widthOf(row[i] ?? ''))))
  const pad = (text: string, i: number) => text + ' '.repeat((widths[i] ?? 0) - widthOf(text))
  return rows.map(row => row.map(pad).join('  ').trimEnd())
}
