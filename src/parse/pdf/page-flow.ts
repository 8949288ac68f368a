/** Content of a page → its lines and tables from top to bottom, text of a table in its cells. */
import { withAsides } from './around-asides.ts'
import { type Aside, asidesOf, goesBack } from './asides.ts'
import { mayBeColumn } from './column-or-box.ts'
import { type Region, regionsOf } from './columns.ts'
import { markNotes } from './foot-notes.ts'
import { type Frame, type FrameCell, framesOf } from './grids.ts'
import {
  type Glyph,
  type Grid,
  type GridCell,
  type Line,
  linesAmong,
  type PageFlow,
  type Rule,
  setApart,
  setEven,
} from './layout.ts'
import { isBlank, lineOf, linesOf } from './lines.ts'
import { uncover } from './overlays.ts'
import type { PageContent } from './page-content.ts'
import { missingRules } from './ruled-rows.ts'

/** In points: distance of the text of a cell from its border at most, unless it is centred or indented. */
const MOST_PADDING = 8
/** In points: that distance where no cell shows it, as Word sets it. */
const LIKELY_PADDING = 5.4

/** Everything that stands in one place: in a cell, or (`undefined`) outside all tables. */
interface Contents {
  glyphs: Glyph[]
  items: (Line | Grid)[]
}

/** Lays out one page. `page` counts from 1, sizes are in points. */
export function pageFlowOf(content: PageContent, page: number, width: number, height: number): PageFlow {
  const { overlays, glyphs, rules } = uncover(content.glyphs, content.rules, page)
  const frames = framesOf([...rules, ...missingRules(rules, glyphs)])
  const body: Contents = { glyphs: [], items: [] }
  const cells = new Map<FrameCell, Contents>()
  const placeOf = (x: number, y: number, inside = frames.length): Contents => {
    // The smallest frame around a point is the innermost table.
    for (let i = inside - 1; i >= 0; i--) {
      const cell = cellAt(frames[i]!, x, y)
      if (!cell) continue
      const contents = cells.get(cell) ?? { glyphs: [], items: [] }
      cells.set(cell, contents)
      return contents
    }
    return body
  }
  if (frames.length === 0) body.glyphs = glyphs
  else
    for (let i = 0; i < glyphs.length; i++) {
      const glyph = glyphs[i]!
      placeOf((glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2).glyphs.push(glyph)
    }
  for (const run of content.turned) {
    const line = lineOf(run, page)
    if (!line) continue
    const place = placeOf((line.x0 + line.x1) / 2, (line.top + line.bottom) / 2)
    // What is written across the text, such as a watermark, goes on in none of its lines.
    if (place === body && isOver(line, glyphs)) setApart([line], line.x0, line.x1)
    place.items.push(line)
  }
  // Innermost first, so that a table within a cell is complete before the cell is.
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i]!
    const grid = gridOf(frame, cells, page)
    if (grid) placeOf(frame.xs[0]! + 1, frame.ys[0]! + 1, i).items.push(grid)
  }
  const { pictures, drawn } = content
  const flow = withBoxes(body, rules, page)
  markNotes(flow, rules, { width, height })
  return { page, width, height, pictures, drawn, flow: overlays.length > 0 ? withAsides(flow, overlays) : flow }
}

function isOver({ top, bottom }: Line, glyphs: readonly Glyph[]): boolean {
  return glyphs.some(glyph => glyph.top < bottom && glyph.bottom > top && !isBlank(glyph.text))
}

function cellAt({ xs, ys, at }: Frame, x: number, y: number): FrameCell | undefined {
  return at[placeIn(ys, y)]?.[placeIn(xs, x)]
}

/** Index of the edge, of sorted ones, behind which a position lies; -1 where it lies outside of all. */
function placeIn(edges: number[], position: number): number {
  if (position < edges[0]! || position > edges.at(-1)!) return -1
  let i = 1
  while (i < edges.length - 1 && edges[i]! <= position) i++
  return i - 1
}

/** The body in reading order; text boxes apart from the text beside which they stand. */
function withBoxes(body: Contents, rules: Rule[], page: number): (Line | Grid)[] {
  if (!goesBack(body.glyphs)) return inColumns(body, page)
  const { asides, rest } = asidesOf(body.glyphs, rules, page)
  if (asides.length === 0) return inColumns(body, page)
  const lines = linesOf(rest, page)
  const isColumn = (aside: Aside) =>
    mayBeColumn(aside, [...lines, ...asides.flatMap(other => (other === aside ? [] : other.lines))])
  const columns = asides.filter(isColumn)
  if (columns.length > 0) {
    // Columns may stand so near that only their drawing parts their lines.
    const parted = [...lines, ...columns.flatMap(column => column.lines)]
    const regions = regionsOf(parted, body.glyphs, body.items)
    if (regions.length > 1) return inRegions(regions, page)
  }
  return withAsides(inColumns({ glyphs: rest, items: body.items }, page, asides), asides)
}

/** The lines and tables in reading order: from top to bottom, column by column where the page has columns. */
function inColumns({ glyphs, items }: Contents, page: number, asides: readonly Aside[] = []): (Line | Grid)[] {
  const lines = linesOf(glyphs, page)
  const regions = regionsOf(lines, glyphs, items, asides)
  if (regions.length > 1) return inRegions(regions, page)
  return fromTop([...lines, ...items])
}

function inRegions(regions: readonly Region[], page: number): (Line | Grid)[] {
  return regions.flatMap(({ column, ...contents }) => {
    const flow = inOrder(contents, page)
    if (column) for (const line of linesAmong(flow)) line.column = column
    return flow
  })
}

const inOrder = ({ glyphs, items }: Contents, page: number) => fromTop([...linesOf(glyphs, page), ...items])

const fromTop = (items: (Line | Grid)[]) => items.sort((a, b) => a.top - b.top)

/** The table of a frame; undefined where no text stands in it (a drawing, a form's empty box). */
function gridOf({ xs, ys, cells }: Frame, contents: Map<FrameCell, Contents>, page: number): Grid | undefined {
  const filled: { cell: FrameCell; made: GridCell }[] = cells.map(cell => {
    const inside = contents.get(cell)
    const made: GridCell = {
      x0: xs[cell.column]!,
      x1: xs[cell.column + cell.columns]!,
      rows: cell.rows,
      content: inside ? inOrder(inside, page) : [],
    }
    return { cell, made }
  })
  if (filled.every(({ made }) => made.content.length === 0)) return undefined
  setEdges(filled.map(({ made }) => made))
  const rows = ys.slice(0, -1).map((_, r) => ({
    page,
    cells: filled.filter(({ cell }) => cell.row === r).map(({ made }) => made),
  }))
  return { page, top: ys[0]!, bottom: ys.at(-1)!, xs, rows }
}

/**
 * The inner edges of cells. Left, the padding is what the text leaves that stands furthest left. Right, text that is
 * set ragged or with an indent of its own ends where the lines of the column end.
 */
function setEdges(cells: GridCell[]): void {
  const linesIn = ({ content }: GridCell) => linesAmong(content)
  const least = new Map(cells.map(cell => [cell, Math.min(...linesIn(cell).map(line => line.x0 - cell.x0))]))
  const usual = [...least.values()].filter(space => space <= MOST_PADDING).sort((a, b) => a - b)
  const columns = new Map<string, Line[]>()
  const columnOf = (cell: GridCell) => `${cell.x0} ${cell.x1}`
  for (const cell of cells) columns.set(columnOf(cell), [...(columns.get(columnOf(cell)) ?? []), ...linesIn(cell)])
  for (const cell of cells) {
    const own = least.get(cell)!
    // Centred or indented text does not show the padding: it is that of most cells.
    const padding = Math.max(0, own <= MOST_PADDING ? own : (usual[usual.length >> 1] ?? LIKELY_PADDING))
    const right = Math.min(cell.x1 - padding, sharedEnd(columns.get(columnOf(cell))!) ?? cell.x1)
    for (const line of linesIn(cell)) {
      line.inCell = true
      line.left = Math.min(line.x0, cell.x0 + padding)
      line.right = Math.max(line.x1, right)
    }
  }
  for (const lines of columns.values()) setEven(lines)
}

/** Where the lines of a column end, if many end about there. */
function sharedEnd(lines: Line[]): number | undefined {
  const end = Math.max(...lines.map(line => line.solid))
  const near = lines.filter(line => end - line.solid < 1.3 * line.size)
  return near.length >= 3 && near.length >= 0.3 * lines.length ? end : undefined
}
