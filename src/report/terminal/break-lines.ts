/** Breaks text into lines as Chinese is set: between any two characters but for punctuation, and not inside words. */
import { eastAsianWidth } from 'get-east-asian-width'
import { visible } from '../../text/visible.ts'

/** Characters that must not begin a line, and characters that must not end one (GB/T 15834—2011, 5.1). */
const NOT_FIRST = new Set('，。、；：？！）》〉」』】〕”’…—·～％‰,.;:?!)]}›')
const NOT_LAST = new Set('（《〈「『【〔“‘([{‹')

/** Where no such marks stand: Latin letters, quotation marks, circled numbers, Chinese characters and their punctuation. */
const WITH_WIDTH =
  /[\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u25ff\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]/
/** Marks that stand on the character before them. V8 takes 4 ms to build this, a twentieth of a short check. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u

const widths = new Map<string, number>()

/**
 * Columns that text takes on a terminal with Chinese fonts, where “ ” — … are as wide as 中.
 *
 * The table is the one that string-width uses; string-width itself cuts text into graphemes with `Intl.Segmenter`, whose
 * first use takes as long as Node takes to start, for emoji that no tender holds.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

function charWidth(char: string): number {
  if (char >= ' ' && char <= '~') return 1
  let width = widths.get(char)
  if (width === undefined) {
    const isMark = !WITH_WIDTH.test(char) && NO_WIDTH.test(char)
    width = isMark ? 0 : eastAsianWidth(char.codePointAt(0)!, { ambiguousAsWide: true })
    widths.set(char, width)
  }
  return width
}

/**
 * Breaks one paragraph into lines of at most `width` columns.
 *
 * @returns ranges `[start, end)` of the text in UTF-16 units; spaces at a break belong to no line. The text itself is not
 *   changed, so that a caller can still colour a part of it by its offsets. (wrap-ansi moves a Chinese sentence as if
 *   it were one word, and counts “ as one column.)
 */
export function breakLines(text: string, width: number): [start: number, end: number][] {
  const lines: [number, number][] = []
  let start = 0
  let used = 0
  let at = 0
  let opportunity = 0
  let earlier = ''
  let before = ''
  for (const char of text) {
    if (before !== '' && mayBreak(earlier, before, char)) opportunity = at
    const columns = charWidth(char)
    if (used + columns > width && at > start && char !== ' ') {
      const end = opportunity > start ? opportunity : at
      lines.push(trim(text, start, end))
      start = end
      while (text[start] === ' ') start++
      used = widthOf(text.slice(start, at))
    }
    used += columns
    at += char.length
    earlier = before
    before = char
  }
  const last = trim(text, start, text.length)
  if (last[1] > last[0] || lines.length === 0) lines.push(last)
  return lines
}

/** The lines themselves; leading spaces of the text are the indent of every line. */
export function wrapText(text: string, width: number): string[] {
  const words = visible(text).trimStart()
  const indent = ' '.repeat(text.length - words.length)
  return breakLines(words, width - indent.length).map(([start, end]) => indent + words.slice(start, end))
}

function mayBreak(earlier: string, before: string, after: string): boolean {
  // `.docx` behind a space is a word of its own.
  if ((NOT_FIRST.has(after) && !(before === ' ' && after === '.')) || NOT_LAST.has(before) || after === ' ')
    return false
  // `第 12 页` is read as one word, and so is `p. 12`.
  if (before === ' ') {
    if (isDigit(earlier)) return charWidth(after) === 1
    return !(isDigit(after) && (earlier === '.' || charWidth(earlier) === 2))
  }
  // `2026-05-05` too.
  if (before === '-' && isDigit(earlier) && isDigit(after)) return false
  return charWidth(before) === 2 || charWidth(after) === 2 || before === '/' || before === '-'
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function trim(text: string, start: number, end: number): [number, number] {
  let last = end
  while (last > start && text[last - 1] === ' ') last--
  return [start, last]
}
