/** How much is shown around the words of a match. */
import type { Neighbours } from '../../units/neighbours.ts'
import type { PlacedUnit } from '../../units/placed-unit.ts'
import { PIECE_BORDER, quote } from '../quote.ts'

/** Number of characters of its own sentence that an excerpt shows at most. */
const LONGEST_EXCERPT = 240
/** Number of characters of what stands above the sentence at most. */
const LONGEST_LEAD = 60
/** Number of characters of what stands below it at most. */
const LONGEST_CONTINUATION = 80
const STOP = /[。；，：]$/

/**
 * The sentence or item around a match with what it needs to be understood; of a very long one the part around the words.
 *
 * @param start @param end of the match, in the unit's text.
 */
export function excerpt(unit: PlacedUnit, start: number, end: number, { above, below }: Neighbours): string {
  const { text } = unit
  if (text.length > LONGEST_EXCERPT) {
    const half = Math.floor((LONGEST_EXCERPT - (end - start)) / 2)
    return quote(unit, Math.max(0, start - half), Math.min(text.length, end + half)).words
  }
  // What stands in the same paragraph is shown as it stands there, white space included.
  const isInBlock = (one: PlacedUnit) => one.block === unit.block
  const from = Math.min(0, ...above.filter(isInBlock).map(one => one.start + shownFrom(one) - unit.start))
  const to = Math.max(endOf(unit), ...below.filter(isInBlock).map(one => one.start + one.text.length - unit.start))
  const { words } = quote(unit, from, Math.min(to, text.length + LONGEST_CONTINUATION))
  const leads = above.filter(one => !isInBlock(one)).map(one => quote(one, shownFrom(one), one.text.length).words)
  return joined([...leads, words, continuation(below.filter(one => !isInBlock(one)))])
}

/** Where the end of a sentence begins that is shown: at its beginning, or behind the border of a clause. */
function shownFrom({ text }: PlacedUnit): number {
  const from = Math.max(0, text.length - LONGEST_LEAD)
  return from === 0 ? 0 : from + text.slice(from, -1).search(PIECE_BORDER) + 1
}

function continuation(below: readonly PlacedUnit[]): string {
  let words = ''
  for (const one of below) {
    const left = LONGEST_CONTINUATION - words.length
    if (left <= 0) break
    words = joined([words, quote(one, 0, Math.min(left, one.text.length)).words])
  }
  return words
}

/** Paragraphs one after another, with a space where no stop parts them. */
function joined(parts: readonly string[]): string {
  return parts.reduce((all, part) => (all === '' || part === '' || STOP.test(all) ? all + part : `${all} ${part}`), '')
}

/** A sentence that ends in a colon says what it demands only in the items after it. */
function endOf({ text, paragraph, start }: PlacedUnit): number {
  return text.endsWith('：') ? Math.min(paragraph.length - start, text.length + LONGEST_CONTINUATION) : text.length
}
