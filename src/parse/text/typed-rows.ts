/** Rows of a table that is nothing but characters, as the readers of its kinds find them. */

/** What begins at a line: the cells of each row, and how many lines they take. */
export interface TypedRows {
  rows: string[][]
  lines: number
}

/** Number of rows that a table has at least. */
export const LEAST_ROWS = 2

/** Pipes with white space beside them; one that stands in a word parts nothing. */
const PIPE = /(?<=\s)\|(?=\s|$)/

/** The words between pipes; one cell where there are none. */
export const cellsAtPipes = (words: string): string[] => words.split(PIPE).map(cell => cell.trim())

/** True for a line that begins with a pipe: the border of its row is drawn. */
export const isBordered = (line: string): boolean => /^\s*\|/.test(line)

/** Cells of a row whose border is drawn; `\|` is a pipe in a cell. */
export function pipeCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map(words => words.replace(/\\\|/g, '|').trim())
}

/** A line of dashes between pipes is drawn, not written. */
const DRAWN = /^[\s|:+-]*$/
/** True for a line of dashes between pipes, and for one without words. */
export const isDrawn = (line: string): boolean => DRAWN.test(line)

/** Number of tabs from which on a line is a row that nothing else marks as one. */
export const LEAST_TABS = 2
/** True for a line that tabs alone make a row. */
export const hasTabs = (line: string): boolean => line.trimEnd().split('\t').length > LEAST_TABS
/** The words between tabs. */
export const cellsAtTabs = (line: string): string[] => line.split('\t').map(words => words.trim())
