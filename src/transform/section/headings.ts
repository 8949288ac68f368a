/** Which paragraphs are headings, and of what level: by what the file says, by number, by look, by words. */
import { BULLETS } from '../../text/clause-marks.ts'
import { CLOSES_BOX, OPENS_BOX } from '../../text/figures.ts'
import { RARE, type TypedNumber, typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Paragraph } from '../../tree/nodes.ts'

/** A heading names something; a line that is longer, or ends like a sentence, is a clause. */
const LONGEST_TITLE = 40
const LONGEST_STYLED = 80
/** Behind the number of a chapter or a part, words that no role has. */
const LONGEST_UNKNOWN = 30
export const LONGEST_BEFORE_PARTS = 20
export const SENTENCE_END = /[。；;，,？！]$/
export const SENTENCE_INSIDE = /[。；;]./
export const LEADERS = /(?:\.{4,}|…{2,}|·{4,})\s*\d*\s*$|\t\d{1,3}$/
export const FIELD = /[：:]\s*\S|_{3,}/

/** What a section is headed by: 1 is the highest level; number and words, without a text in the same paragraph. */
export interface Heading {
  level: number
  title: string
}

/** Levels of numbers that make a short line a heading without further proof. */
export const LEVEL_OF_ITEM = 5

/** A bare number: among headings it is one, and what has 一、 in front does not stand below it. */
const FIGURE = /^\d{1,2}\s*[\u4e00-\u9fff]/

/** Words that head something even where nothing but their look says so, whatever white space is in them. */
export interface Titles {
  /** True for what heads a chapter or a part of one. */
  knows: (title: string) => boolean
  /** True for those of chapters alone. */
  ofChapters: (title: string) => boolean
}

/**
 * Level of a paragraph as a heading, 1 the highest; `null` where it is none.
 *
 * @param titles that officers give to chapters (from the vocabulary of roles).
 */
export function headingLevel(node: Paragraph, titles: Titles): number | null {
  const { data } = node
  if (data.toc || (data.part && data.part !== 'body')) return null
  const words = textOf(node).trim()
  if (words === '' || words.length > LONGEST_STYLED || LEADERS.test(words)) return null
  const printed = printedOf(node)
  const typed = typedNumber(printed)
  if (
    data.outline !== undefined &&
    (words.length <= LONGEST_TITLE || !SENTENCE_INSIDE.test(words)) &&
    !SENTENCE_END.test(words)
  ) {
    if (typed && typed.level < LEVEL_OF_ITEM) return typed.level
    const level = typed?.level ?? (FIGURE.test(words) ? LEVEL_OF_ITEM : 1)
    return Math.max(data.outline, Math.min(level, data.outline + 2))
  }
  const title = typed ? printed.slice(typed.length) : words
  if (title.length > LONGEST_TITLE || SENTENCE_END.test(title) || SENTENCE_INSIDE.test(title)) return null
  if (typed?.level === RARE) return data.bold || data.centered || titles.knows(title) ? 2 : null
  if (typed && typed.level < LEVEL_OF_ITEM) {
    const isLong = title.length > LONGEST_UNKNOWN && !titles.knows(title)
    return isLong || (typed.level > 2 && FIELD.test(title)) ? null : typed.level
  }
  if (typed) return data.bold && title.length <= 25 && !FIELD.test(title) && title.length > 0 ? typed.level : null
  const name = words.length <= LONGEST_BEFORE_PARTS ? words : ''
  if (name !== '' && titles.knows(name)) return (data.centered || data.bold) && titles.ofChapters(name) ? 1 : 2
  // 评审： on a line of its own; what may stand before a list within a clause is no name of a chapter.
  if (/.[：:]$/.test(name) && titles.ofChapters(name.slice(0, -1))) return 2
  if (data.centered && data.bold && words.length <= 25 && !FIELD.test(words)) return 2
  return null
}

/** True where more than its words sets a line off: its look, its style, or a number that the program gives it. */
export const isMarked = ({ data: { bold, centered, outline, number } }: Paragraph): boolean =>
  Boolean(bold || centered) || outline !== undefined || number !== undefined

const IN_BOX = new RegExp(`^[${OPENS_BOX}]([^${OPENS_BOX}${CLOSES_BOX}]{2,20})[${CLOSES_BOX}]$`)
const BULLETS_IN_FRONT = new RegExp(`^[${BULLETS}]+`)

/** A title without what sets it off: 【采购需求】, ■采购需求. */
export const withoutMarks = (title: string): string => IN_BOX.exec(title)?.[1] ?? title.replace(BULLETS_IN_FRONT, '')

/** `3　投标人资格`: a number with nothing but white space behind it, which elsewhere would be a quantity. */
export function bareNumber(printed: string): TypedNumber | null {
  const match = /^(\d{1,2})\s+(?=[\u4e00-\u9fff])/.exec(printed)
  return match && { number: match[1]!, level: LEVEL_OF_ITEM, length: match[0].length }
}

/** Words of a paragraph with the number that Word prints in front of them. */
export function printedOf(node: Paragraph): string {
  const words = textOf(node).trim()
  return node.data.number ? `${node.data.number} ${words}` : words
}
