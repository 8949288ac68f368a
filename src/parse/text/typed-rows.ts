/** Rows of a table that is nothing but characters, as the readers of its kinds find them. */

/** What begins at a line: the cells of each row, and how many lines they take. */
export interface TypedRows {
  rows: string[][]
  lines: number
}

/** Fewer rows are no table. */
export const LEAST_ROWS = 2

/** Pipes with white space beside them; one that stands in a word parts nothing. */
const PIPE = /(?<=\s)\|(?=\s|$)/

/** The words between pipes; one cell where there are none. */
export const cellsAtPipes = (words: string): string[] => words.split(PIPE).map(cell => cell.trim())

/** True for a line that begins with a pipe: the border of its row is drawn. */
export const isBordered = (line: string): boolean => /^\s*\|/.test(line)
