/** How the highest parts of a Chinese document are numbered, for all that reads lines: sources of expressions. */

/** A number in words: 三, 十二, 〇. */
export const CHINESE_FIGURES = '[〇零一二三四五六七八九十百]+'

const numbered = (names: string) => `第\\s*(?:${CHINESE_FIGURES}|\\d{1,2})\\s*(?:${names})`

/** `第三章`, `第 2 部分`. */
export const CHAPTER_NUMBER = numbered('章|部\\s*分|篇|卷|册|编')

/** `第一节`, `第2包`: what chapters are parted into, and tenders into what is awarded apart. */
export const SECTION_NUMBER = numbered('节|包')
