/** Visual lines → paragraphs: which line goes on in the next one. */
import { lineBreak, paragraph, text } from '../../tree/build.ts'
import type { Box, Break, Paragraph, ParagraphData, Part, Text, TextData } from '../../tree/nodes.ts'
import { isWide, type Line } from './layout.ts'
import { nearEnough } from './pitch.ts'

/** Typed numbering and marks that open a paragraph. A decimal (1.5 米) is none. */
const NUMBERED =
  /^(?:[★▲☆△●■◆◇※#＃*]|第[一二三四五六七八九十百零〇\d]{1,4}[章节条部分篇]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．)）]|\d{1,2}\.(?!\d)|\d{1,2}\s(?=[\u4e00-\u9fff])|\d{1,2}(?:\.\d{1,2}){1,4}(?![\d.%]|\s*(?:[米元倍万亿年月日]|mm|cm|m|kg|k|M|G|V|A|W))|[A-Z][.、．)）](?=[\u4e00-\u9fff])|[a-z][)）]|[①-⑳⑴-⒇])/
/** Numbers that never stand within a sentence. */
const HEADED = /^(?:[一二三四五六七八九十]{1,3}、|[★▲]|第[一二三四五六七八九十]{1,3}章(?![“”的、，。]))/
/** A field and its value: 联系人：… */
const LABEL = /^[\u4e00-\u9fff（）()]{2,12}[：:]/
const ENDED = /[。！？；：!?;:]$/
const LATIN_END = /[\p{L}\p{N},.;:)%]$/u
const LATIN_START = /^[\p{L}\p{N}(]/u

/** Indent in em that is meant. */
const INDENT = 0.7
/** Room in em that a full line may leave: justified text, and text set ragged that stops in mid sentence. */
const ROOM = 0.4
const RAGGED_ROOM = 3

/** Joins lines in reading order to paragraphs. `inCell` leaves out what only the body shows (centred, indent). */
export function paragraphsOf(lines: readonly Line[], options: { inCell?: boolean; part?: Part } = {}): Paragraph[] {
  const near = nearEnough(lines)
  const groups: Line[][] = []
  lines.forEach((line, i) => {
    const group = groups.at(-1)
    if (group && near(i) && goesOn(group, line)) group.push(line)
    else groups.push([line])
  })
  return groups.map(group => paragraphOf(group, options))
}

/** True where `next`, near enough below, continues the paragraph made of `lines`. */
function goesOn(lines: readonly Line[], next: Line): boolean {
  const first = lines[0]!
  const last = lines.at(-1)!
  const start = NUMBERED.test(next.text)
  const ended = ENDED.test(last.text) && !stopsInside(lines)
  if (last.toc || !sameSize(last, next, ended)) return false
  if (!isFull(lines, next, ended || start)) return false
  const level = Math.abs(insetOf(first) - insetOf(next)) < INDENT * last.size
  if (start && (ended || (level && NUMBERED.test(first.text)))) return false
  const opens = HEADED.test(next.text) || (level && LABEL.test(next.text) && LABEL.test(first.text))
  if (opens && !stopsInside(lines)) return false
  if (last.bold !== next.bold && (start || ended)) return false
  return goesOnIndent(lines, next, start, ended)
}

/** True where most of both lines has one size, or a sentence goes on that changes its size within the next line. */
function sameSize(last: Line, next: Line, ended: boolean): boolean {
  const agree = (a: number, b: number) => Math.abs(a - b) <= 0.12 * a
  return (
    agree(last.size, next.size) || (!ended && agree(last.lastSize, next.firstSize) && agree(last.lastSize, last.size))
  )
}

/** Where a line begins, from the edge of its column. */
function insetOf({ x0, column }: Line): number {
  return x0 - (column?.left ?? 0)
}

function goesOnIndent(lines: readonly Line[], next: Line, start: boolean, ended: boolean): boolean {
  const first = lines[0]!
  const last = lines.at(-1)!
  const indent = INDENT * last.size
  // In a centred cell the full lines reach both edges and only the last one shows that it is centred.
  if (isCentered(next) && (isCentered(last) || (last.inCell && isSymmetric(last)))) return !start
  const deeper = insetOf(next) - insetOf(lines[1] ?? first)
  if (lines.length > 1) return Math.abs(deeper) < indent || (deeper < 0 && !start && !ended)
  // The second line of a hanging paragraph stands behind its number.
  if (deeper > indent) return !start && (NUMBERED.test(first.text) || !ended) && deeper < 7 * last.size
  // Two lines with the same indent: two paragraphs that open with it, unless the first stops in mid sentence.
  if (deeper > -indent && next.x0 - next.left > indent) return !start && !ended
  return true
}

/** True where the first words of `next` had no room left behind the last line. `opens`: the words look like a start. */
function isFull(lines: readonly Line[], next: Line, opens: boolean): boolean {
  const first = lines[0]!
  const last = lines.at(-1)!
  const end = last.x1 + next.head
  if (end > last.right - ROOM * last.size) return true
  const width = last.right - last.left
  if (isCentered(last)) return last.x1 - last.x0 + next.head > width - ROOM * last.size
  // A first line with an indent and a line at the margin below it: text set ragged, or with a right indent.
  const margin = next.x0 < next.left + INDENT * last.size && insetOf(first) > insetOf(next) + INDENT * last.size
  if (!opens && !last.inCell && (margin || stopsInside(lines))) return end > last.right - RAGGED_ROOM * last.size
  // A paragraph with a right margin of its own.
  return lines.length > 2 && lines.every(line => Math.abs(line.x1 - last.x1) < 0.5 * last.size)
}

/** True where the words cannot end here: a bracket is open, or a word follows that needs another. */
function stopsInside(lines: readonly Line[]): boolean {
  let open = 0
  for (const line of lines) {
    for (const character of line.text) {
      if ('（(《“【〔'.includes(character)) open++
      else if ('）)》”】〕'.includes(character)) open = Math.max(0, open - 1)
    }
  }
  return open > 0 || /[，、的和或及与在对为由被将于]$/.test(lines.at(-1)!.text)
}

/** True where a line stands in the middle of its margins, away from both. */
export function isCentered(line: Line): boolean {
  return line.x0 - line.left > (line.inCell ? 0.4 : 1.2) * line.size && isSymmetric(line)
}

function isSymmetric(line: Line): boolean {
  return Math.abs(line.x0 - line.left - (line.right - line.x1)) < 0.7 * line.size + 2
}

function paragraphOf(lines: readonly Line[], { inCell, part }: { inCell?: boolean; part?: Part }): Paragraph {
  const first = lines[0]!
  const data: ParagraphData = { page: first.page, size: Math.round(first.size * 10) / 10 }
  if (part) data.part = part
  if (lines.every(line => line.bold)) data.bold = true
  if (lines.some(line => line.toc)) data.toc = true
  if (!inCell && !part) {
    if (lines.every(isCentered)) data.centered = true
    const indent = Math.round(first.x0 - first.left)
    if (indent > 1 && !data.centered) data.indent = indent
  }
  return paragraph(textsOf(lines), data)
}

function textsOf(lines: readonly Line[]): (Text | Break)[] {
  const children: (Text | Break)[] = []
  lines.forEach((line, i) => {
    const before = children.at(-1)
    if (i > 0 && before?.type === 'text' && needsSpace(before.value, line.text)) before.value += ' '
    for (const run of line.runs) {
      const data: TextData = { box: boxOf(line, run) }
      if (line.page !== lines[0]!.page) data.page = line.page
      if (line.confidence !== undefined) data.confidence = Math.round(line.confidence * 1000) / 1000
      children.push(text(run.text, data))
    }
  })
  return children.length > 0 ? children : [lineBreak()]
}

function boxOf(line: Line, run: { x0: number; x1: number }): Box {
  return [run.x0, line.top, run.x1, line.bottom].map(value => Math.round(value * 10) / 10) as Box
}

/** A space joins two Latin words over a line end; a Chinese character needs none. */
function needsSpace(before: string, after: string): boolean {
  if (isWide(before.at(-1) ?? '') || isWide(after[0] ?? '')) return false
  return LATIN_END.test(before) && LATIN_START.test(after)
}
