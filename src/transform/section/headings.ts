/** Which paragraphs are headings, and of what level: by what the file says, by number, by look, by words. */
import { BULLETS } from '../../text/clause-marks.ts'
import { CLOSES_BOX, OPENS_BOX } from '../../text/figures.ts'
import { LEVEL, type TypedNumber, typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Paragraph } from '../../tree/nodes.ts'

/** Number of characters that a title has at most, its number not counted: what is longer is a clause. */
const LONGEST_TITLE = 40
/** Number of characters that a heading has at most even if the file gives it the style of one, its typed number counted. */
const LONGEST_STYLED = 80
/** As `LONGEST_TITLE`, for words behind a number above `LEVEL.item` that no role is known by. */
const LONGEST_UNKNOWN = 30
/** As `LONGEST_TITLE`, for words that nothing but bold type, or bold type and their place in the middle, makes a title. */
const LONGEST_BY_LOOK = 25
/** As `LONGEST_TITLE`, for words that nothing but what they say, or what follows them, makes a title. */
export const LONGEST_BY_WORDS = 20
/** Ends like a sentence, or a part of one: a clause, no title. */
export const SENTENCE_END = /[。；;，,？！]$/
/** Goes on behind the end of a sentence. */
export const SENTENCE_INSIDE = /[。；;]./
/** An entry of a list of contents: dots up to the number of a page, or a tab in front of it. */
export const LEADERS = /(?:\.{4,}|…{2,}|·{4,})\s*\d*\s*$|\t\d{1,3}$/
/** A line of a form: a value behind the name of a field, or a blank for one. */
export const FIELD = /[：:]\s*\S|_{3,}/

/** What a section is headed by. */
export interface Heading {
  /** 1 is the highest. */
  level: number
  /** Number and words, without the text that follows in the same paragraph. */
  title: string
}

/** How many levels a heading may stand below what its style says, if its number says that it is lower. */
const MOST_BELOW_STYLE = 2

/** A number without a stop in front of Chinese words: in a paragraph with the style of a heading it is the number of an item. */
const BARE_FIGURE = /^\d{1,2}\s*[\u4e00-\u9fff]/

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
  if (data.toc || data.part) return null
  const words = textOf(node).trim()
  if (words === '' || words.length > LONGEST_STYLED || LEADERS.test(words)) return null
  const printed = printedOf(node)
  const typed = typedNumber(printed)
  if (
    data.outline !== undefined &&
    (words.length <= LONGEST_TITLE || !SENTENCE_INSIDE.test(words)) &&
    !SENTENCE_END.test(words)
  ) {
    if (typed && typed.level < LEVEL.item) return typed.level
    const level = typed?.level ?? (BARE_FIGURE.test(words) ? LEVEL.item : LEVEL.chapter)
    return Math.max(data.outline, Math.min(level, data.outline + MOST_BELOW_STYLE))
  }
  const title = typed ? printed.slice(typed.length) : words
  if (title.length > LONGEST_TITLE || SENTENCE_END.test(title) || SENTENCE_INSIDE.test(title)) return null
  if (typed?.level === LEVEL.rare) return data.bold || data.centered || titles.knows(title) ? LEVEL.section : null
  if (typed && typed.level < LEVEL.item) {
    const isLong = title.length > LONGEST_UNKNOWN && !titles.knows(title)
    return isLong || (typed.level > LEVEL.section && FIELD.test(title)) ? null : typed.level
  }
  if (typed) {
    const isShort = title.length > 0 && title.length <= LONGEST_BY_LOOK
    return data.bold && isShort && !FIELD.test(title) ? typed.level : null
  }
  const name = words.length <= LONGEST_BY_WORDS ? words : ''
  if (name !== '' && titles.knows(name))
    return (data.centered || data.bold) && titles.ofChapters(name) ? LEVEL.chapter : LEVEL.section
  // 评审： on a line of its own; what may stand before a list within a clause is no name of a chapter.
  if (/.[：:]$/.test(name) && titles.ofChapters(name.slice(0, -1))) return LEVEL.section
  if (data.centered && data.bold && words.length <= LONGEST_BY_LOOK && !FIELD.test(words)) return LEVEL.section
  return null
}

/** True where more than its words sets a paragraph off: its look, its style, or a number that the program gives it. */
export const isMarked = ({ data: { bold, centered, outline, number } }: Paragraph): boolean =>
  Boolean(bold || centered) || outline !== undefined || number !== undefined

const IN_BOX = new RegExp(`^[${OPENS_BOX}]([^${OPENS_BOX}${CLOSES_BOX}]{2,20})[${CLOSES_BOX}]$`)
const BULLETS_IN_FRONT = new RegExp(`^[${BULLETS}]+`)

/** A title without what sets it off: 【采购需求】, ■采购需求. */
export const withoutMarks = (title: string): string => IN_BOX.exec(title)?.[1] ?? title.replace(BULLETS_IN_FRONT, '')

/** `3　投标人资格`: a number with nothing but white space behind it, which elsewhere would be a quantity. */
export function bareNumber(printed: string): TypedNumber | null {
  const match = /^(\d{1,2})\s+(?=[\u4e00-\u9fff])/.exec(printed)
  return match && { number: match[1]!, level: LEVEL.item, length: match[0].length }
}

/** Words of a paragraph with the number that Word prints in front of them. */
export function printedOf(node: Paragraph): string {
  const words = textOf(node).trim()
  return node.data.number ? `${node.data.number} ${words}` : words
}
