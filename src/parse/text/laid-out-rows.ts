/**
 * Tables as programs set them that keep the looks of a page: the words of a cell stand in lines that begin at one column, and
 * the title of the row to their left, at half its height, where it would part their sentences.
 */
import { ITEM_FIGURES } from '../../text/figures.ts'
import { ENDS_SENTENCE } from '../../text/stops.ts'
import { isBlank, isChapter, mayBePageNumber } from './lines.ts'
import { areClose, type Line, OFF, type Piece, rowsIn, unpartedIn } from './rows-of-lines.ts'
import { isTitles } from './title-rows.ts'
import type { TypedRows } from './typed-rows.ts'

/** Number of characters that stand left of the wide column at least. */
const LEAST_COLUMN = 12
/** Number of characters that the title of a row has at most on a line. */
const LONGEST_TITLE = 24
/** Number of characters by which the wide column may begin further left or right on another page. */
const FARTHEST = 10
/** Number of characters that a line of the wide column has at least where two show where the column is. */
const LEAST_WORDS = 16
/** Number of lines with words among which those two are looked for. */
const AHEAD = 14
/** Number of pieces that a line of the table has at most: two titles, and the words of the wide column. */
const MOST_PIECES = 3

/** A line on which the table may begin: one that begins far in, or has a wide gap. */
const MAY_BEGIN = new RegExp(`^ {${LEAST_COLUMN},}\\S|\\S {3,}\\S`)
/** The number of an item that stands near the left edge, and so in no cell. */
const ITEM = new RegExp(`^ {0,10}(?:\\d{1,2}[.．、](?!\\d)|${ITEM_FIGURES}[、．])`)
/** The last line of a title with its points: 业绩 over （5分）. */
const CLOSE = /^\s*(?:\.?\d+(?:\.\d+)?\s*分)?\s*[）)]/

/**
 * For each text, lines by their indices, and the wide column with which each was read without finding a table: what begins at
 * that line and has that column is no table either. Without this a text with thousands of lines is read to its end from each.
 */
const inVain = new WeakMap<readonly string[], Map<number, number>>()

/** The table that begins at a line: its rows, and how many lines they take. `null` where none begins. */
export function laidOutRows(lines: readonly string[], from: number): TypedRows | null {
  if (!MAY_BEGIN.test(lines[from]!)) return null
  const titles = titlesIn(lines[from]!)
  const start = titles ? from + 1 : from
  const column = columnAt(lines, start)
  const known = inVain.get(lines) ?? new Map<number, number>()
  if (column === null || known.get(start) === column) return null
  const read = readLines(lines, start, column)
  const rows = rowsIn(read.lines)
  if (rows === null) {
    markVain(known, read)
    inVain.set(lines, known)
    return null
  }
  if (titles) rows.unshift([...Array<string>(Math.max(0, rows[0]!.length - titles.length)).fill(titles[0]!), ...titles])
  return { rows, lines: read.end - from }
}

/**
 * Marks lines with which no table begins, after none began with the first. Left out are those from which on the lines would be
 * parted in the other way (by blank lines or by titles): a table of parted lines may stand below a paragraph of close ones.
 */
function markVain(known: Map<number, number>, { lines, columns }: ReadLines): void {
  const close = areClose(unpartedIn(lines), lines.length)
  let unparted = unpartedIn(lines)
  for (const [i, [at, column]] of [...columns].entries()) {
    const line = lines[i]
    // Nothing stands above the first line that is read.
    if (!line || areClose(unparted + (line.parted ? 1 : 0), lines.length - i) === close) known.set(at, column)
    if (line && !line.parted) unparted--
  }
}

/** The titles of columns that a line consists of; `null` where it does not. */
function titlesIn(line: string): string[] | null {
  const words = piecesOf(line).map(piece => piece.words)
  return words.length > 1 && isTitles(words, []) ? words : null
}

/** What stands on a line, parted by two or more spaces. */
function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(match => ({ start: match.index, words: match[0] }))
}

interface ReadLines {
  lines: Line[]
  /** The wide column of each line that was read, by its index. */
  columns: Map<number, number>
  end: number
}

/** The lines of the table, and where it ends. */
function readLines(lines: readonly string[], from: number, begin: number): ReadLines {
  let column = begin
  const columns = new Map<number, number>()
  const read: Line[] = []
  let [end, last] = [from, 0]
  let [parted, over] = [false, false]
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    if (isBlank(line)) {
      parted = true
      continue
    }
    if (mayBePageNumber(line)) {
      // A row may go on over the end of a page.
      ;[parted, over] = [false, !ENDS_SENTENCE.test(read.at(-1)?.words ?? '。')]
      continue
    }
    if (beginsOther(lines, at, read)) break
    let parts = partsOf(line, column)
    if (parts === null) {
      const moved = columnAt(lines, at)
      if (moved === null || Math.abs(moved - column) > FARTHEST) break
      parts = partsOf(line, moved)
      if (parts === null) break
      column = moved
    }
    read.push({ ...parts, parted: parted && !over })
    columns.set(at, column)
    if (parts.words !== '' || !parted || CLOSE.test(line)) [end, last] = [at + 1, read.length]
    parted = false
    over = false
  }
  return { lines: read.slice(0, last), columns, end }
}

/** A heading, or the titles of another table. */
function beginsOther(lines: readonly string[], at: number, read: readonly Line[]): boolean {
  const line = lines[at]!
  if (read.length > 0 && (isChapter(line) || ITEM.test(line) || titlesIn(line))) return true
  const next = lines.slice(at + 1, at + 3).find(one => !isBlank(one))
  return piecesOf(line).length === 1 && next !== undefined && titlesIn(next) !== null
}

/** The column at which two of the lines from here begin, or one of them and what stands behind a title. */
function columnAt(lines: readonly string[], from: number): number | null {
  const seen = new Set<number>()
  for (let at = from, words = 0; at < lines.length && words < AHEAD; at++) {
    if (isBlank(lines[at])) continue
    words++
    const pieces = piecesOf(lines[at]!)
    if (pieces.length > MOST_PIECES || pieces.at(-1)!.start < LEAST_COLUMN) {
      if (pieces[0]!.words.length > LONGEST_TITLE) return null
      continue
    }
    const { start, words: last } = pieces.at(-1)!
    if (last.length < LEAST_WORDS) continue
    if (seen.has(start)) return start
    seen.add(start)
  }
  return null
}

/** A line as part of a table with that column; `null` where it is none. */
function partsOf(line: string, column: number): Pick<Line, 'titles' | 'words'> | null {
  const pieces = piecesOf(line)
  const at = pieces.findIndex(piece => Math.abs(piece.start - column) <= OFF)
  const titles = at < 0 ? pieces : pieces.slice(0, at)
  const fits = titles.every(({ start, words }) => start + words.length <= column + OFF && words.length <= LONGEST_TITLE)
  if (!fits || (at < 0 && titles.some(title => title.start >= column))) return null
  return { titles, words: at < 0 ? '' : line.slice(pieces[at]!.start).trim() }
}
