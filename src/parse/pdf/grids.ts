/** Ruling lines of a page → frames of tables: column edges, row edges and the cells between them, merged ones whole. */
import type { Rule } from './layout.ts'

/** A table's place on a page before any text is in it. */
export interface Frame {
  /** Edges of its columns and of its rows, in points, ascending. */
  xs: number[]
  ys: number[]
  cells: FrameCell[]
  /** The cell at each row and column of the edges. */
  at: FrameCell[][]
}

/** A cell; `row` and `column` count from 0. */
export interface FrameCell {
  row: number
  column: number
  /** How many of each it covers. */
  rows: number
  columns: number
}

/** In points: how short of each other two rules may stop and still touch. */
const TOUCH = 3
/** In points: how far apart, across it, pieces of one rule may lie. */
const SAME_LINE = 1.5
/** In points: how far apart, along it, pieces of one rule may lie. */
const SAME_RULE_GAP = 3
/** In points: length below which a rule borders nothing. */
const SHORTEST = 5
/** Number of upright rules of one height from which on they part columns, though a page break took the rules above and below. */
const FEWEST_BARS = 3
/** Number of rules above which a page is a drawing, not a table. */
const MOST_RULES = 4000

/** The frames of a page, largest first. A single closed box is none: it frames text, it does not order it. */
export function framesOf(rules: Rule[]): Frame[] {
  const across = joined(rules.filter(rule => rule.y0 === rule.y1 && rule.x1 > rule.x0).map(rule => axis(rule, true)))
  const down = joined(rules.filter(rule => rule.x0 === rule.x1 && rule.y1 > rule.y0).map(rule => axis(rule, false)))
  if (across.length + down.length > MOST_RULES) return []
  const closed = [...across, ...openEnds(across, down)]
  if (closed.length < 2 || down.length < 1) return []
  return components(closed, down)
    .map(({ h, v }) => frameOf(h, v))
    .filter(frame => frame !== undefined)
    .sort((a, b) => size(b) - size(a))
}

/** A rule along one axis: it lies `at` on the other one. */
interface Bar {
  at: number
  from: number
  to: number
}

function axis(rule: Rule, horizontal: boolean): Bar {
  return horizontal ? { at: rule.y0, from: rule.x0, to: rule.x1 } : { at: rule.x0, from: rule.y0, to: rule.y1 }
}

/** Joins pieces that lie on one line and touch. */
function joined(bars: Bar[]): Bar[] {
  const sorted = bars.sort((a, b) => a.at - b.at)
  const result: Bar[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1
    while (end < sorted.length && sorted[end]!.at - sorted[end - 1]!.at < SAME_LINE) end++
    const line = sorted.slice(i, end).sort((a, b) => a.from - b.from)
    let last: Bar | undefined
    for (const bar of line) {
      if (last && bar.from <= last.to + SAME_RULE_GAP) last.to = Math.max(last.to, bar.to)
      else {
        last = { ...bar }
        result.push(last)
      }
    }
    i = end
  }
  return result.filter(bar => bar.to - bar.from >= SHORTEST)
}

/** Ends of columns that no rule closes: of a row that goes over the whole page, Word draws only the sides. */
function openEnds(across: Bar[], down: Bar[]): Bar[] {
  const ends: Bar[] = []
  const left = new Set(down)
  for (const bar of down) {
    if (!left.has(bar)) continue
    const same = [...left].filter(
      other => Math.abs(other.from - bar.from) < SAME_LINE && Math.abs(other.to - bar.to) < SAME_LINE,
    )
    for (const other of same) left.delete(other)
    if (same.length < FEWEST_BARS) continue
    const xs = same.map(({ at }) => at)
    for (const at of [Math.min(...same.map(({ from }) => from)), Math.max(...same.map(({ to }) => to))]) {
      const end = { at, from: Math.min(...xs), to: Math.max(...xs) }
      const isClosed = (x: number) =>
        across.some(h => Math.abs(h.at - at) <= TOUCH && h.from - TOUCH <= x && h.to + TOUCH >= x)
      if (!xs.every(isClosed)) ends.push(end)
    }
  }
  return ends
}

/** True where a rule across the page and one down it meet. */
function touches(h: Bar, v: Bar): boolean {
  return v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH
}

/** Groups of rules that hang together. */
function components(across: Bar[], down: Bar[]): { h: Bar[]; v: Bar[] }[] {
  const groups: { h: Bar[]; v: Bar[] }[] = []
  const left = new Set(across)
  const leftDown = new Set(down)
  for (const start of down) {
    if (!leftDown.delete(start)) continue
    const group = { h: [] as Bar[], v: [start] }
    for (let i = 0, j = 0; i < group.v.length || j < group.h.length; ) {
      if (i < group.v.length) {
        const v = group.v[i++]!
        for (const h of left) if (touches(h, v) && left.delete(h)) group.h.push(h)
      } else {
        const h = group.h[j++]!
        for (const v of leftDown) if (touches(h, v) && leftDown.delete(v)) group.v.push(v)
      }
    }
    groups.push(group)
  }
  return groups
}

/** The frame that rules make; `undefined` where they make none, or a single box. */
function frameOf(h: Bar[], v: Bar[]): Frame | undefined {
  if (h.length < 2) return undefined
  // The ends of the rows are edges too: some tables have no outer border left and right.
  const ends = h.flatMap(bar => [bar.from, bar.to])
  const xs = edges([...v.map(bar => bar.at), Math.min(...ends), Math.max(...ends)])
  const ys = edges(h.map(bar => bar.at))
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return undefined
  return { xs, ys, ...cellsOf(xs, ys, h, v) }
}

/** Sorted positions, those that touch taken as one. */
function edges(values: number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.filter((value, i) => i === 0 || value - sorted[i - 1]! > TOUCH)
}

/** Cells of the grid; where no rule stands between two places, they are one merged cell. */
function cellsOf(xs: number[], ys: number[], h: Bar[], v: Bar[]): Pick<Frame, 'cells' | 'at'> {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const ruled = (bars: Bar[], at: number, along: number) =>
    bars.some(bar => Math.abs(bar.at - at) <= TOUCH && bar.from <= along && bar.to >= along)
  const right: boolean[][] = []
  const below: boolean[][] = []
  for (let r = 0; r < rows; r++) {
    const y = (ys[r]! + ys[r + 1]!) / 2
    right.push(xs.slice(0, -1).map((_, c) => c === columns - 1 || ruled(v, xs[c + 1]!, y)))
    below.push(xs.slice(0, -1).map((_, c) => r === rows - 1 || ruled(h, ys[r + 1]!, (xs[c]! + xs[c + 1]!) / 2)))
  }
  const at: FrameCell[][] = Array.from({ length: rows }, () => [])
  const cells: FrameCell[] = []
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (at[r]![c]) continue
      let wide = 1
      while (!right[r]![c + wide - 1] && !at[r]![c + wide]) wide++
      let high = 1
      const open = (row: number) => {
        for (let i = c; i < c + wide; i++) if (below[row]![i] || at[row + 1]![i]) return false
        return right[row + 1]![c + wide - 1]!
      }
      while (r + high < rows && open(r + high - 1)) high++
      const cell = { row: r, column: c, rows: high, columns: wide }
      for (let i = r; i < r + high; i++) for (let j = c; j < c + wide; j++) at[i]![j] = cell
      cells.push(cell)
    }
  }
  return { cells, at }
}

function size({ xs, ys }: Frame): number {
  return (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!)
}
