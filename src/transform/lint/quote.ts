/** Which words of a sentence are quoted as the match. */
import { clauseAround } from '../../checks/clause.ts'
import { typedNumber } from '../../text/typed-number.ts'
import { isInsideWord } from '../../text/words-at-breaks.ts'
import { textOf } from '../../tree/content.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { originalSpan } from '../units/shadow.ts'

// Lengths are in UTF-16 units.

/** Length that a quotation has at least: less points nowhere. */
const SHORTEST = 4
/** Length that a quotation has at most: more are no longer the words that decide. */
const LONGEST = 60
/** Length up to which the clause around the deciding words is quoted whole. */
const CLAUSE = 24
/** Length to which deciding words in a longer clause are widened by what stands in front of them. */
const ENOUGH = 20
/** Length up to which what is left of a clause or a bracket is likely the rest of a word, and is quoted too. */
const TAIL = 8
/** Length below which words say too little by themselves. */
const LITTLE = 8
/** Borders of what is quoted, which may be less than a clause: an item of a list, or what follows a name. */
export const PIECE_BORDER = /[，。；：！？、|]/
const BRACKET = /[（）“”]/
/** A word behind which another one begins. */
const PARTICLE = /的|(?<=^.{0,3})[或且]/
const OPENING = /[（“《【[]/
/** Closing marks, with what opens them. */
const PAIRS: Readonly<Record<string, string>> = { '）': '（', '”': '“', '》': '《', '】': '【' }

/** Span in the unit's text: the deciding words, widened to their clause, or to what stands in front of them there. */
export function matchSpan(text: string, found: number, end: number): [number, number] {
  const number = typedNumber(text)?.length ?? 0
  // A pattern that begins with the sentence takes its number with it.
  const start = found === 0 && number < end ? number : found
  const last = Math.min(end, start + LONGEST)
  const [border, right] = pieceAround(text, start, last)
  const left = border === 0 && number <= start ? number : border
  if (right - left >= SHORTEST && right - left <= CLAUSE) return [left, withoutStray(text, left, right)]
  // In Chinese what qualifies a word stands in front of it: 类似本项目的食堂运行保障项目业绩.
  let from = start
  let to = last
  while (to - from < ENOUGH && from > left && !BRACKET.test(text[from - 1]!)) from--
  // What is left of the clause, or of the bracket, is the rest of a word, as likely as not.
  const opened = Math.max(left, clauseAround(text, from, from, BRACKET)[0])
  if (from < start && from - opened <= TAIL) from = opened
  // Not from the middle of a word, where it can be helped: behind a 的, or behind the rest of one and a 或, a new one begins.
  const behind = from > left && from < start ? beginningOfWord(text.slice(from, start), SHORTEST - (to - start)) : 0
  from += behind
  // A pattern begins with a word as a rule, so the dictionary is asked only of a beginning that was counted, or of a number.
  if (behind === 0 && (from < start || /\d/.test(text[from - 1] ?? ''))) from = withWholeWord(text, from, left)
  const rest = to + lengthUpToBracket(text.slice(to, right))
  const wanted = to - from < LITTLE ? from + ENOUGH : to
  to = rest - wanted <= TAIL ? rest : wanted
  while (to - from < SHORTEST && to < text.length) to++
  while (to - from < SHORTEST && from > 0) from--
  // A bracket that opens at the end says nothing.
  while (to - from > SHORTEST && OPENING.test(text[to - 1]!)) to--
  const [first, after] = withWholeNames(text, from, to)
  return [first, withoutStray(text, first, after)]
}

/** Where a word begins in what stands in front of the deciding words: behind a particle, if `least` characters stay, or else a title. */
function beginningOfWord(before: string, least: number): number {
  const particle = before.search(PARTICLE) + 1
  return before.length - particle >= least ? particle : before.lastIndexOf('》') + 1
}

/** The beginning of the word or the number with its unit in which a quotation would begin. */
function withWholeWord(text: string, start: number, least: number): number {
  let from = start
  while (from > Math.max(least, start - LITTLE) && isInsideWord(text.slice(0, from), text.slice(from))) from--
  return from
}

const LATIN = /[A-Za-z\d/.-]/

/** Names and numbers in Latin characters are not cut: GB9001, 1606.9. */
function withWholeNames(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from > 0 && to - from < LONGEST && isInside(text, from)) from--
  while (to < text.length && to - from < LONGEST && isInside(text, to)) to++
  return [from, to]
}

const isInside = (text: string, at: number) => LATIN.test(text[at - 1]!) && LATIN.test(text[at] ?? '')

/** The end without a bracket that closes what opens before the start. */
function withoutStray(text: string, start: number, end: number): number {
  const opening = PAIRS[text[end - 1]!]
  const isStray = opening !== undefined && !text.slice(start, end).includes(opening)
  return isStray && end - start > SHORTEST ? end - 1 : end
}

/**
 * The span with the mark next to it that opens or closes what it holds only the other half of: “甲认证”、“乙认证”.
 *
 * @param most characters that may be quoted.
 */
export function balanced(text: string, start: number, end: number, most = LONGEST): [number, number] {
  const words = text.slice(start, end)
  let [from, to] = [start, end]
  for (const [closing, opening] of Object.entries(PAIRS)) {
    const [beforeClosing] = words.split(closing, 1)
    const isClosedOnly = beforeClosing !== words && !beforeClosing!.includes(opening)
    const isOpenAtEnd = words.lastIndexOf(opening) > words.lastIndexOf(closing)
    if (isClosedOnly && text[start - 1] === opening && to - from < most) from--
    if (isOpenAtEnd) to = closedOrCut(text, [from, to], closing, from + most)
  }
  return [from, to]
}

/**
 * The end of a span in which a bracket stays open: behind the one that closes it, or, where that is too far, before it if
 * most of the words stand there.
 */
function closedOrCut(text: string, [start, end]: [number, number], closing: string, last: number): number {
  const opened = text.slice(start, end).lastIndexOf(PAIRS[closing]!)
  const closed = text.indexOf(closing, end)
  if (closed >= 0 && closed < last) return closed + 1
  return opened >= LITTLE && opened > end - start - opened ? start + opened : end
}

/** Number of characters in front of the first bracket; of all where there is none. */
function lengthUpToBracket(words: string): number {
  const at = words.search(BRACKET)
  return at < 0 ? words.length : at
}

/** The words between two borders around a span, more where they alone would point nowhere. */
function pieceAround(text: string, start: number, end: number): [number, number] {
  const [from, to] = clauseAround(text, start, end, PIECE_BORDER)
  if (to - from >= SHORTEST) return [from, to]
  // 格力 alone points nowhere: 品牌：格力.
  const named = text[from - 1] === '：' ? clauseAround(text, from - 1, from - 1, PIECE_BORDER)[0] : from
  if (named < from && to - named <= CLAUSE) return [named, to]
  if (to === text.length) return [from, to]
  // A name before a colon says nothing without what follows it.
  return [from, clauseAround(text, to + 1, to + 1, PIECE_BORDER)[1]]
}

/** Original words of a span of a unit's text, and their offsets in the projection. */
export function quote(unit: PlacedUnit, start: number, end: number): { words: string; offset: [number, number] } {
  const [from, to] = originalSpan(unit.shadow, unit.start + start, unit.start + end)
  const words = textOf(unit.block).slice(from, to)
  const trimmedStart = words.length - words.trimStart().length
  const at = unit.block.position!.start.offset! + from + trimmedStart
  return { words: words.trim(), offset: [at, at + words.trim().length] }
}
