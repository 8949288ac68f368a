/** How the highest parts of a Chinese document are numbered, for those who look for their headings: sources of expressions. */
import { CHINESE_FIGURES } from './figures.ts'

const numbered = (names: string) => `第\\s*(?:${CHINESE_FIGURES}|\\d{1,2})\\s*(?:${names})`

const PARTS = '部\\s*分|篇|卷|册|编'

/** `第 2 部分`, `第三册`: words of a sentence as well. */
export const PART_NUMBER = numbered(PARTS)

/** `第三章`, `第一节`: of a heading or of what refers to one. */
export const HEADING_NUMBER = numbered('章|节')

/** `第三章`, `第 2 部分`. */
export const CHAPTER_NUMBER = numbered(`章|${PARTS}`)

/** `第一节`, `第2包`: what chapters are parted into, and tenders into what is awarded apart. */
export const SECTION_NUMBER = numbered('节|包')
