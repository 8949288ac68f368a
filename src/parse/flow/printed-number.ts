/** Numbers that a file holds as they were printed, in front of its paragraphs. */
import { MUST_MARKS } from '../../text/clause-marks.ts'
import { signsShown } from '../symbols.ts'

/** Bullets that say something: what they stand before must be met, or weighs more. */
const MARK = new RegExp(`^[${MUST_MARKS}▲]$`)

/** `undefined` for bullets that are no mark: dots, and letters of symbol fonts, which stand in the private area. */
export function printedNumber(words: string): string | undefined {
  const number = words.replace(/[\s\u00a0]+/g, ' ').trim()
  return markOf(number) ?? (/[\p{L}\p{N}]/u.test(number) && !/[\ue000-\uf8ff]/.test(number) ? number : undefined)
}

/** The mark of a clause that a bullet is, as its font shows it; `undefined` for any other. */
export function markOf(bullet: string): string | undefined {
  const shown = signsShown(bullet)
  return MARK.test(shown) ? shown : undefined
}
