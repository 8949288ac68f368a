/** Which paragraphs are headings, and of what level: by what the file says, by number, by look, by words. */
import { textOf } from '../tree/content.ts'
import type { Block, Paragraph } from '../tree/nodes.ts'
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

/** Words that head a chapter, or a part of one, even where nothing but their look says so. */
export type TitleTest = (title: string) => 'chapter' | 'part' | null

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
  const named = words.length <= LONGEST_BEFORE_PARTS ? isTitle(words.replace(/\s+/g, '')) : null
  if (named) return named === 'chapter' && (data.centered || data.bold) ? 1 : 2
  if (data.centered && data.bold && words.length <= 25 && !FIELD.test(words)) return 2
  return null
}

/** What stands around a paragraph: the blocks before and behind it, and the headings whose sections are open. */
export interface Neighbours {
  previous: Block | undefined
  next: Block | undefined
  open: readonly Paragraph[]
}

/** Titles on end that nothing parts are a list, such as the parts of a tender; two may be a chapter and its first part. */
const LISTED = 3

/** True where a paragraph is one of a list of titles that nothing but their words marks: it heads nothing. */
export function isListed(blocks: readonly Block[], at: number, isTitle: TitleTest): boolean {
  const isPlainTitle = (block: Block | undefined) => {
    if (block?.type !== 'paragraph') return false
    const { bold, centered, outline, number } = block.data
    const words = textOf(block).replace(/\s+/g, '')
    const marked = bold || centered || outline !== undefined || number !== undefined
    return !marked && words.length <= LONGEST_BEFORE_PARTS && typedNumber(words) === null && isTitle(words) !== null
  }
  if (!isPlainTitle(blocks[at])) return false
  let [first, last] = [at, at]
  while (last - first < LISTED && isPlainTitle(blocks[first - 1])) first--
  while (last - first < LISTED && isPlainTitle(blocks[last + 1])) last++
  return last - first + 1 >= LISTED
}

/**
 * Level of a numbered paragraph that looks like an item but heads what follows it: its first part (`3. 资格要求`, then
 * `3.1 …`), a text where its words name a chapter, or what comes behind such a section (`4. 联系方式`). Plain text and
 * many notices mark their headings in no other way; `null` where it heads nothing.
 */
export function levelInPlace(node: Paragraph, { previous, next, open }: Neighbours, isTitle: TitleTest): number | null {
  if (!next || node.data.toc || node.data.part === 'textbox') return null
  const printed = printedOf(node)
  const typed = typedNumber(printed) ?? bareNumber(printed)
  if (!typed || typed.level < LEVEL_OF_ITEM) return null
  const title = printed.slice(typed.length)
  if (title.length === 0 || title.length > LONGEST_BEFORE_PARTS) return null
  if (SENTENCE_END.test(title) || SENTENCE_INSIDE.test(title) || FIELD.test(title)) return null
  const first = `${typed.number.replace(/[、.．]$/, '').replaceAll('．', '.')}.1`
  const follows = numberOf(next)
    ?.number.replaceAll('．', '.')
    .replace(/[、.]$/, '')
  if (follows === first || open.some(heading => comesNext(heading, typed))) return typed.level
  // One of a list of titles, such as the parts of a tender, heads nothing.
  if ([previous, next].some(one => numberOf(one)?.level === typed.level)) return null
  return isTitle(title.replace(/\s+/g, '').replace(/[：:]$/, '')) ? typed.level : null
}

/** `4.` behind a heading with `3.`, `1.5` behind `1.4`. */
function comesNext(heading: Paragraph, { number, level }: TypedNumber): boolean {
  const before = numberOf(heading)
  if (before?.level !== level) return false
  const [own, other] = [number, before.number].map(one => one.match(/\d+/g)?.map(Number) ?? [])
  const last = own!.length - 1
  return own!.length === other!.length && own!.every((part, i) => part === other![i]! + (i === last ? 1 : 0))
}

const numberOf = (block: Block | undefined) => (block?.type === 'paragraph' ? typedNumber(printedOf(block)) : null)

/** `3　投标人资格`: a number with nothing but white space behind it, which elsewhere would be a quantity. */
function bareNumber(printed: string): TypedNumber | null {
  const match = /^(\d{1,2})\s+(?=[\u4e00-\u9fff])/.exec(printed)
  return match && { number: match[1]!, level: LEVEL_OF_ITEM, length: match[0].length }
}

function printedOf(node: Paragraph): string {
  const words = textOf(node).trim()
  return node.data.number ? `${node.data.number} ${words}` : words
}
