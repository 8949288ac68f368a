/** Tables without ruling lines: at least three lines whose words stand in the same three or more columns. */
import { type Grid, type GridCell, isGrid, type Line, type TextRun } from './layout.ts'

/** In em: gap from which on it parts two columns; smaller ones part words. */
const COLUMN_GAP = 1.5
/** Number of columns of a table at least; fewer are two parties signing, or fields with their values. */
const FEWEST_COLUMNS = 3
/** Number of lines with that many columns at least; fewer are chance. */
const FEWEST_LINES = 3
/** In em: pitch of two lines up to which they may be of one table. */
const LOOSEST_PITCH = 3.5

/** Puts a table in the place of the lines that make one. */
export function withAlignedTables(flow: readonly (Line | Grid)[]): (Line | Grid)[] {
  const result: (Line | Grid)[] = []
  for (let i = 0; i < flow.length; ) {
    const lines = tableLines(flow, i)
    if (lines.length > 0) result.push(gridOf(lines))
    else result.push(flow[i]!)
    i += Math.max(1, lines.length)
  }
  return result
}

/** The lines from `start` on that are one table; none where there is no table. */
function tableLines(flow: readonly (Line | Grid)[], start: number): Line[] {
  const lines: Line[] = []
  let full = 0
  let spans: TextRun[] = []
  for (let i = start; i < flow.length; i++) {
    const line = flow[i]!
    const last = lines.at(-1)
    if (isGrid(line) || line.toc || (last && line.base - last.base > LOOSEST_PITCH * line.size)) break
    const segments = segmentsOf(line)
    if (lines.length === 0 ? segments.length < FEWEST_COLUMNS : !fits(segments, spans)) break
    spans = lines.length === 0 ? segments : spans.map(span => widened(span, segments))
    if (segments.length >= FEWEST_COLUMNS) full++
    lines.push(line)
  }
  // Text below the table that happens to stand within one column is no row of it.
  while (lines.length > 0 && segmentsOf(lines.at(-1)!).length < 2) lines.pop()
  return full >= FEWEST_LINES ? lines : []
}

/** Pieces of a line with wide gaps between them. */
function segmentsOf(line: Line): TextRun[] {
  const segments: TextRun[] = []
  for (const run of line.runs) {
    const last = segments.at(-1)
    if (last && run.x0 - last.x1 < COLUMN_GAP * line.size) {
      last.text += run.text
      last.x1 = run.x1
    } else segments.push({ ...run, text: run.text.trimStart() })
  }
  return segments
}

/** True where each piece stands in one column and no two in the same. */
function fits(segments: TextRun[], spans: TextRun[]): boolean {
  const columns = segments.map(segment => spans.flatMap((span, i) => (overlaps(segment, span) ? [i] : [])))
  return columns.every((at, i) => at.length === 1 && (i === 0 || at[0]! > columns[i - 1]![0]!))
}

function overlaps(a: TextRun, b: TextRun): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1
}

function widened(span: TextRun, segments: TextRun[]): TextRun {
  const inside = segments.find(segment => overlaps(segment, span))
  return inside ? { ...span, x0: Math.min(span.x0, inside.x0), x1: Math.max(span.x1, inside.x1) } : span
}

/** The table of lines that stand in common columns. */
function gridOf(lines: Line[]): Grid {
  let spans = segmentsOf(lines[0]!)
  for (const line of lines) spans = spans.map(span => widened(span, segmentsOf(line)))
  const xs = [...spans.map(span => span.x0), spans.at(-1)!.x1]
  const grid: Grid = { page: lines[0]!.page, top: lines[0]!.top, bottom: lines.at(-1)!.bottom, xs, rows: [] }
  for (const line of lines) {
    const segments = segmentsOf(line)
    // A line without a first column goes on in the cells of the row above.
    if (grid.rows.length === 0 || overlaps(segments[0]!, spans[0]!)) {
      const cells: GridCell[] = spans.map((_, i) => ({ x0: xs[i]!, x1: xs[i + 1]!, rows: 1, content: [] }))
      grid.rows.push({ page: line.page, cells })
    }
    for (const segment of segments) {
      const column = spans.findIndex(span => overlaps(segment, span))
      const { x0, x1 } = spans[column]!
      const part = { ...line, ...segment, runs: [segment], left: x0, right: x1, inCell: true }
      grid.rows.at(-1)!.cells[column]!.content.push(part)
    }
  }
  return grid
}
