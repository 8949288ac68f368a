/** Headings that stand below another one although the style of their number is a higher one: 第一章 of an annex, （一） below 3. */
import { isLot, isNextTo, LEVEL, ordinalOf, styleOf, type TypedNumber, typedNumber } from '../../text/typed-number.ts'
import type { Block, Paragraph, Section } from '../../tree/nodes.ts'
import { type Heading, printedOf } from './headings.ts'

export interface Lowered {
  /** True for titles of chapters and of their parts. */
  knows: (title: string) => boolean
  /** How the title of an annex begins. */
  annex: RegExp | null
  /** Sections that were put below another so. */
  below: ReadonlySet<Section>
}

/**
 * Level of a heading below the section that it belongs to; `null` where the style of its number tells. It belongs to a
 * section whose heading it follows at once as the first of its style, to one where it goes on with a list of clauses, beside
 * the one before it that was put below another, and to the part of a chapter in which it begins to count anew (一、 in 四、).
 */
export function levelBelow(found: Heading, open: readonly Section[], { annex, below, knows }: Lowered): number | null {
  const typed = typedNumber(found.title)
  if (!typed) return null
  const beside = open.find(section => isBehind(typedNumberOf(section.children[0]), typed))
  if (beside) return below.has(beside) ? beside.data.level : null
  // 第一包 alone, below what has no number (供应商资格), is no chapter beside it.
  const part = isBareLot(found, typed) && open.findLast(one => typedNumberOf(one.children[0]) === null)
  if (part && part.data.level >= found.level) return part.data.level + 1
  const innermost = open[open.length - 1]
  if (!innermost || found.level > innermost.data.level) return null
  const follows = innermost.children.length === 1 && isFirst(typed)
  if (follows && (found.level !== LEVEL.chapter || holdsChapters(innermost, open, annex)))
    return innermost.data.level + 1
  if (found.level === LEVEL.chapter) return null
  const counted =
    isFirst(typed) && !knows(wordsOf(found, typed))
      ? open.find(({ children }) => isLater(typedNumberOf(children[0]), typed))
      : undefined
  if (counted) return counted.data.level + 1
  const around = open.findLast(section =>
    section.children.slice(1).some(child => isBehind(typedNumberOf(child), typed)),
  )
  return around && found.level <= around.data.level ? around.data.level + 1 : null
}

/**
 * Level of a heading that its words or its look tell, in a document that styles its headings: what has neither a style nor a
 * number ends with the next chapter that has, even where the number of that (`1.`) would be an item's elsewhere.
 */
export function belowStyled(node: Paragraph, level: number, open: readonly Section[]): number {
  if (node.data.outline !== undefined || typedNumberOf(node) !== null) return level
  const chapter = open.find(({ children }) => (children[0] as Paragraph).data.outline === 1)
  if (!chapter) return level
  return Math.max(level, level === LEVEL.chapter ? chapter.data.level : chapter.data.level + 1)
}

/**
 * How many of the open sections a heading leaves open: one that nothing but its words marks (投标人资格要求：) ends with a part
 * of its chapter that goes on counting (四、技术要求), whatever that is called where it is the next number, unless the
 * counting began below it.
 */
export function outsideUnmarked(
  found: Heading,
  open: readonly Section[],
  outermost: readonly (Block | Section)[],
  knows: (title: string) => boolean,
): number {
  const typed = typedNumber(found.title)
  // What is numbered lower may be an item.
  if (!typed || typed.level > LEVEL.part || isFirst(typed)) return open.length
  const at = open.findIndex(
    ({ children: [heading, ...rest] }) =>
      isUnmarked(heading as Paragraph) && rest.length > 0 && !rest.some(isOfStyle(typed)),
  )
  if (at < 0) return open.length
  // It stands as high as the part it was found in, and follows it.
  const before = (open[at - 1]?.children ?? outermost) as readonly (Block | Section)[]
  const around = before[before.indexOf(open[at]!) - 1]
  const goesOn = around?.type === 'section' && isNextTo(typedNumberOf(around.children[0]), typed)
  return goesOn || knows(wordsOf(found, typed)) ? at : open.length
}

/**
 * Level of a heading that nothing but its words marks (付款方式) below the numbered one around it, where that list goes on
 * behind it (2. behind 1.) before another list of its style begins; `null` where it does not.
 */
export function belowCounting(
  blocks: readonly Block[],
  at: number,
  level: number,
  open: readonly Section[],
): number | null {
  const around = open.at(-1)
  const counted = typedNumberOf(around?.children[0])
  if (!around || !counted || counted.level <= LEVEL.part || level > around.data.level) return null
  if (!isUnmarked(blocks[at] as Paragraph)) return null
  for (let i = at + 1; i < blocks.length; i++) {
    const typed = typedNumberOf(blocks[i])
    if (typed && typed.level <= counted.level) return isBehind(counted, typed) ? around.data.level + 1 : null
  }
  return null
}

/** A part that its chapter counts so and that is not its first one. */
const isLater = (one: TypedNumber | null, other: TypedNumber): boolean =>
  one !== null &&
  one.level === other.level &&
  (one.level === LEVEL.part || one.level === LEVEL.subpart) &&
  styleOf(one) === styleOf(other) &&
  !isFirst(one)

const isBareLot = (found: Heading, typed: TypedNumber) => isLot(typed) && !/[\u4e00-\u9fff]/.test(wordsOf(found, typed))

const wordsOf = ({ title }: Heading, { length }: TypedNumber) => title.slice(length)

const isUnmarked = (node: Paragraph) =>
  node.data.outline === undefined && !node.data.bold && !node.data.centered && typedNumberOf(node) === null

const isOfStyle = (typed: TypedNumber) => (node: Block | Section) => {
  const number = typedNumberOf(node.type === 'section' ? node.children[0] : node)
  return number !== null && number.level === typed.level && styleOf(number) === styleOf(typed)
}

/** An annex alone does, and not in a list of contents, where no chapter has a text. */
const holdsChapters = ({ data }: Section, open: readonly Section[], annex: RegExp | null): boolean =>
  open.length > 1 && annex !== null && annex.test(data.title) && holdsText(open[0]!)

const holdsText = ({ children }: Section): boolean =>
  children.slice(1).some(child => child.type !== 'section' || holdsText(child))

const typedNumberOf = (node: Block | Section | undefined) =>
  node?.type === 'paragraph' ? typedNumber(printedOf(node as Paragraph)) : null

const isFirst = ({ number }: TypedNumber) => ordinalOf(number).join() === '1'

/** True for the next number of the same style: 第二章 behind 第一章, and not behind 第一部分. */
const isBehind = (one: TypedNumber | null, other: TypedNumber): boolean =>
  isNextTo(one, other) && styleOf(one!) === styleOf(other)
