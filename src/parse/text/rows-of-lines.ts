/** The rows that lines of a table are, whose words begin at one column with the titles of their rows to the left. */
import { ENDS_SENTENCE } from '../../text/stops.ts'
import { LEAST_ROWS } from './typed-rows.ts'
import { joinWrapped } from './wrapped-lines.ts'

/** What stands at a place of a line; white space of two characters parts it from the next. */
export interface Piece {
  /** Number of characters in front of it. */
  start: number
  words: string
}

/** A line of a table: what stands left of its wide column, and in it. */
export interface Line {
  titles: Piece[]
  words: string
  /** A blank line stands above. */
  parted: boolean
}

/** Number of characters by which a line may begin beside its column. */
export const OFF = 1
/** Points at the end of a title: 业绩（5分）. */
const WITH_POINTS = /[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)]/
/** Share of the lines that have no blank one above them, from which on blank lines do not part the rows. */
const UNPARTED = 0.3
/** In lines: how far off the middle of its row a title may stand before the row rather ends within a sentence. */
const WITHIN_SENTENCE = 3
/** Number of characters by which the last line of a paragraph is shorter than the widest line. */
const SHORT = 6

/** The rows that lines are; `null` where they are no table. */
export function rowsIn(lines: readonly Line[]): string[][] | null {
  const blocks = areClose(unpartedIn(lines), lines.length)
    ? partedByBlanks(lines).flatMap(partedByTitles)
    : partedByTitles(lines)
  const rows = rowsOf(blocks)
  if (rows.filter(cells => cells.at(-2) !== '' && cells.at(-1) !== '').length < LEAST_ROWS) return null
  return blocks.some(block => hasTitle(block) && block.filter(line => line.words !== '').length > 1) ? rows : null
}

/** How many of the lines have no blank one above them. */
export const unpartedIn = (lines: readonly Line[]) => lines.filter(line => !line.parted).length
/** True where `unparted` of `count` lines without a blank one above them are too many for blank lines to part the rows. */
export const areClose = (unparted: number, count: number) => unparted >= count * UNPARTED

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

/** Rows each of which has its title, known by its points, at half its height. */
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
    let begin = start
    while (begin < lines.length && lines[begin]!.words === '') begin++
    const end = next === undefined ? lines.length : endOfRow(lines, begin, top + bottom - begin, bottom, next)
    blocks.push(lines.slice(start, end))
    start = end
  })
  return blocks
}

/**
 * Where a row ends: behind the line that is nearest to where it would have its title in the middle, and ends a sentence.
 *
 * @param middle index of the last line of a row with its title right in the middle.
 * @param bottom last line of its title, which belongs to it.
 * @param next first line of the next title, which does not.
 */
function endOfRow(lines: readonly Line[], start: number, middle: number, bottom: number, next: number): number {
  let [best, least] = [next, Number.POSITIVE_INFINITY]
  for (let last = Math.max(bottom, start); last < next; last++) {
    const cost = Math.abs(last - middle) + (ENDS_SENTENCE.test(lines[last]!.words) ? 0 : WITHIN_SENTENCE)
    if (cost < least) [best, least] = [last + 1, cost]
  }
  return best
}

/** The cells of each row: in a table with titles over several rows that title, then the row's own title, and its words. */
function rowsOf(blocks: readonly (readonly Line[])[]): string[][] {
  const titles = blocks.flatMap(block => block.flatMap(line => line.titles))
  const own = titles.filter(title => WITH_POINTS.test(title.words)).map(title => title.start)
  const left = own.length === 0 ? 0 : own.reduce((least, one) => Math.min(least, one)) - OFF
  const over = titles.some(title => title.start < left)
  return blocks.map(block => {
    const all = block.flatMap(line => line.titles)
    const said = (pieces: Piece[]) => joinWrapped(pieces.map(piece => piece.words))
    const cells = [said(all.filter(title => title.start >= left)), wordsOf(block)]
    return over ? [said(all.filter(title => title.start < left)), ...cells] : cells
  })
}

/** The words of a row: its paragraphs, which lines shorter than the widest end, parted by line ends. */
function wordsOf(block: readonly Line[]): string {
  const lines = block.map(line => line.words).filter(words => words !== '')
  const widest = lines.reduce((most, words) => Math.max(most, words.length), 0)
  const paragraphs: string[][] = []
  for (const [i, words] of lines.entries()) {
    const before = lines[i - 1]
    if (before === undefined || (ENDS_SENTENCE.test(before) && before.length < widest - SHORT)) paragraphs.push([words])
    else paragraphs.at(-1)!.push(words)
  }
  return paragraphs.map(joinWrapped).join('\n')
}
