/** What a line of a text is by itself, whatever stands around it. */
import { HEADING_NUMBER, PART_NUMBER } from '../../text/chapter-number.ts'

/** A line without words, or none. */
export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

const CHAPTER = new RegExp(`^\\s*(?:${HEADING_NUMBER}|${PART_NUMBER}(?=[^。；]*$)(?=[^。；]*[\\u4e00-\\u9fff]))`)

/**
 * `第三章 采购需求`, `第一节`, and `第二部分 须知` with its name: a line of a cell may begin with 第一册 too. A lot (第1包)
 * is no chapter: a cell tells of each in turn.
 */
export const isChapter = (line: string): boolean => CHAPTER.test(line)

/** No two parts of it that follow each other take the same blanks: thousands of them would be tried in each way. */
const PAGE_NUMBER =
  /^[\s=＝—–-]*(?:(?:第\s*)?\d{1,4}(?:\s*页)?(?:[\s，,/／]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})[\s=＝—–-]*$/

/** `- 12 -`, `第 12 页 共 80 页`, `12 / 80`, and a number alone, which may be a value as well: what ends a page in print. */
export const mayBePageNumber = (line: string): boolean => PAGE_NUMBER.test(line)

/** The same without a number alone. */
export const isPageNumber = (line: string): boolean => mayBePageNumber(line) && !/^\s*\d+\s*$/.test(line)
