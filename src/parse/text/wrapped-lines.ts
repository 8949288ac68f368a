/**
 * Which lines of a text are parts of one paragraph. Programs that save text break its lines at a width; officers who
 * write or paste it end a line where a paragraph ends. Only the lengths of the lines tell the two apart.
 */
import { ENDS_WITH_STOP } from '../../text/stops.ts'
import {
  areOneSentence,
  BELONGS_BEFORE,
  cutsSentenceBetween,
  GOES_ON,
  ITEM,
  isInsideWord,
} from '../../text/words-at-breaks.ts'
import { isPageNumber, mayBePageNumber } from './lines.ts'

const CJK_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]$/
const CJK_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

// Widths of lines are in columns of type, of which a Chinese character takes two and a Latin one one.

/** Width from which on a line may have been broken where it was full; a shorter one ends where its paragraph does. */
const NARROWEST = 50
/** Width of a line of a table's column from which on it is joined with the next where a word is cut in two. */
export const NARROWEST_COLUMN = 12
/** Width of a line of a table's column from which on it may be joined with the next because it is as wide as those around it. */
const NARROWEST_BROKEN = 30
/** How much narrower than its column a full line of a table may be. */
export const RAGGED_COLUMN = 4
/** How much narrower than the text a full line may be, since a word or a mark did not fit. */
const RAGGED = 12
/** Share of the wide lines that end without a stop, from which on lines were broken: nine in ten of a text set in lines, three in ten of others. */
const BROKEN = 0.6
/** Share of the broken lines that may be wider than the text is set, such as those of annexes set in another width. */
const LONGER = 0.25
/** Share of the broken lines that have the width of the text where a narrower one, that of a table's column, is commoner. */
const OF_WIDTH = 0.25
/** Number of lines that have the width of the text at least. */
const LEAST_OF_WIDTH = 2

/** Number of lines up to which those of Markdown may be one paragraph that was broken at any width; more are paragraphs of an officer. */
const MOST_LINES = 4
/** How much further in than an item a line of Markdown begins that goes on with it. */
const MARKDOWN_INDENT = 2

/**
 * @param lines `null` where something other than prose stands: a blank line, a heading, a table.
 * @param markdown a line that is set in goes on with the item above it; else it begins a paragraph.
 * @returns for each line whether it goes on in the next one.
 */
export function goesOn(lines: readonly (string | null)[], markdown: boolean): boolean[] {
  const width = widthOfLines(lines)
  // From the end on: whether a line goes on depends on where the one behind it ends.
  const goes: boolean[] = []
  for (let i = lines.length - 1, end = i; i >= 0; i--) {
    goes[i] = goesOnAt(i, lines[end] ?? '')
    if (!goes[i]) end = i
  }
  return goes

  function goesOnAt(i: number, last: string): boolean {
    const [line, next] = [lines[i], lines[i + 1]]
    if (line == null || next == null || ITEM.test(next)) return false
    if (BELONGS_BEFORE.test(next)) return true
    const [own, other] = [indentOf(line), indentOf(next)]
    if (markdown && other >= MARKDOWN_INDENT && other > own) return true
    if (ENDS_WITH_STOP.test(line) || (!markdown && other > own)) return false
    if (GOES_ON.test(line) || (width !== null && isFull(line, width))) return true
    // Columns of a table are broken at widths of their own.
    if (width !== null && isFullInColumn(lines, i)) return true
    if (width !== null && columns(line.trim()) >= NARROWEST_COLUMN) return isInsideWord(line, next)
    if (!markdown) return width === null && cutsSentenceBetween(line, next, last)
    const size = sizeOfParagraph(lines, i)
    if (size > MOST_LINES) return false
    return isInsideWord(line, next) || areOneSentence(line.trim(), next.trim(), size === 2)
  }
}

/** True where at least `least` lines are as wide as the text is set, which tells paragraphs that are lines from others. */
export function areLinesOfWidth(lines: readonly (string | null)[], least: number): boolean {
  const width = widthOfLines(lines)
  return width !== null && lines.filter(line => line !== null && isFull(line, width)).length >= least
}

/** The lines without page numbers, and the blank lines around them, that part a paragraph over two pages. */
export function acrossPages<T>(pieces: readonly (T | string | null)[]): (T | string | null)[] {
  const text = pieces.map(piece => (typeof piece === 'string' ? piece : null))
  const width = widthOfLines(text)
  if (width === null) return [...pieces]
  const kept: (T | string | null)[] = []
  let before: string | null = null
  for (let i = 0; i < pieces.length; i++) {
    const end = before !== null && isFull(before, width) ? endOfPageBreak(pieces, i) : i
    if (end > i) {
      i = end - 1
      continue
    }
    kept.push(pieces[i]!)
    before = text[i]!
  }
  return kept
}

/**
 * Where a page begins that the lines from here on part from the one before; `from` where they part none. A number alone
 * may be a value as well: a blank line or a form feed stands beside one that counts pages.
 */
function endOfPageBreak(pieces: readonly unknown[], from: number): number {
  let [end, numbers] = [from, 0]
  for (; end < pieces.length; end++) {
    const piece = pieces[end]
    if (typeof piece === 'string' && mayBePageNumber(piece)) numbers++
    else if (piece !== null) break
  }
  const bare = end === from + 1 && !isPageNumber(String(pieces[from]))
  return numbers > 0 && !bare ? end : from
}

/** Joins lines to a paragraph, without a space between Chinese characters. */
export function joinWrapped(lines: readonly string[]): string {
  const parts = lines.map((line, i) => {
    const next = lines[i + 1]
    if (next === undefined) return line
    const words = line.trimEnd()
    return CJK_END.test(words) || CJK_START.test(next) ? words : `${words} `
  })
  return parts.join('')
}

/** The width at which the lines were broken; `null` where they end as they please. The last line of a paragraph says nothing of it. */
function widthOfLines(lines: readonly (string | null)[]): number | null {
  const long = lines.filter((line, i): line is string => line !== null && lines[i + 1] != null && isLong(line))
  const open = long.filter(line => !ENDS_WITH_STOP.test(line))
  if (open.length < LEAST_OF_WIDTH || open.length < BROKEN * long.length) return null
  const broken = open.map(line => columns(line.trimEnd()))
  // Lines are many and widths few.
  const counts = new Map<number, number>()
  for (const one of broken) counts.set(one, (counts.get(one) ?? 0) + 1)
  const widths = [...counts.keys()]
  const count = (fits: (width: number) => boolean) =>
    widths.reduce((sum, one) => (fits(one) ? sum + counts.get(one)! : sum), 0)
  const within = (width: number) => count(one => one <= width && one >= width - RAGGED)
  const isWidest = (width: number) => count(one => one > width + RAGGED) <= broken.length * LONGER
  const commonest = (some: number[]) => some.reduce((best, one) => (within(one) > within(best) ? one : best))
  const width = commonest(widths)
  if (isWidest(width)) return within(width) >= LEAST_OF_WIDTH ? width : null
  const widest = commonest(widths.filter(isWidest))
  return within(widest) >= Math.max(LEAST_OF_WIDTH, broken.length * OF_WIDTH) ? widest : null
}

/** True for a line as wide as the text is set that does not end at a stop. */
const isFull = (line: string, width: number) =>
  !ENDS_WITH_STOP.test(line) && columns(line.trimEnd()) >= Math.max(NARROWEST, width - RAGGED)

/** Number of lines above, and of lines below, that show the width of a table's column. */
const AROUND = 3
/** Number of them that have that width. */
const OF_COLUMN = 3

/** True for a line as wide as the table's column in which it stands: most lines around it are, and none is wider. */
function isFullInColumn(lines: readonly (string | null)[], at: number): boolean {
  const own = columns(lines[at]!.trim())
  if (own < NARROWEST_BROKEN || own >= NARROWEST) return false
  let same = 0
  for (let i = Math.max(0, at - AROUND); i <= at + AROUND; i++) {
    const other = i === at ? null : lines[i]
    if (other == null) continue
    const wide = columns(other.trim())
    if (wide > own + RAGGED_COLUMN && wide < NARROWEST) return false
    if (Math.abs(wide - own) <= RAGGED_COLUMN) same++
  }
  return same >= OF_COLUMN
}

/** True for a line of at least the narrowest width. A character takes one column or two, so that most lines need no counting. */
function isLong(line: string): boolean {
  const words = line.trimEnd()
  if (words.length >= NARROWEST || words.length * 2 < NARROWEST) return words.length >= NARROWEST
  return columns(words) >= NARROWEST
}

/** The number of lines around one without a blank one between them, counted up to just above `MOST_LINES`. */
function sizeOfParagraph(lines: readonly (string | null)[], at: number): number {
  let [first, end] = [at, at + 1]
  while (end - first <= MOST_LINES && lines[first - 1] != null) first--
  while (end - first <= MOST_LINES && lines[end] != null) end++
  return end - first
}

const indentOf = (line: string) => columns(/^\s*/.exec(line)![0])

/** The width of words in columns of type: a Chinese character takes two. */
export function columns(words: string): number {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (!isSecondHalf(code)) count += code > 0x2ff ? 2 : 1
  }
  return count
}

/** True for the second unit of a character of two UTF-16 units. */
const isSecondHalf = (code: number) => code >= 0xdc00 && code < 0xe000
