/** Visual lines → paragraphs: which line goes on in the next one. */
import { ENDS_WITH_STOP } from '../../text/stops.ts'
import type { Box } from '../../tree/box.ts'
import { lineBreak, paragraph, text } from '../../tree/build.ts'
import type { Aside, Break, Paragraph, ParagraphData, Text, TextData } from '../../tree/nodes.ts'
import { FLUSH, isWide, type Line } from './layout.ts'
import {
  isInnerItem,
  isMark,
  isNextItem,
  leadsOn,
  opensHeaded,
  opensWithLabel,
  opensWithNumber,
  opensWithStop,
  stopsInside,
} from './paragraph-starts.ts'
import { nearEnough } from './pitch.ts'

/** Letters and digits of any script. */
const LETTER = /[\p{L}\p{N}]/u
/** Visible ASCII without a space. */
const ONE_WORD = /^[!-~]+$/
/** Ends and beginnings of Latin words between which a space stands where a line ends. */
const LATIN_END = /[\p{L}\p{N},.;:)%]$/u
const LATIN_START = /^[\p{L}\p{N}(]/u

/** In em: difference between the beginnings of two lines from which on it is an indent, and no inaccuracy. */
const INDENT = 0.7
/** In em: room that a full line of justified text may leave beside the first word of the next line. */
const ROOM = 0.4
/** In em: the same for text that is set ragged, where a line stops in mid sentence. */
const RAGGED_ROOM = 3
/** In em: the same where many lines end at the edge. Less than nothing: a word that just fits had room. */
const EVEN_ROOM = -0.05
/** In em: space that programs set between a Chinese and a Latin character. */
const MIXED_GAP = 0.25
/** Share of the width between the edges behind which a line begins that is set at the right: a signature, a date. */
const RIGHT_SIDE = 0.4
/** Number of lines above and below a page break that show whether a paragraph goes on there. */
const NEAR_BREAK = 40
/** Share of its size by which that of the next line of one paragraph may differ. */
const SAME_SIZE = 0.12
/** In em: how much deeper than the first line the second one of a hanging paragraph begins at most, behind its number. */
const DEEPEST_HANG = 7
/** Number of lines from which on a common end of all is the right margin of their paragraph. */
const FEWEST_OWN_MARGIN = 3
/** In em: how far the ends of such lines may stand apart. */
const OWN_MARGIN = 0.5
/** In em: distance from the left edge from which on a line may be centred. Nearer, it is full or has an indent. */
const CENTERED = 1.2
/** In em: the same in a cell, which is narrow. */
const CENTERED_IN_CELL = 0.4
/** In em: how much the spaces left and right of a centred line may differ. */
const SYMMETRIC = 0.7
/** In points: what they may differ beyond that, whatever the size. */
const SYMMETRIC_POINTS = 2
/** In points: indent from which on it is told; less is inaccuracy. */
const LEAST_INDENT = 1

/** Joins lines in reading order to paragraphs. `inCell` leaves out what only the body shows (centred, indent). */
export function paragraphsOf(lines: readonly Line[], options: { inCell?: boolean; part?: Aside } = {}): Paragraph[] {
  return groupsOf(lines).map(group => paragraphOf(group, options))
}

/** True where the last of the lines above a page break and the first below it belong to one paragraph. */
export function isOneParagraph(above: readonly Line[], below: readonly Line[]): boolean {
  const lines = [...above.slice(-NEAR_BREAK), ...below.slice(0, NEAR_BREAK)]
  return groupsOf(lines).some(group => group.includes(above.at(-1)!) && group.includes(below[0]!))
}

/** Lines in reading order, paragraph by paragraph. */
export function groupsOf(lines: readonly Line[]): Line[][] {
  const near = nearEnough(lines)
  const groups: Line[][] = []
  lines.forEach((line, i) => {
    const group = groups.at(-1)
    if (group && near(i) && goesOn(group, line, isInnerItem(group, lines, i))) group.push(line)
    else groups.push([line])
  })
  return groups
}

/**
 * True where `next`, near enough below, continues the paragraph made of `lines`.
 *
 * @param inner it begins with the number of an item that stands within a paragraph.
 */
function goesOn(lines: readonly Line[], next: Line, inner: boolean): boolean {
  const first = lines[0]!
  const last = lines.at(-1)!
  if (lines.length === 1 && isMark(first)) return true
  if (opensWithStop(next)) return true
  const brim = last.right - last.x1 < FLUSH
  const follows = isNextItem(first, next) && !brim
  const start = !inner && !leadsOn(last) && (opensWithNumber(next) || follows)
  const ended = !inner && ENDS_WITH_STOP.test(last.text) && !stopsInside(lines)
  if (last.toc || !sameSize(last, next, ended)) return false
  // Columns end with a paragraph.
  if (ended && last.page === next.page && last.column && !next.column) return false
  if (!isFull(lines, next, ended || start)) return false
  const level = Math.abs(insetOf(first) - insetOf(next)) < INDENT * last.size
  if (start && (ended || follows || (level && opensWithNumber(first)))) return false
  const opens = opensHeaded(next) || (level && !brim && opensWithLabel(next) && opensWithLabel(first))
  if (opens && !stopsInside(lines)) return false
  // A paragraph that opens with an indent is followed by another such, not by a line at the margin.
  const back = insetOf(next) - insetOf(first) < -INDENT * last.size
  if (last.bold !== next.bold && (start || (ended && !back))) return false
  return goesOnIndent(lines, next, start, ended)
}

/** True where most of both lines has one size, or a sentence goes on that changes its size within a line. */
function sameSize(last: Line, next: Line, ended: boolean): boolean {
  const agree = (a: number, b: number) => Math.abs(a - b) <= SAME_SIZE * a
  return agree(last.size, next.size) || (!ended && agree(last.lastSize, next.firstSize))
}

/** In points: how far from the edge of its column a line begins. */
function insetOf({ x0, column, moved }: Line): number {
  return x0 - (column?.left ?? moved ?? 0)
}

/** True where the indents of a paragraph's lines and of the next line let that go on with them. */
function goesOnIndent(lines: readonly Line[], next: Line, start: boolean, ended: boolean): boolean {
  const first = lines[0]!
  const last = lines.at(-1)!
  const indent = INDENT * last.size
  // Full lines that are centred reach both edges, and only the last one shows it.
  if (isCentered(next) && (isCentered(last) || ((last.inCell || !ended) && isSymmetric(last)))) return !start
  const deeper = insetOf(next) - insetOf(lines[1] ?? first)
  if (lines.length > 1) return Math.abs(deeper) < indent || (deeper < 0 && !start && !ended)
  // The second line of a hanging paragraph stands behind its number.
  if (deeper > indent) return !start && (opensWithNumber(first) || !ended) && deeper < DEEPEST_HANG * last.size
  // Two lines with the same indent: two paragraphs that open with it, unless the first stops in mid sentence.
  if (deeper > -indent && next.x0 - next.left > indent) return !start && !ended
  return true
}

/**
 * True where the first words of `next` had no room left behind the last line.
 *
 * @param opens the words look like a start.
 */
function isFull(lines: readonly Line[], next: Line, opens: boolean): boolean {
  const first = lines[0]!
  const last = lines.at(-1)!
  const end = last.x1 + next.head + (needsGap(last, next) ? MIXED_GAP * last.size : 0)
  const width = last.right - last.left
  // A signature or a date, set at the right.
  if (!last.inCell && last.x0 - last.left > RIGHT_SIDE * width && !isCentered(last)) return false
  // Lines that end together elsewhere have a right indent of their own, which is not known to the point.
  const together = [...lines.slice(0, -1), next].some(line => Math.abs(line.x1 - last.x1) < FLUSH)
  if (end > last.right - (last.even && !together ? EVEN_ROOM : ROOM) * last.size) return true
  if (isCentered(last)) return last.x1 - last.x0 + next.head > width - ROOM * last.size
  // A first line with an indent and a line at the margin below it: text set ragged, or with a right indent.
  const margin = next.x0 < next.left + INDENT * last.size && insetOf(first) > insetOf(next) + INDENT * last.size
  if (!opens && !last.inCell && (margin || stopsInside(lines))) return end > last.right - RAGGED_ROOM * last.size
  // A paragraph with a right margin of its own.
  return lines.length >= FEWEST_OWN_MARGIN && lines.every(line => Math.abs(line.x1 - last.x1) < OWN_MARGIN * last.size)
}

/** True where a Chinese character and a Latin letter or digit would meet: most programs set a little space between them. */
function needsGap(last: Line, next: Line): boolean {
  const [a, b] = [last.text.at(-1)!, next.text[0]!]
  return isWide(a) !== isWide(b) && LETTER.test(a) && LETTER.test(b)
}

/** True where a line stands in the middle of its margins, away from both. */
function isCentered(line: Line): boolean {
  return line.x0 - line.left > (line.inCell ? CENTERED_IN_CELL : CENTERED) * line.size && isSymmetric(line)
}

/** True where a line leaves as much space at its left as at its right. */
function isSymmetric(line: Line): boolean {
  return Math.abs(line.x0 - line.left - (line.right - line.x1)) < SYMMETRIC * line.size + SYMMETRIC_POINTS
}

/** Makes one paragraph of lines that are known to be one. */
export function paragraphOf(
  lines: readonly Line[],
  { inCell, part }: { inCell?: boolean; part?: Aside } = {},
): Paragraph {
  const first = lines[0]!
  const data: ParagraphData = { page: first.page, size: Math.round(first.size * 10) / 10 }
  if (part) data.part = part
  if (lines.every(line => line.bold)) data.bold = true
  if (lines.some(line => line.toc)) data.toc = true
  if (!inCell && !part) {
    if (lines.every(isCentered)) data.centered = true
    const indent = Math.round(first.x0 - first.left)
    if (indent > LEAST_INDENT && !data.centered) data.indent = indent
  }
  return paragraph(textsOf(lines), data)
}

/** A run of text for each run of the lines, with its box, and its page where a new one begins. */
function textsOf(lines: readonly Line[]): (Text | Break)[] {
  const children: (Text | Break)[] = []
  lines.forEach((line, i) => {
    const before = children.at(-1)
    if (i > 0 && before?.type === 'text' && needsSpace(before.value, line.text) && !isPartedWord(lines[i - 1]!, line))
      before.value += ' '
    for (const run of line.runs) {
      const data: TextData = { box: boxOf(line, run) }
      if (line.page !== lines[0]!.page) data.page = line.page
      if (line.confidence !== undefined) data.confidence = Math.round(line.confidence * 1000) / 1000
      children.push(text(run.text, data))
    }
  })
  return children.length > 0 ? children : [lineBreak()]
}

/** The box of a run, to a tenth of a point. */
function boxOf(line: Line, run: { x0: number; x1: number }): Box {
  return [run.x0, line.top, run.x1, line.bottom].map(value => Math.round(value * 10) / 10) as Box
}

/** True where the first word of a line would not fit into its column together with the one above: a number with one digit below the other. */
function isPartedWord(above: Line, line: Line): boolean {
  return ONE_WORD.test(above.text) && above.x1 - above.x0 + line.head > line.right - line.left
}

/** A space joins two Latin words over a line end; a Chinese character needs none. */
function needsSpace(before: string, after: string): boolean {
  if (isWide(before.at(-1) ?? '') || isWide(after[0] ?? '')) return false
  return LATIN_END.test(before) && LATIN_START.test(after)
}
