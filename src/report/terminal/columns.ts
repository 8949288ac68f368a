/** Rows of words as a table for a terminal. */
import { widthOf } from './break-lines.ts'

/** Pads each column to its widest cell; a Chinese character takes two places. Columns of `right` end in line, as numbers do. */
export function inColumns(rows: readonly string[][], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => widthOf(row[i] ?? ''))))
  const pad = (text: string, i: number) => {
    const space = ' '.repeat((widths[i] ?? 0) - widthOf(text))
    return right.includes(i) ? space + text : text + space
  }
  return rows.map(row => row.map(pad).join('  ').trimEnd())
}
