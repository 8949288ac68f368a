/** Headings that nothing but their words, and what stands around them, tells from items and clauses. */
import { shortened } from '../../text/shortened.ts'
import { isNextTo, LEVEL, type TypedNumber, typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph, Section } from '../../tree/nodes.ts'
import {
  bareNumber,
  FIELD,
  type Heading,
  isMarked,
  LEADERS,
  LONGEST_BY_WORDS,
  printedOf,
  SENTENCE_END,
  SENTENCE_INSIDE,
  type Titles,
} from './headings.ts'

/** What stands around a paragraph: the blocks before and behind it, and the sections that are open, outermost first. */
export interface Neighbours {
  previous: Block | undefined
  next: Block | undefined
  open: readonly Section[]
}

/** Number of successive titles that are a list, such as the parts of a tender; two may be a chapter and its first part. */
const LISTED = 3

/** True where a paragraph is one of a list of titles that nothing but their words marks: it heads nothing. */
export function isListed(blocks: readonly Block[], at: number, titles: Titles): boolean {
  const isPlainTitle = (block: Block | undefined) => {
    if (block?.type !== 'paragraph') return false
    const words = textOf(block).replace(/\s+/g, '')
    return !isMarked(block) && words.length <= LONGEST_BY_WORDS && typedNumber(words) === null && titles.knows(words)
  }
  if (!isPlainTitle(blocks[at])) return false
  let [first, last] = [at, at]
  while (last - first < LISTED && isPlainTitle(blocks[first - 1])) first--
  while (last - first < LISTED && isPlainTitle(blocks[last + 1])) last++
  return last - first + 1 >= LISTED
}

/** The end of what introduces a list, as 由下列部分组成： does. */
const OPENS_LIST = /[：:]$/

/**
 * True where a paragraph is one of the chapters that a clause says the documents consist of (`8.1 招标文件由下列部分组成：`, then
 * 第一章 to 第六章 on end): what follows them is the next clause, and stands in none of them.
 */
export function isListedChapter(blocks: readonly Block[], at: number): boolean {
  if (!isOfChapters(numberOf(blocks[at])) || isStyled(blocks[at])) return false
  let [first, last] = [at, at]
  while (goesOn(blocks[first - 1], blocks[first])) first--
  while (goesOn(blocks[last], blocks[last + 1])) last++
  const opens = blocks[first - 1]
  return last - first + 1 >= LISTED && opens?.type === 'paragraph' && OPENS_LIST.test(textOf(opens).trim())
}

const isOfChapters = (typed: TypedNumber | null) => typed?.level === LEVEL.chapter

const isStyled = (block: Block | undefined) => block?.type === 'paragraph' && block.data.outline !== undefined

/** True for two chapters of which the second has the next number. */
function goesOn(one: Block | undefined, other: Block | undefined): boolean {
  const typed = numberOf(other)
  return typed !== null && isOfChapters(typed) && !isStyled(one) && !isStyled(other) && isNextTo(numberOf(one), typed)
}

/** Highest level of numbers that items have: what is numbered as a chapter or a section is a heading, whatever follows. */
const HIGHEST_ITEM = LEVEL.part

/**
 * True for a short line with a number (（二）近三年的合同) that nothing else marks, that the next number of its list or a
 * higher one follows at once: it is an item, unless its words name a chapter or it is the next of headings.
 */
export function headsNothing(node: Paragraph, { next, open }: Neighbours, titles: Titles): boolean {
  if (isMarked(node)) return false
  const words = textOf(node).trim()
  const typed = typedNumber(words)
  if (!typed || typed.level < HIGHEST_ITEM || titles.knows(words.slice(typed.length))) return false
  if (open.some(({ children }) => isNextTo(numberOf(children[0] as Paragraph), typed))) return false
  const follows = numberOf(next)
  return follows !== null && follows.level >= HIGHEST_ITEM && follows.level <= typed.level
}

/**
 * Level of a numbered paragraph that looks like an item but heads what follows it: its first part (`3. 资格要求`, then
 * `3.1 …`), a text where its words name a chapter, or what comes behind such a section (`4. 联系方式`). Plain text and
 * many notices mark their headings in no other way; `null` where it heads nothing.
 */
export function levelInPlace(node: Paragraph, { previous, next, open }: Neighbours, titles: Titles): number | null {
  if (!next || !mayHead(node)) return null
  const printed = printedOf(node)
  const typed = numberIn(printed)
  if (!typed || typed.level < LEVEL.item) return null
  const title = printed.slice(typed.length)
  if (title.length === 0 || title.length > LONGEST_BY_WORDS) return null
  if (SENTENCE_END.test(title) || SENTENCE_INSIDE.test(title) || FIELD.test(title)) return null
  const first = `${typed.number.replace(/[、.．]$/, '').replaceAll('．', '.')}.1`
  const follows = numberOf(next)
    ?.number.replaceAll('．', '.')
    .replace(/[、.]$/, '')
  const before = open.find(one => comesNext(one, typed))
  // Headings with a bare number (3　资格要求) that are known by their words stand higher than their number says.
  if (before) return typedNumber(printed) && typed.level !== LEVEL.rare ? typed.level : before.data.level
  if (follows === first) return typed.level
  // One of a list of titles, such as the parts of a tender, heads nothing; a list that begins below it is its own.
  if (isNextTo(numberOf(previous), typed) || isNextTo(typed, numberOf(next))) return null
  return titles.knows(title.replace(/[：:]$/, '')) ? typed.level : null
}

/** The name in front of the text, parted by a colon or by white space. */
const NAME = /^[^：:。；;，,]{2,24}?(?=[：:]|\s+\S)/
/** Lowest level of numbers that open a paragraph with a heading; 3.2.1, （1） and ① are items of a clause. */
const LOWEST_RUN_IN = LEVEL.dotted
/** Number of characters that are the title of a paragraph in which nothing is set off as a name; a mark says that it is no whole one. */
const FIRST_WORDS = 16

/**
 * The heading that a numbered paragraph begins with (`三、投标人资格要求：1、具有…`), where its words name a chapter; or where its
 * number is the next one behind that of an open section, which ends there, whatever the paragraph says. `null` where it
 * has none.
 */
export function runInHeading(node: Paragraph, open: readonly Section[], titles: Titles): Heading | null {
  if (!mayHead(node)) return null
  const printed = printedOf(node)
  const typed = numberIn(printed)
  if (!typed || typed.level > LOWEST_RUN_IN || LEADERS.test(printed)) return null
  const text = printed.slice(typed.length)
  const name = NAME.exec(text)?.[0].trim()
  const isNamed = name !== undefined && name.length <= LONGEST_BY_WORDS && titles.knows(name)
  if (!isNamed && !open.some(one => comesNext(one, typed))) return null
  return { level: typed.level, title: `${typed.number}${name ?? shortened(text, FIRST_WORDS)}` }
}

const mayHead = ({ data }: Paragraph) => !data.toc && data.part !== 'textbox'

const numberIn = (printed: string) => typedNumber(printed) ?? bareNumber(printed)

const numberOf = (block: Block | undefined) => (block?.type === 'paragraph' ? numberIn(printedOf(block)) : null)

/** `4.` behind a section with `3.`, `1.5` behind `1.4`, 五、 behind 四、; not where the section counts items so. */
function comesNext({ children }: Section, typed: TypedNumber): boolean {
  const { level } = typed
  const before = numberOf(children[0] as Paragraph)
  if (!isNextTo(before, typed)) return false
  return !children.slice(1).some(child => child.type === 'paragraph' && numberOf(child)?.level === level)
}
