/** Tables as plain characters: cells between pipes or tabs, one row a line. */
import { cell, paragraph, row, table } from '../../tree/build.ts'
import type { Cell, Table } from '../../tree/nodes.ts'
import { laidOutRows } from './laid-out-rows.ts'
import { isChapter } from './lines.ts'
import { openRows } from './open-rows.ts'
import { partedRows } from './parted-rows.ts'
import { isTitles } from './title-rows.ts'
import {
  cellsAtTabs,
  hasTabs,
  isBordered,
  isDrawn,
  LEAST_ROWS,
  LEAST_TABS,
  pipeCells,
  type TypedRows,
} from './typed-rows.ts'

/** Makes a table of rows of words; its first row holds titles where `titled`. Its number is set later. */
export function typedTable(rows: readonly (readonly string[])[], titled: boolean): Table {
  const nodes = rows.map((words, i) =>
    row(typedCells(words, paragraphsOf), { page: null, row: i + 1, ...(titled && i === 0 ? { header: true } : {}) }),
  )
  return table(nodes, { page: null })
}

const paragraphsOf = (words: string) => words.split('\n').map(line => paragraph(line, { page: null }))

/** Words that, standing in two cells side by side, are one cell over several columns: many programs write it once for each. A number may stand in both by chance. */
const SPANS = /\p{Script=Han}.*\p{Script=Han}/su

/** @param children makes what a cell of these words holds, of which column (from 0). */
export function typedCells(
  words: readonly string[],
  children: (words: string, column: number) => Cell['children'],
): Cell[] {
  const cells: Cell[] = []
  words.forEach((one, i) => {
    const before = cells.at(-1)
    if (before && one === words[i - 1] && SPANS.test(one)) before.data.columns++
    else cells.push(cell(children(one, i), { column: i + 1, columns: 1, rows: 1 }))
  })
  return cells
}

/** A line with a pipe that parts cells, or borders a row. */
const PIPE = /\S\s*(?<!\\)\|\s*\S|^\s*\|.*\|\s*$|\s\|\s|\s\|$/

/** What begins at a line: its rows, and how many lines they take. `null` where no table begins. */
export function typedRows(lines: readonly string[], from: number): TypedRows | null {
  return partedRows(lines, from) ?? openRows(lines, from) ?? rowsOnLines(lines, from) ?? laidOutRows(lines, from)
}

/** Number of lines that are looked at first for a table, twice as many where they are too few: most tables end soon. */
const LINES_AT_ONCE = 64

/** Rows of a line each, whose cells pipes or tabs part: all that a text without blank lines and columns shows of them. */
export function rowsOnLines(lines: readonly string[], from: number): TypedRows | null {
  for (let count = LINES_AT_ONCE; ; count *= 2) {
    const found = rowsAmong(lines.slice(from, from + count))
    // Whether a row is of the next table is told by the one below it.
    if (!found || found.lines < count - 1 || from + count >= lines.length) return found
  }
}

/** The rows that the first of the lines begins. */
function rowsAmong(lines: readonly string[]): TypedRows | null {
  return (
    rowsOf(lines, line => PIPE.test(line), splitAtPipes) ??
    (hasTabs(lines[0]!) ? rowsOf(lines, (line, at) => goesOnInTabs(line) || isBand(lines, at), splitAtTabs) : null) ??
    (isTitledPair(lines[0]!) ? rowsOf(lines, (line, at) => hasTab(line) || isBand(lines, at), splitAtTabs) : null)
  )
}

function rowsOf(
  lines: readonly string[],
  isRow: (line: string, at: number) => boolean,
  split: (lines: string[]) => string[][],
): TypedRows | null {
  const last = lines.findIndex((line, at) => !isRow(line, at))
  const run = last < 0 ? lines : lines.slice(0, last)
  const places = [...run.keys()].filter(at => !isDrawn(run[at]!))
  const all = split(places.map(at => run[at]!))
  const other = all.findIndex((cells, i) => i > 0 && (isTitles(cells, all[i - 1]!) || isOfOtherWidth(all, i)))
  const rows = other < 0 ? all : all.slice(0, other)
  const end = other < 0 ? run.length : places[other]!
  return rows.length >= LEAST_ROWS && rows[0]!.filter(words => words !== '').length > 1 ? { rows, lines: end } : null
}

/** True where a row is the second of two with one number of cells, below two with another: a table without titles behind another one. */
function isOfOtherWidth(rows: readonly string[][], at: number): boolean {
  const width = (i: number) => rows[i]?.length
  return width(at - 2) === width(at - 1) && width(at - 1) !== width(at) && width(at) === width(at + 1)
}

/** A pipe at the start of a line is a border where all lines have one; else a cell without words stands in front of it. */
function splitAtPipes(lines: string[]): string[][] {
  if (lines.every(isBordered)) return lines.map(pipeCells)
  return lines.map(line => pipeCells(`|${line.trimEnd()}`))
}

/** True for a further row of a table between tabs, which may have empty cells at its end. */
const goesOnInTabs = (line: string) => line.split('\t').length > LEAST_TABS
const splitAtTabs = (lines: string[]) => lines.map(cellsAtTabs)

/** The words of a band across a table: few, and no sentence. */
const BAND = /^[^\t。；，：]{2,20}$/

/** True for one cell across a titled table: the line below it is a row of as many cells as there are titles. */
function isBand(lines: readonly string[], at: number): boolean {
  const [titles, below] = [lines[0]!.split('\t'), lines[at + 1]?.split('\t') ?? []]
  if (at === 0 || !BAND.test(lines[at]!.trim()) || below.length !== titles.length) return false
  return !isChapter(lines[at]!) && isTitles(titles, []) && !isTitles(below, titles)
}

const hasTab = (line: string) => line.trim().includes('\t')
/** True for two titles of columns that a single tab parts. */
function isTitledPair(line: string): boolean {
  const cells = cellsAtTabs(line)
  return cells.length === LEAST_TABS && isTitles(cells, cells)
}
