/** Numbers that a file holds as they were printed, in front of its paragraphs. */

/** Bullets that say something: what they stand before must be met, or weighs more. */
const MARK = /^[★☆✩⭐▲]$/

/** `undefined` for bullets: dots, and letters of symbol fonts, which stand in the private area. */
export function printedNumber(words: string): string | undefined {
  const number = words.replace(/[\s\u00a0]+/g, ' ').trim()
  return isMark(number) || (/[\p{L}\p{N}]/u.test(number) && !/[\ue000-\uf8ff]/.test(number)) ? number : undefined
}

/** True for a bullet that is a mark of a clause. */
export const isMark = (bullet: string): boolean => MARK.test(bullet)
