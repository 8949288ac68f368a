/** Which paragraphs are headings, and of what level: by what the file says, by number, by look, by words. */
import { textOf } from '../tree/content.ts'
import type { Paragraph } from '../tree/nodes.ts'
import { type TypedNumber, typedNumber } from './numbering.ts'

/** A heading names something; a line that is longer, or ends like a sentence, is a clause. */
const LONGEST_TITLE = 40
const LONGEST_STYLED = 80
const LONGEST_BEFORE_PARTS = 20
const SENTENCE_END = /[。；;，,？！]$/
const SENTENCE_INSIDE = /[。；;]./
const LEADERS = /(?:\.{4,}|…{2,}|·{4,})\s*\d*\s*$|\t\d{1,3}$/
const FIELD = /[：:]\s*\S|_{3,}/

/** Levels of numbers that make a short line a heading without further proof. */
const LEVEL_OF_ITEM = 5

/** Words that head a chapter even where nothing but their look says so. */
export type TitleTest = (title: string) => boolean

/**
 * Level of a paragraph as a heading, 1 the highest; `null` where it is none.
 *
 * @param isTitle tells titles that officers give to chapters (from the vocabulary of roles).
 */
export function headingLevel(node: Paragraph, isTitle: TitleTest): number | null {
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
    return typed && typed.level < LEVEL_OF_ITEM
      ? typed.level
      : Math.max(data.outline, typed ? Math.min(typed.level, data.outline + 2) : 1)
  }
  const title = typed ? printed.slice(typed.length) : words
  if (title.length > LONGEST_TITLE || SENTENCE_END.test(title) || SENTENCE_INSIDE.test(title)) return null
  if (typed && typed.level <= 2) return title.length <= 30 ? typed.level : null
  if (typed && typed.level < LEVEL_OF_ITEM) return FIELD.test(title) || title.length > 30 ? null : typed.level
  if (typed) return data.bold && title.length <= 25 && !FIELD.test(title) && title.length > 0 ? typed.level : null
  if (words.length <= 20 && isTitle(words.replace(/\s+/g, ''))) return data.centered || data.bold ? 1 : 2
  if (data.centered && data.bold && words.length <= 25 && !FIELD.test(words)) return 2
  return null
}

/**
 * Level of a numbered paragraph that looks like an item but whose first part follows it: `3. 资格要求`, then `3.1 …`.
 * Plain text and many notices mark their headings in no other way; `null` where it heads nothing.
 */
export function levelByParts(node: Paragraph, next: Paragraph | undefined): number | null {
  if (!next || node.data.toc || node.data.part === 'textbox') return null
  const printed = printedOf(node)
  const typed = typedNumber(printed) ?? bareNumber(printed)
  if (!typed || typed.level < LEVEL_OF_ITEM) return null
  const title = printed.slice(typed.length)
  if (title.length === 0 || title.length > LONGEST_BEFORE_PARTS) return null
  if (SENTENCE_END.test(title) || SENTENCE_INSIDE.test(title) || FIELD.test(title)) return null
  const first = `${typed.number.replace(/[、.．]$/, '').replaceAll('．', '.')}.1`
  const follows = typedNumber(printedOf(next))
    ?.number.replaceAll('．', '.')
    .replace(/[、.]$/, '')
  return follows === first ? typed.level : null
}

/** `3　投标人资格`: a number with nothing but white space behind it, which elsewhere would be a quantity. */
function bareNumber(printed: string): TypedNumber | null {
  const match = /^(\d{1,2})\s+(?=[\u4e00-\u9fff])/.exec(printed)
  return match && { number: match[1]!, level: LEVEL_OF_ITEM, length: match[0].length }
}

function printedOf(node: Paragraph): string {
  const words = textOf(node).trim()
  return node.data.number ? `${node.data.number} ${words}` : words
}
