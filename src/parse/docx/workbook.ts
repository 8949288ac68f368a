/** Reads the cells of an `.xlsx` (ECMA-376 part 1, 18): each sheet becomes a table. Formulas give their last result. */
import { unreadable } from '../../facts/document.ts'
import { MEGABYTE } from '../../facts/limits.ts'
import { cell, paragraph, row, table, text } from '../../tree/build.ts'
import type { Block, Row } from '../../tree/nodes.ts'
import { hideWords } from '../flow/hide-words.ts'
import { type Archive, openArchive } from './archive.ts'
import { relationshipsOf } from './relationships.ts'
import { type Handlers, readXml, SKIP } from './xml.ts'

const WORKBOOK = 'xl/workbook.xml'

/** A shared string counts each time a cell shows it: a small file can repeat a long one a million times. */
const MOST_CHARACTERS = 16 * MEGABYTE

interface Sheet {
  id: string
  hidden: boolean
}

const SHEETS: Handlers<Sheet[]> = {
  sheet: {
    open: (sheets, { 'r:id': id = '', state = 'visible' }) => {
      sheets.push({ id, hidden: state !== 'visible' })
    },
  },
}

interface StringsState {
  strings: string[]
  words: string
}

const STRINGS: Handlers<StringsState> = {
  si: {
    open: state => {
      state.words = ''
    },
    close: ({ strings, words }) => {
      strings.push(words)
    },
  },
  t: {
    text: (state, value) => {
      state.words += value
    },
  },
  // Reading aids above the characters.
  rPh: SKIP,
}

interface SheetState {
  strings: string[]
  rows: Row[]
  row: Row | undefined
  /** The cell being read: its column from 1, its type, its value. */
  column: number
  type: string
  value: string
  merged: string[]
  characters: number
}

const take = {
  text: (state: SheetState, value: string) => {
    state.value += value
  },
}

const CELLS: Handlers<SheetState> = {
  row: {
    open: (state, { r }) => {
      const number = Number(r) || (state.rows.at(-1)?.data.row ?? 0) + 1
      state.row = row([], { row: number, page: null })
      state.column = 0
    },
    close: state => {
      if (state.row && state.row.children.length > 0) state.rows.push(state.row)
    },
  },
  c: {
    open: (state, { r, t = 'n' }) => {
      state.column = (r === undefined ? undefined : placeOf(r)?.column) ?? state.column + 1
      state.type = t
      state.value = ''
    },
    close: state => {
      const words = state.type === 's' ? (state.strings[Number(state.value)] ?? '') : state.value
      if (words.trim() === '') return
      state.characters += words.length
      if (state.characters > MOST_CHARACTERS)
        throw unreadable('docx-part-too-large', { part: 'xl', limit: MOST_CHARACTERS / MEGABYTE })
      const content = paragraph([text(words)], { page: null })
      state.row?.children.push(cell([content], { column: state.column, columns: 1, rows: 1 }))
    },
  },
  v: take,
  t: take,
  f: SKIP,
  rPh: SKIP,
  mergeCell: {
    open: ({ merged }, { ref = '' }) => {
      merged.push(ref)
    },
  },
}

/**
 * Reads a workbook; empty rows and cells are left out, words of hidden sheets marked.
 *
 * @throws what `openArchive` and `readXml` throw.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Block[]> {
  const archive = openArchive(bytes)
  const main = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.part ?? WORKBOOK
  const sheets: Sheet[] = []
  await readXml(archive, main, { handlers: SHEETS, state: sheets, root: 'workbook' })
  const parts = await relationshipsOf(archive, main)
  const strings: StringsState = { strings: [], words: '' }
  const shared = parts.find(({ type }) => type === 'sharedStrings')?.part
  if (shared !== undefined && archive.has(shared)) await readXml(archive, shared, { handlers: STRINGS, state: strings })
  const tables: Block[] = []
  for (const { id, hidden } of sheets) {
    const part = parts.find(one => one.id === id && one.type === 'worksheet')?.part
    if (part === undefined || !archive.has(part)) continue
    const rows = await readSheet(archive, part, strings.strings)
    if (hidden) for (const { children } of rows) for (const one of children) hideWords(one.children)
    if (rows.length > 0) tables.push(table(rows, { page: null }))
  }
  return tables
}

/** The rows of a sheet that hold something, with its merged cells. */
async function readSheet(archive: Archive, part: string, strings: string[]): Promise<Row[]> {
  const state: SheetState = {
    strings,
    rows: [],
    row: undefined,
    column: 0,
    type: 'n',
    value: '',
    merged: [],
    characters: 0,
  }
  await readXml(archive, part, { handlers: CELLS, state })
  const places = new Map(state.rows.map((one, i) => [one.data.row, i]))
  for (const range of state.merged) merge(state.rows, places, range)
  state.rows.forEach((one, i) => {
    one.data.row = i + 1
  })
  return state.rows
}

/** A merged range is one cell; only its first one holds words. Rows that were left out do not count for its height. */
function merge(rows: Row[], places: ReadonlyMap<number, number>, range: string): void {
  const [from, to] = range.split(':').map(placeOf)
  if (!from || !to) return
  const place = places.get(from.row)
  const first = place === undefined ? undefined : rows[place]?.children.find(one => one.data.column === from.column)
  if (place === undefined || !first) return
  let behind = place + 1
  while ((rows[behind]?.data.row ?? Number.POSITIVE_INFINITY) <= to.row) behind++
  first.data.columns = to.column - from.column + 1
  first.data.rows = behind - place
}

/** Row and column of `BC12`, both from 1. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? []
  if (!letters || !digits) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column }
}
