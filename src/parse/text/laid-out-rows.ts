/**
 * Tables as programs set them that keep the looks of a page: the words of a cell stand in lines that begin at one column, and
 * the title of the row to their left, at half its height, where it would part their sentences.
 */

import { isBlank, isChapter, mayBePageNumber } from './lines.ts'
import { isTitles } from './title-rows.ts'
import { LEAST_ROWS, type TypedRows } from './typed-rows.ts'
import { joinLines } from './wrapped-lines.ts'

/** What stands at a place of a line; white space of two characters parts it from the next. */
interface Piece {
  start: number
  words: string
}

/** A line of a table: what stands left of its wide column, and in it. */
interface Line {
  titles: Piece[]
  words: string
  /** A blank line stands above. */
  parted: boolean
}

/** The wide column begins no further left. */
const LEAST_COLUMN = 12
/** A line may begin so many characters beside its column. */
const OFF = 1
/** Titles are no longer, and the wide column moves no further from page to page. */
const LONGEST_TITLE = 24
const FARTHEST = 10
/** Two lines of it have so many characters. */
const LEAST_WORDS = 16
/** So many lines may stand in front of those that show where the wide column is. */
const AHEAD = 14

const MAY_BEGIN = new RegExp(`^ {${LEAST_COLUMN},}\\S|\\S {3,}\\S`)
/** Further in, such a number stands in a cell. */
const ITEM = /^ {0,10}(?:\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}[、．])/
const STOP = /[。；！？;]\s*[）)]?\s*$/
/** Points at the end of a title: 业绩（5分）. */
const WITH_POINTS = /[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)]/
/** The last line of such a title. */
const CLOSE = /^\s*(?:\.?\d+(?:\.\d+)?\s*分)?\s*[）)]/
/** A page whose lines have blank ones between has fewer than this share of lines that have none. */
const UNPARTED = 0.3
/** A row that ends within a sentence is as bad as one whose title stands so many lines off its middle. */
const WITHIN_SENTENCE = 3
/** The last line of a paragraph is so many characters shorter than the widest. */
const SHORT = 6

/**
 * Wide columns by the places of lines that were read with them in vain: what begins at such a line and has that column is
 * a part of what was no table. Without it a text with thousands of lines is read to its end from each of them.
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
    for (const [at, one] of read.columns) known.set(at, one)
    inVain.set(lines, known)
    return null
  }
  if (titles) rows.unshift([...Array<string>(Math.max(0, rows[0]!.length - titles.length)).fill(titles[0]!), ...titles])
  return { rows, lines: read.end - from }
}

/** The rows that lines are; `null` where they are no table. */
function rowsIn(lines: readonly Line[]): string[][] | null {
  const close = lines.filter(line => !line.parted).length >= lines.length * UNPARTED
  const blocks = close ? partedByBlanks(lines).flatMap(partedByTitles) : partedByTitles(lines)
  const rows = rowsOf(blocks)
  if (rows.filter(cells => cells.at(-2) !== '' && cells.at(-1) !== '').length < LEAST_ROWS) return null
  return blocks.some(block => hasTitle(block) && block.filter(line => line.words !== '').length > 1) ? rows : null
}

/** The titles of columns that a line consists of; `null` where it does not. */
function titlesIn(line: string): string[] | null {
  const words = piecesOf(line).map(piece => piece.words)
  return words.length > 1 && isTitles(words, []) ? words : null
}

function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(match => ({ start: match.index, words: match[0] }))
}

interface ReadLines {
  lines: Line[]
  /** The wide column of each line that was read, by its place. */
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
      ;[parted, over] = [false, !STOP.test(read.at(-1)?.words ?? '。')]
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
    if (pieces.length > 3 || pieces.at(-1)!.start < LEAST_COLUMN) {
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

const hasTitle = (block: readonly Line[]) => block.some(line => line.titles.length > 0)

/** Rows with blank lines between; a line of titles that stands alone belongs to the row below. */
function partedByBlanks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block && (!line.parted || (block.length === 1 && block[0]!.words === ''))) block.push(line)
    else blocks.push([line])
  }
  return blocks
}

/** Rows whose titles, known by their points, stand at half the height of each. */
function partedByTitles(lines: readonly Line[]): Line[][] {
  const titles: [first: number, last: number][] = []
  let [first, said] = [-1, '']
  lines.forEach((line, at) => {
    if (line.titles.length === 0) return
    if (said === '') first = at
    said += line.titles.map(title => title.words).join('')
    if (!WITH_POINTS.test(said)) return
    titles.push([first, at])
    said = ''
  })
  if (titles.length < 2) return [[...lines]]
  const blocks: Line[][] = []
  let start = 0
  titles.forEach(([top, bottom], i) => {
    const next = titles[i + 1]?.[0]
    const begin = lines.findIndex((line, at) => at >= start && line.words !== '')
    const end = next === undefined ? lines.length : endOfRow(lines, begin, top + bottom - begin, bottom, next)
    blocks.push(lines.slice(start, end))
    start = end
  })
  return blocks
}

/** Where the row ends that has its last line near `middle`, not above the title's last line and above the next title. */
function endOfRow(lines: readonly Line[], start: number, middle: number, bottom: number, next: number): number {
  let [best, least] = [next, Number.POSITIVE_INFINITY]
  for (let last = Math.max(bottom, start); last < next; last++) {
    const cost = Math.abs(last - middle) + (STOP.test(lines[last]!.words) ? 0 : WITHIN_SENTENCE)
    if (cost < least) [best, least] = [last + 1, cost]
  }
  return best
}

/** The cells of each row: the title over several rows where there are such, the row's own title, its words. */
function rowsOf(blocks: readonly (readonly Line[])[]): string[][] {
  const titles = blocks.flatMap(block => block.flatMap(line => line.titles))
  const own = titles.filter(title => WITH_POINTS.test(title.words)).map(title => title.start)
  const left = own.length === 0 ? 0 : Math.min(...own) - OFF
  const over = titles.some(title => title.start < left)
  return blocks.map(block => {
    const all = block.flatMap(line => line.titles)
    const said = (pieces: Piece[]) => joinLines(pieces.map(piece => piece.words))
    const cells = [said(all.filter(title => title.start >= left)), wordsOf(block)]
    return over ? [said(all.filter(title => title.start < left)), ...cells] : cells
  })
}

function wordsOf(block: readonly Line[]): string {
  const lines = block.map(line => line.words).filter(words => words !== '')
  const widest = lines.reduce((most, words) => Math.max(most, words.length), 0)
  const paragraphs: string[][] = []
  for (const [i, words] of lines.entries()) {
    const before = lines[i - 1]
    if (before === undefined || (STOP.test(before) && before.length < widest - SHORT)) paragraphs.push([words])
    else paragraphs.at(-1)!.push(words)
  }
  return paragraphs.map(joinLines).join('\n')
}
