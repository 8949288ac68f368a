/** Numbers that a file holds as they were printed, in front of its paragraphs. */

/** `undefined` for bullets: dots, and letters of symbol fonts, which stand in the private area. */
export function printedNumber(words: string): string | undefined {
  const number = words.replace(/[\s\u00a0]+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(number) && !/[\ue000-\uf8ff]/.test(number) ? number : undefined
}
