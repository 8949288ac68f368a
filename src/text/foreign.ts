/** Texts in another language than Chinese, which no rule can judge. */

/** Number of Han characters at the beginning of a text from which on it is Chinese. */
const ENOUGH_HAN = 40
/** Number of characters that are a beginning. */
const BEGINNING = 4000
/** Number of letters from which on a text is one of another language. */
const FEWEST_LETTERS = 20
/** Share of Han characters among its letters from which on it is a Chinese text that names things in another one. */
const CHINESE_SHARE = 0.02

/** Number of Han characters of a text in another language; `undefined` for a Chinese text, and where there are no words, only figures. */
export function hanInForeign(words: string): number | undefined {
  if ((words.slice(0, BEGINNING).match(/[\u4e00-\u9fff]/g) ?? []).length >= ENOUGH_HAN) return undefined
  const han = (words.match(/\p{Script=Han}/gu) ?? []).length
  const letters = (words.match(/\p{L}/gu) ?? []).length
  return letters >= FEWEST_LETTERS && han < CHINESE_SHARE * letters ? han : undefined
}
