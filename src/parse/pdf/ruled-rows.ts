/** Tables that have rules between their rows only: where their columns are, told by where the words of all rows leave room. */
import type { Glyph, Rule } from './layout.ts'
import { isBlank } from './lines.ts'

/** In points: distance of the ends of two rules up to which they are level. */
const SAME_EDGE = 4
/** Number of rules that a table has at least: above, between and below two rows. */
const FEWEST_RULES = 3
/** Number of columns that a table has at least; fewer are fields with their values. */
const FEWEST_COLUMNS = 3
/** In points: length that the rules of a table have at least; shorter ones are blanks to fill in. */
const SHORTEST = 150
/** In points: distance of two rules from which on a row may stand between them. */
const LEAST_ROW = 9
/** In em: gap from which on it parts two columns. */
const ROOM = 0.8
/** In em: distance of base lines below which two are the same. */
const SAME_LINE = 0.5
/** In em: how far above the first rule the titles of columns stand at most. */
const TITLES = 2

/** The rules that are missing in such tables: between columns, and between rows where only the titles are ruled off. */
export function missingRules(rules: readonly Rule[], glyphs: readonly Glyph[]): Rule[] {
  // Where any rule goes down, the table is one with columns of its own.
  if (rules.some(({ x0, x1, y0, y1 }) => x0 === x1 && y1 - y0 >= LEAST_ROW)) return []
  return stacksOf(rules).flatMap(stack => {
    const [first, bottom] = [stack[0]!, stack.at(-1)!.y0]
    const { x0, x1, y0: top } = first
    const between = (from: number, to: number) =>
      glyphs.filter(one => one.base > from && one.base < to && one.x1 > x0 && one.x0 < x1 && !isBlank(one.text))
    const bands = stack.slice(1).map((rule, i) => between(stack[i]!.y0, rule.y0))
    if (bands.some(({ length }) => length === 0)) return []
    const own = roomBetween(bands.flat())
    if (own.length + 1 < FEWEST_COLUMNS) return []
    const across = (y: number): Rule => ({ x0, x1, y0: y, y1: y })
    // Titles may be wider than what stands below them.
    const titles = lastLine(between(top - TITLES * bands[0]![0]!.size, top))
    const shared = roomBetween([...titles, ...bands.flat()])
    const isTitled = titles.length > 0 && shared.length === own.length && columnsOf(titles, shared) > 1
    const middles = isTitled ? shared : own
    const start = isTitled ? Math.min(...titles.map(one => one.top)) - 1 : top
    return [
      ...[x0, ...middles, x1].map(x => ({ x0: x, x1: x, y0: start, y1: bottom })),
      ...(isTitled ? [across(start)] : []),
      ...(stack.length === FEWEST_RULES ? bands.flatMap(band => rowsWithin(band, middles[0]!)).map(across) : []),
    ]
  })
}

function lastLine(glyphs: readonly Glyph[]): Glyph[] {
  const last = Math.max(...glyphs.map(({ base }) => base))
  return glyphs.filter(({ base, size }) => last - base < SAME_LINE * size)
}

function columnsOf(glyphs: readonly Glyph[], middles: readonly number[]): number {
  return new Set(glyphs.map(({ x0 }) => middles.filter(x => x < x0).length)).size
}

/** Where rows begin in a band that no rule parts, but for the first: at lines with words in the first column and behind it. */
function rowsWithin(band: readonly Glyph[], middle: number): number[] {
  const lines: Glyph[][] = []
  for (const glyph of band.toSorted((a, b) => a.base - b.base)) {
    const line = lines.at(-1)
    if (line && glyph.base - line[0]!.base < SAME_LINE * glyph.size) line.push(glyph)
    else lines.push([glyph])
  }
  return lines.flatMap((line, i) => {
    const begins = i > 0 && line.some(({ x0 }) => x0 < middle) && line.some(({ x0 }) => x0 > middle)
    if (!begins) return []
    const above = Math.max(...lines[i - 1]!.map(({ bottom }) => bottom))
    return [(above + Math.min(...line.map(({ top }) => top))) / 2]
  })
}

/** Rules below each other that begin and end at the same places, from top to bottom. */
function stacksOf(rules: readonly Rule[]): Rule[][] {
  const stacks: Rule[][] = []
  const across = rowsOf(rules).filter(({ x0, x1 }) => x1 - x0 >= SHORTEST)
  for (const rule of across) {
    const stack = stacks.find(
      ([first]) => Math.abs(first!.x0 - rule.x0) < SAME_EDGE && Math.abs(first!.x1 - rule.x1) < SAME_EDGE,
    )
    if (!stack) stacks.push([rule])
    else if (rule.y0 - stack.at(-1)!.y0 >= LEAST_ROW) stack.push(rule)
  }
  return stacks.filter(({ length }) => length >= FEWEST_RULES)
}

/** The rules that go across, from top to bottom, pieces that touch joined. */
function rowsOf(rules: readonly Rule[]): Rule[] {
  const pieces = rules.filter(({ y0, y1, x0, x1 }) => y0 === y1 && x1 > x0)
  pieces.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)
  const joined: Rule[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && Math.abs(last.y0 - piece.y0) < 1 && piece.x0 <= last.x1 + SAME_EDGE)
      last.x1 = Math.max(last.x1, piece.x1)
    else joined.push({ ...piece })
  }
  return joined
}

/** The middles of what no word of any row covers. */
function roomBetween(glyphs: readonly Glyph[]): number[] {
  const sorted = glyphs.toSorted((a, b) => a.x0 - b.x0)
  const middles: number[] = []
  let end = sorted[0]!.x1
  for (const { x0, x1, size } of sorted) {
    if (x0 - end >= ROOM * size) middles.push((x0 + end) / 2)
    end = Math.max(end, x1)
  }
  return middles
}
