/** Tables being read: the grid, merged cells, rows over several pages. */
import { cell, placedIn, row, table } from '../../tree/build.ts'
import { covered } from '../flow/hide-words.ts'
import { placeRows } from './paragraph.ts'
import { isOn } from './properties.ts'
import { inBody, inTextBox, type OpenCell, type OpenRow, type Story } from './story.ts'
import type { Attributes, Handler, Handlers } from './xml.ts'

/** Columns of a table at most; Word takes no more. */
const MOST_COLUMNS = 63

/** A number of columns as an attribute says it; 0 where it says no whole number. */
function columnsIn(value: string | undefined): number {
  return /^\s*\d+\s*$/.test(value ?? '') ? Math.min(Number(value), MOST_COLUMNS) : 0
}

function openTable(story: Story): void {
  const part = inTextBox(story) ? 'textbox' : story.part
  const node = table([], { page: null, pageIsEstimate: true, ...placedIn(part) })
  story.tables.push({ node, covering: new Map(), row: undefined })
}

function closeTable(story: Story): void {
  const open = story.tables.pop()
  if (!open || open.node.children.length === 0) return
  story.containers.at(-1)!.push(open.node)
}

function openRow(story: Story): void {
  const open = story.tables.at(-1)
  if (!open) return
  open.row = {
    node: row([], { row: open.node.children.length + 1, page: null, pageIsEstimate: true }),
    pages: inBody(story) ? story.document.pages.beginRow() : undefined,
    column: 1,
    deleted: false,
    cell: undefined,
    last: undefined,
  }
}

function closeRow(story: Story): void {
  const open = story.tables.at(-1)
  const closed = open?.row
  if (!open || !closed) return
  open.row = undefined
  closed.pages?.end()
  if (closed.deleted) return
  open.row = closed
  placeRows(story)
  open.row = undefined
  open.node.children.push(closed.node)
}

function openCell(story: Story): void {
  const row = story.tables.at(-1)?.row
  if (!row) return
  row.pages?.beginCell()
  row.cell = { columns: 1, vertical: 'none', horizontal: 'none', children: [], deleted: false }
  story.containers.push(row.cell.children)
}

/** Puts the cell into its row, or lets the cell that is merged with it grow. */
function closeCell(story: Story): void {
  const open = story.tables.at(-1)
  const row = open?.row
  const closed = row?.cell
  if (!open || !row || !closed) return
  story.containers.pop()
  row.cell = undefined
  if (closed.deleted) return
  const { column } = row
  row.column += closed.columns
  const endMerge = () => {
    for (let i = 0; i < closed.columns; i++) open.covering.delete(column + i)
  }
  if (row.deleted) {
    // The rows below are not merged with what it begins: they keep their words.
    if (closed.vertical !== 'continue') endMerge()
    return
  }
  const above = closed.vertical === 'continue' ? open.covering.get(column) : undefined
  const left = closed.horizontal === 'continue' ? row.last : undefined
  if (above) {
    above.data.rows++
    above.children.push(...covered(closed.children, above.children))
    row.last = above
  } else if (left) {
    // A cell that began in a row above has its width from there.
    if (row.node.children.at(-1) === left) left.data.columns += closed.columns
    left.children.push(...covered(closed.children, left.children))
  } else {
    const node = cell(closed.children, { column, columns: closed.columns, rows: 1 })
    row.node.children.push(node)
    row.last = node
    endMerge()
    if (closed.vertical !== 'none') open.covering.set(column, node)
  }
}

/** Properties of the row or cell being read; a cell's come first in it. */
export const TABLE_HANDLERS: Handlers<Story> = {
  'w:tbl': { open: openTable, close: closeTable },
  'w:tr': { open: openRow, close: closeRow },
  'w:tc': { open: openCell, close: closeCell },
  'w:gridSpan': onCell((cell, { 'w:val': value }) => {
    cell.columns = Math.max(1, columnsIn(value))
  }),
  'w:vMerge': onCell((cell, { 'w:val': value }) => {
    cell.vertical = value === 'restart' ? 'restart' : 'continue'
  }),
  'w:hMerge': onCell((cell, { 'w:val': value }) => {
    cell.horizontal = value === 'restart' ? 'restart' : 'continue'
  }),
  'w:gridBefore': onRow((row, { 'w:val': value }) => {
    row.column += columnsIn(value)
  }),
  'w:tblHeader': onRow((row, { 'w:val': value }) => {
    if (isOn(value)) row.node.data.header = true
  }),
}

/** A deleted row is left out, with all in it. */
export function deleteRow(story: Story): void {
  const row = story.tables.at(-1)?.row
  if (row) row.deleted = true
}

/** A deleted cell is left out; those behind it move up. */
export function deleteCell(story: Story): void {
  const cell = story.tables.at(-1)?.row?.cell
  if (cell) cell.deleted = true
}

function onCell(set: (cell: OpenCell, attributes: Attributes) => void): Handler<Story> {
  return {
    open: (story, attributes) => {
      const cell = story.tables.at(-1)?.row?.cell
      if (cell) set(cell, attributes)
    },
  }
}

function onRow(set: (row: OpenRow, attributes: Attributes) => void): Handler<Story> {
  return {
    open: (story, attributes) => {
      const row = story.tables.at(-1)?.row
      if (row) set(row, attributes)
    },
  }
}
