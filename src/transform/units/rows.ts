/** The cells of a row, with those that reach into it from above. */
import type { RowContext } from '../../checks/unit.ts'
import { joinCells } from '../../checks/words-around.ts'
import { marksInFront, typedNumber } from '../../text/typed-number.ts'
import type { Cell, Row, Table } from '../../tree/nodes.ts'

/** A row in its table. */
export interface PlacedRow {
  table: Table
  /** The words above each column, none where the table has no titles. */
  titles: readonly string[]
  row: Row
  texts: readonly NamedText[]
  /** True for a row of the titles themselves. */
  isTitle: boolean
}

interface RowText {
  cell: Cell
  text: string
}

interface NamedText extends RowText {
  /** Its text as the cells beside it see it, in parts of it. */
  names: readonly string[]
}

/** By column: a cell that spans rows, and the first row that it does not reach into. */
export type Covering = Map<number, { cell: Cell; until: number }>

const NAME = /^[\u4e00-\u9fff]{2}/
/** Number of characters that a name has at least without what it ends with, and at most with it. */
const SHORTEST_NAME = 2
const LONGEST_NAME = 24

/** What a unit of a cell sees of its row. */
export function rowContextOf(cell: Cell, { table, titles, row, texts, isTitle }: PlacedRow): RowContext {
  const others = texts.filter(one => one.cell !== cell)
  const isLeft = (one: RowText) => one.cell.data.column < cell.data.column
  const before = others.filter(isLeft).map(({ names }) => names)
  const left = before.flat()
  const right = others.filter(one => !isLeft(one)).flatMap(({ names }) => names)
  return {
    others: joinCells([...left, ...right]),
    left,
    right,
    names: before.toReversed(),
    titles: joinCells(titles),
    title: isTitle ? '' : (titles[cell.data.column - 1] ?? ''),
    table: table.data.index,
    row: row.data.row,
    column: cell.data.column,
    product: productOf(
      others.map(one => one.cell),
      cell,
    ),
    isTitle,
  }
}

/** What a name begins and ends with that says nothing of what it names; `null` where the vocabulary knows of nothing. */
export interface NameEnds {
  head: RegExp | null
  tail: RegExp | null
}

/**
 * A cell as those that a name without more would have in other tables, since a name is known by how it begins and ends: a mark or
 * a number in front of it (★业绩, 2、业绩, （三）样品, 3.1 社保) counts as a cell of its own, a colon behind it does not count, and
 * 投标人人员要求 says 人员要求, 投标人人员 and 人员 too.
 */
function namesIn(text: string, { head, tail }: NameEnds): string[] {
  const front = typedNumber(text)?.length ?? marksInFront(text)
  const name = text.slice(front).replace(/：$/, '')
  if (!NAME.test(name)) return [text]
  const number = front > 0 ? [text.slice(0, front).trimEnd()] : []
  if (name.length > LONGEST_NAME) return [...number, name]
  const begin = head?.exec(name)?.[0].length ?? 0
  const end = tail?.exec(name)?.index ?? name.length
  const bare = [name.slice(begin, end), name.slice(begin), name.slice(0, end)]
  return [...number, ...new Set(bare.filter(one => one.length >= SHORTEST_NAME)), name].filter(isLastOfItsKind)
}

const isLastOfItsKind = (name: string, i: number, names: readonly string[]) => names.lastIndexOf(name) === i

/** The cells of a row with their names. */
export const withNames = (texts: readonly RowText[], ends: NameEnds): NamedText[] =>
  texts.map(one => ({ ...one, names: namesIn(one.text, ends) }))

/** The cell that names what a row is about: of those that span several rows, the one with the fewest. */
function productOf(others: readonly Cell[], own: Cell): Cell | null {
  const spanned = others.filter(cell => cell.data.rows > 1 && own.data.rows < cell.data.rows)
  return spanned.sort((a, b) => a.data.rows - b.data.rows)[0] ?? null
}

/** Cells that stand in a row or reach into it from above, with their texts, from left to right. */
export function rowTexts(row: Row, index: number, covering: Covering, textOfCell: (cell: Cell) => string): RowText[] {
  for (const [column, { until }] of covering) if (until <= index) covering.delete(column)
  const cells = [...new Set([...covering.values()].map(one => one.cell)), ...row.children]
  for (const cell of row.children)
    if (cell.data.rows > 1) covering.set(cell.data.column, { cell, until: index + cell.data.rows })
  cells.sort((a, b) => a.data.column - b.data.column)
  return cells.map(cell => ({ cell, text: textOfCell(cell) }))
}
