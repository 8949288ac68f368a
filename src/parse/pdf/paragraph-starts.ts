/** What the words of a line say of where a paragraph begins and ends: numbers, marks, labels, stops. */
import { CLOSING, OPENING } from '../../text/brackets.ts'
import { BULLETS, CLAUSE_MARKS } from '../../text/clause-marks.ts'
import { CIRCLED, FIGURE_WORDS, ITEM_FIGURES } from '../../text/figures.ts'
import type { Line } from './layout.ts'

/** Typed numbering and marks that open a paragraph. A decimal (1.5 米, 11.5CM) or an amount (48 小时) is none. */
const NUMBERED = new RegExp(
  String.raw`^(?:(?![#＃♯*＊]\d)[${CLAUSE_MARKS}${BULLETS}]|第[${FIGURE_WORDS}百零〇\d]{1,4}[章节条部分篇]|${ITEM_FIGURES}[、．.]|[（(][${FIGURE_WORDS}\d]{1,3}[）)]|\d{1,2}[、．)）]|\d{1,2}\.(?!\d|$)|\d{1,2}\.(?=20\d\d年)|\d{1,2}\s(?=[\u4e00-\u9fff])(?!个|小?时|分钟|天|日|周|年|月|元|万|米|台|套|人|次|份|件)|\d{1,2}(?:\.\d{1,2}){1,4}(?![\d.%]|\s*(?:[米元倍万亿年月日条款]|[A-Za-zΩ℃°]))|[A-Z][.、．)）](?=[\u4e00-\u9fff])|[（(][a-z][)）]|[a-z][)）]|[${CIRCLED}])`,
)
/** The same in digits of full width, which no measure is written in. */
const WIDE_NUMBERED = /^(?:[０-９]{1,2}[、．.)）]|[（(][０-９]{1,2}[）)]|[０-９]{1,2}(?:[．.][０-９]{1,2})+)/
/** Numbers that never stand within a sentence. */
const HEADED = new RegExp(
  String.raw`^(?:${ITEM_FIGURES}、|[★▲]|(?:第${ITEM_FIGURES}章|附[件表录]\s?[\d${FIGURE_WORDS}]+)(?![“”的、，。；所中规]))`,
)
/** A field and its value: 联系人：… */
const LABEL = /^(?:[\u4e00-\u9fff]|[（(][\u4e00-\u9fff]+[）)]){2,12}[：:]/
/** Marks of a clause that stand alone on their line. */
const MARKS = new RegExp(`^[${CLAUSE_MARKS}\\s]+$`)
/** Words that never stand at an end. */
const INSIDE = /[，、的和或及与在对为由被将于第]$/
const LEADING = /[和或及与为由于第至]$/
/** Numbers of items that can also stand within a paragraph: in brackets, with a mark behind them, in circles. */
const ITEM = new RegExp(`^(?:([（(])(\\d{1,2})([）)])|(\\d{1,2})([、．.)）])|([${CIRCLED}]))`)
const HAS_CIRCLED = new RegExp(`[${CIRCLED}]`)
/** How many lines below are looked through for the item that follows. */
const NEAR_LINES = 12

/** True where the line begins with a number or a mark. */
export function opensWithNumber({ text }: Line): boolean {
  return NUMBERED.test(text) || WIDE_NUMBERED.test(text)
}

/** True where the line begins with a number that stands at the beginning of paragraphs only. */
export function opensHeaded({ text }: Line): boolean {
  return HEADED.test(text)
}

/** True where the line begins with the name of a field. */
export function opensWithLabel({ text }: Line): boolean {
  return LABEL.test(text)
}

/** True where the line is nothing but the mark of the clause that stands below. */
export function isMark({ text }: Line): boolean {
  return MARKS.test(text)
}

/** True where the line begins with a mark that belongs to the words before it. */
export function opensWithStop({ text }: Line): boolean {
  return /^[，。、；：！？）》」』】〕”’]/.test(text)
}

/** True where the last word needs another one behind it. */
export function leadsOn({ text }: Line): boolean {
  return LEADING.test(text)
}

/** True where the words cannot end here: a bracket is open, or a word follows that needs another. */
export function stopsInside(lines: readonly Line[]): boolean {
  let open = 0
  for (const line of lines) {
    for (const character of line.text) {
      if (OPENING.includes(character)) open++
      else if (CLOSING.includes(character)) open = Math.max(0, open - 1)
    }
  }
  return open > 0 || INSIDE.test(lines.at(-1)!.text)
}

interface Item {
  number: number
  /** The item `by` places further on, as it is printed. */
  other: (by: number) => string
}

function itemOf(text: string): Item | undefined {
  const match = ITEM.exec(text)
  if (!match) return undefined
  const [, open, inside, close, plain, mark, circled] = match
  if (circled) {
    const code = circled.charCodeAt(0)
    return { number: code - 0x245f, other: by => String.fromCharCode(code + by) }
  }
  const number = Number(inside ?? plain)
  return { number, other: by => `${open ?? ''}${number + by}${close ?? mark}` }
}

/** True where `next` begins with the number after that of `first`: 2.304 号钢 is no decimal below 1.规格. */
export function isNextItem(first: Line, next: Line): boolean {
  return itemOf(first.text)?.other(1) === itemOf(next.text)?.other(0) && itemOf(first.text) !== undefined
}

/**
 * True where line `i` begins with the number of an item that stands within the paragraph `before` it: another of
 * the same count stands within a line, and nothing sets the line apart.
 */
export function isInnerItem(before: readonly Line[], lines: readonly Line[], i: number): boolean {
  const line = lines[i]!
  const item = itemOf(line.text)
  if (!item || isSetApart(before, line, lines[i + 1])) return false
  if (item.number > 1) return standsWithin(before.map(({ text }) => text).join(''), item.other(-1))
  let by = 1
  for (const { text } of lines.slice(i, i + NEAR_LINES)) {
    if (text.startsWith(item.other(by))) by++
    if (standsWithin(text, item.other(by))) return true
  }
  return false
}

/** True where a line begins further right than the first one, or stands further below than its neighbours. */
function isSetApart(before: readonly Line[], line: Line, below: Line | undefined): boolean {
  const last = before.at(-1)!
  if (line.x0 - line.left > before[0]!.x0 - before[0]!.left + 0.5 * line.size) return true
  const step = stepBetween(last, line)
  return [stepBetween(before.at(-2), last), stepBetween(line, below)].some(other => step > 1.1 * other)
}

/** How far a line stands below another; without end where that says nothing. */
function stepBetween(above: Line | undefined, below: Line | undefined): number {
  const known = above !== undefined && below !== undefined && above.page === below.page && below.base > above.base
  return known ? below.base - above.base : Number.POSITIVE_INFINITY
}

/** True where the number of an item stands in a line behind a stop; one in a circle needs none. */
function standsWithin(text: string, number: string): boolean {
  if (HAS_CIRCLED.test(number)) return text.indexOf(number) > 0
  return new RegExp(`[。；：，;:,.]\\s?${escaped(number)}`).test(text)
}

function escaped(words: string): string {
  return words.replace(/[.()]/g, '\\$&')
}
