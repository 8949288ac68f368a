/** What is seen on a page, in points, origin top left, after rotation: the shapes that pass between the files here. */

/** One of several columns of a page. `band` counts the groups of columns, `index` the columns of one. Edges in points. */
export interface Column {
  band: number
  index: number
  left: number
  right: number
  /** Set for a text box: what stands before it goes on behind it. */
  aside?: true
  /** Set for the notes at the foot of a page. */
  note?: true
}

/** One drawn character (or ligature). */
export interface Glyph {
  text: string
  /** Left and right end, upper and lower end, and base line, in points. */
  x0: number
  x1: number
  top: number
  bottom: number
  base: number
  /** In points: one em. */
  size: number
  bold: boolean
  /** The font, to tell characters that no code map explains; none where they were recognised or filled in. */
  font?: object
  /** How sure the recognition of a picture is, 0 to 1 (`ocr`). */
  confidence?: number
}

/** A ruling line: `y0 === y1` or `x0 === x1`, coordinates ascending. */
export interface Rule {
  x0: number
  y0: number
  x1: number
  y1: number
  /** Number of the path on the page, where it closes around a rectangle; else absent. */
  frame?: number
}

/** Characters of a line without a wide gap between them. `text` starts with a space where the gap stands for one. */
export interface TextRun {
  text: string
  x0: number
  x1: number
  /** Base line and size of its first character. */
  base: number
  size: number
}

/** A visual line of one page, of the body or of one cell. */
export interface Line {
  page: number
  text: string
  runs: TextRun[]
  x0: number
  x1: number
  top: number
  bottom: number
  base: number
  size: number
  /** Sizes of the first and the last character: a line may change its size on the way. */
  firstSize: number
  lastSize: number
  bold: boolean
  /** In points: width of the first words, which may not be parted: the room that the line before lacked if it goes on here. */
  head: number
  /** Its right end without a closing mark, which may hang over the margin. */
  solid: number
  /** Edges between which the text stands: margins of the body, or the inner edges of a cell. */
  left: number
  right: number
  /** True where many lines end at the right edge, so that the space which another leaves there was not needed. */
  even?: boolean
  /** The column of the page that it stands in, where there are several. */
  column?: Column
  /** Edges between which text boxes beside the line leave room to it. */
  room?: { left?: number; right?: number }
  /** How much further right the line begins than its margin, to make room for a text box. */
  moved?: number
  /** The line stands in a cell of a table. */
  inCell?: boolean
  /** An entry of a table of contents. */
  toc: boolean
  /** How sure the recognition of a picture is (`ocr`). */
  confidence?: number
}

/** A cell of a ruled table with the lines and tables that stand in it. */
export interface GridCell {
  x0: number
  x1: number
  /** Rows that the cell covers. */
  rows: number
  content: (Line | Grid)[]
}

export interface GridRow {
  page: number
  cells: GridCell[]
  /** The row is repeated at the top of the pages that follow. */
  header?: boolean
}

/** A table found on one page, or joined over pages. `xs` are the column edges. */
export interface Grid {
  page: number
  /** Where it ends, after parts are joined. */
  lastPage?: number
  top: number
  bottom: number
  xs: number[]
  rows: GridRow[]
}

/** A page: its body lines and tables from top to bottom. */
export interface PageFlow {
  page: number
  width: number
  height: number
  /** Share of the page that pictures cover, from 0 to 1. */
  pictures: number
  /** Number of numbers that the paths drawn on the page consist of. */
  drawn: number
  flow: (Line | Grid)[]
}

/** In points: distance from an edge up to which a line that ends there reaches it. */
export const FLUSH = 0.8
/** Number of lines that reach an edge, from which on text is set up to it. */
const FEWEST_EVEN = 3

/** Marks the lines of one column whose right edge is one at which several of them end. */
export function setEven(lines: readonly Line[]): void {
  const counts = new Map<number, number>()
  const edgeOf = ({ right }: Line) => Math.round(right)
  for (const line of lines) {
    if (line.right - line.x1 < FLUSH) counts.set(edgeOf(line), (counts.get(edgeOf(line)) ?? 0) + 1)
  }
  for (const line of lines) line.even = (counts.get(edgeOf(line)) ?? 0) >= FEWEST_EVEN
}

/** Tells tables from lines. */
export function isGrid(item: Line | Grid): item is Grid {
  return 'rows' in item
}

/** The lines of what stands on a page or in a cell, without its tables. */
export function linesAmong(items: readonly (Line | Grid)[]): Line[] {
  return items.filter((item): item is Line => !isGrid(item))
}

/** Puts lines apart from the text around them, between edges of their own. */
export function setApart(lines: readonly Line[], left: number, right: number, what: { note?: true } = {}): void {
  const column: Column = { band: -1, index: 0, aside: true, ...what, left, right }
  for (const line of lines) line.column = column
}

/** True for a letter or mark of full width, beside which no word space stands. Compares numbers: it is asked per glyph. */
export function isWide(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x2e80) {
    // Quotation marks, dashes and dots are as wide as a character in Chinese fonts; so are numbers in circles.
    return (code >= 0x2014 && code <= 0x2026) || (code >= 0x2460 && code <= 0x27bf)
  }
  return code <= 0x9fff || (code >= 0xd840 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xffef)
}

/** Width of words in em: a Chinese character is as wide as high, a Latin one about half. */
export function emsOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.5), 0)
}

/** Sets the characters of a line one after another, where only the line's place is known. `em` is in points. */
export function setLine(words: string, left: number, em: number, look: Omit<Glyph, 'text' | 'x0' | 'x1'>): Glyph[] {
  let x = left
  return [...words].map(text => {
    const glyph: Glyph = { ...look, text, x0: x, x1: x + emsOf(text) * em }
    x = glyph.x1
    return glyph
  })
}
