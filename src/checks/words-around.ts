/**
 * How words from several places around a sentence are put into one text. The signs between them need not stand in the document:
 * what tells by its words whether a pattern may match lets them pass (assembly/signs.ts).
 */
import type { RowContext } from './unit.ts'

const BETWEEN_CELLS = ' | '
const BETWEEN_TITLES = ' › '
const BETWEEN_PLACES = ' ‖ '

/** The cells of a row, or the titles of its columns, as one text. */
export const joinCells = (cells: readonly string[]): string => cells.join(BETWEEN_CELLS)

/** The titles of the columns and the other cells of a row. */
export const wordsOfRow = ({ titles, others }: RowContext): string => joinPlaces(titles, others)

/** Words from two places. */
export const joinPlaces = (first: string, second: string): string => `${first}${BETWEEN_PLACES}${second}`

/** The titles of the sections around a title, with that one behind them. */
export const joinTitles = (around: string, title: string): string =>
  around === '' ? title : `${around}${BETWEEN_TITLES}${title}`

/** The title of the innermost section; empty where there is none. */
export const lastTitle = (titles: string): string => titles.split(BETWEEN_TITLES).at(-1)!
