/** Lines that hold a whole notice: what web pages and fields of databases leave of its paragraphs. */
import { ITEM_FIGURES } from '../../text/figures.ts'
import { numericValue } from '../../text/numeric-value.ts'

/** Number of characters from which on a line is parted; a shorter one holds one clause and its parts. */
const SHORTEST = 200
/** Number of parts that a line counts at least. */
const LEAST_PARTS = 3

/** Where a part may begin: behind a stop, or behind white space. */
const BEGIN = '(?<=^|[\\s。；：！？）)])'
const NUMBERS = [
  new RegExp(`${BEGIN}第(${ITEM_FIGURES})(?:章|部分)`, 'g'),
  new RegExp(`${BEGIN}(${ITEM_FIGURES})[、.．]`, 'g'),
  // The first one may stand behind the words of a heading.
  new RegExp(`(?:${BEGIN}(?=\\d)|(?<=[\\u4e00-\\u9fff])(?=1、))(\\d{1,2})[、.．](?!\\d)`, 'g'),
]

/**
 * The parts of a line that counts them, 第一章 to 第三章 or 一、 to 三、 at least; those that are still long once more, by the
 * next kind of number.
 */
export function partsOf(line: string): string[] {
  return NUMBERS.reduce((lines, number) => lines.flatMap(one => split(one, number)), [line])
}

function split(line: string, number: RegExp): string[] {
  if (line.length < SHORTEST) return [line]
  const starts: number[] = []
  for (const match of line.matchAll(number)) if (numericValue(match[1]!) === starts.length + 1) starts.push(match.index)
  if (starts.length < LEAST_PARTS) return [line]
  return [0, ...starts].map((start, i) => line.slice(start, starts[i])).filter(part => part.trim() !== '')
}
