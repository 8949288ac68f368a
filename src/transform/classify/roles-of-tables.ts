/** Roles of tables, of their rows and of their columns: by the titles of columns, the names of rows, and what gives points. */
import { remembered } from '../../memo/remembered.ts'
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { isTypedNumber, typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Role, Row, Table } from '../../tree/nodes.ts'
import { SENTENCE_END } from '../section/headings.ts'
import { type Covering, rowTexts } from '../units/rows.ts'
import { shadowOf } from '../units/shadow.ts'
import { markContinued } from './continued-rows.ts'
import { FILLED_IN, MIXED } from './role-groups.ts'
import { LEAST_POINTS, timesGiven } from './roles-of-lines.ts'
import type { RoleOf } from './roles-of-titles.ts'

export interface TableWords {
  /** What the columns of a table with a role are called. */
  columns: Vocabulary['roles']
  /** What gives points. */
  points: RegExp | null
  scored: ScoredCells | null
  /** What a title says whose column others fill in. */
  blank: RegExp | null
  /** False among the forms, where the title above says that bidders fill the table in. */
  mayAsk: boolean
  roleOf: RoleOf
}

/** Cells of points: those that hold nothing else, and words with some among them. */
export interface ScoredCells {
  alone: RegExp
  amid: RegExp
}

/** Sets `role` on a table, or on those of its rows and cells that are about something else than what stands around it. */
export function setTableRoles(table: Table, around: Role, words: TableWords): void {
  const { points, scored, roleOf } = words
  const role = (points && roleByPoints(table, around, points, scored)) ?? roleByTitles(table, around, words)
  if (role && role !== around) table.data.role = role
  const within = table.data.role ?? around
  if (within === 'evaluation') setRolesOfExaminedRows(table, roleOf, points)
  markContinued(table, within === 'evaluation')
  if (!MIXED.has(within) && within !== 'requirement') return
  setRolesOfColumns(table, within, roleOf)
  if (!MIXED.has(within)) return
  setRolesByRowNames(table, within, roleOf)
  setRolesOfParts(table, within, roleOf)
  if (points)
    for (const row of table.children) if (timesGiven(row, points) >= LEAST_POINTS) row.data.role = 'evaluation'
}

/** Every table asks for the same words. */
const titleWords = remembered((pattern: string) => new RegExp(pattern))

function roleByTitles(table: Table, around: Role, { columns: roles, blank, mayAsk }: TableWords): Role | null {
  const titles = (table.data.titles ?? []).map(title => shadowOf(title).text.replace(/\s+/g, ''))
  for (const { role, columns, under } of roles) {
    if (under && !under.includes(around) && role !== 'evaluation') continue
    const met = columns.find(wanted => wanted.every(pattern => titles.some(title => titleWords(pattern).test(title))))
    if (!met) continue
    // A table of goods in a contract or a form is a need where it says which goods they are.
    if (role === 'requirement' && FILLED_IN.has(around)) {
      if (!mayAsk || titles.some(title => blank?.test(title)) || !isFilled(table, titles, met)) continue
    }
    return role
  }
  return null
}

/** Number of rows of a table at least that say something in every column by which it is known. */
const LEAST_FILLED = 2

/** True where most rows say something in every column that a table is known by. */
function isFilled({ children, data: { titleRows = 0 } }: Table, titles: string[], known: string[]): boolean {
  const columns = known.map(pattern => titles.findIndex(title => titleWords(pattern).test(title)) + 1)
  const rows = children.slice(titleRows)
  const saysAll = (row: Row) => {
    const said = row.children.filter(cell => /[\p{L}\d]/u.test(textOf(cell))).map(({ data }) => data.column)
    return columns.every(column => said.includes(column))
  }
  const filled = rows.filter(saysAll).length
  return filled >= LEAST_FILLED && filled * 2 >= rows.length
}

/** A table most of whose rows give points is one of points, whatever its columns are called. */
function roleByPoints(
  { children: rows }: Table,
  around: Role,
  points: RegExp,
  scored: ScoredCells | null,
): Role | null {
  if (!MIXED.has(around) && around !== 'qualification') return null
  const giving = rows.filter(row => points.test(textOf(row)) || (scored && holdsPoints(row, scored))).length
  return giving >= LEAST_POINTS && giving * 2 >= rows.length ? 'evaluation' : null
}

/** True where a cell is points and no more (20分), or a number beside a cell that says for what they are given (齐全6分). */
function holdsPoints({ children }: Row, { alone, amid }: ScoredCells): boolean {
  const texts = children.map(cell => textOf(cell).trim())
  return texts.some(words => alone.test(words) || (FIGURE.test(words) && texts.some(one => amid.test(one))))
}

const FIGURE = /^\d{1,2}(?:\.\d)?$/

/** Number of characters that the title of a column has at most where it says a role. */
const LONGEST_COLUMN_TITLE = 16

/** The cells below a title such as 资格要求 have its role, in a table of lots. */
function setRolesOfColumns({ data: { titles, titleRows }, children }: Table, within: Role, roleOf: RoleOf): void {
  if (!titles) return
  const roles = titles.map(title => {
    const role = title.length <= LONGEST_COLUMN_TITLE ? roleOf(title, within) : null
    return role === 'qualification' ? role : null
  })
  for (const row of children.slice(titleRows))
    for (const { data } of row.children) {
      const role = roles[data.column - 1]
      if (role) data.role = role
    }
}

/** Roles that a row of a table of instructions can have: a summary repeats the conditions of other chapters. */
const ROW_ROLES: readonly Role[] = ['qualification', 'evaluation', 'requirement']
/** Number of characters that the name of a row has at most where it says a role. */
const LONGEST_ROW_NAME = 32

/**
 * A row whose name means a role has that role: words of a cell before its last one, also of one that covers several rows, or
 * what opens a list in the last one (资格要求：).
 */
function setRolesByRowNames(table: Table, within: Role, roleOf: RoleOf): void {
  const covering: Covering = new Map()
  for (const [i, row] of table.children.entries()) {
    const texts = rowTexts(row, i, covering, cell => textOf(cell).trim()).map(({ text }) => text)
    const [opening, ...list] = row.children.at(-1)?.children ?? []
    const words = opening && list.length > 0 ? textOf(opening).trim() : ''
    const names = texts.slice(0, -1)
    for (const name of /[：:]$/.test(words) ? [...names, words] : names) {
      const role = name.length <= LONGEST_ROW_NAME ? roleOf(name, within) : null
      if (role && ROW_ROLES.includes(role)) row.data.role = role
    }
  }
}

/** Standards of the evaluation that give no points, of rows that their names say are about qualification, are its conditions. */
function setRolesOfExaminedRows(table: Table, roleOf: RoleOf, points: RegExp | null): void {
  const covering: Covering = new Map()
  for (const [i, row] of table.children.entries()) {
    const texts = rowTexts(row, i, covering, cell => textOf(cell).trim()).map(({ text }) => text)
    if (points?.test(texts.join('\n')) || texts.slice(1).some(isNumber)) continue
    const names = texts.slice(0, -1).filter(words => words.length <= LONGEST_ROW_NAME)
    if (names.some(name => roleOf(name, 'evaluation') === 'qualification')) row.data.role = 'qualification'
  }
}

/** Roles of parts of a document that is one table. */
const PART_ROLES: readonly Role[] = [...ROW_ROLES, 'contract', 'form']

/** Rows that hold nothing but a heading (二 | 投标人资格要求) head the rows below them, up to the next such row. */
function setRolesOfParts(table: Table, within: Role, roleOf: RoleOf): void {
  let part: Role | null = null
  for (const row of table.children) {
    const title = titleIn(row)
    if (title !== null) {
      const role = roleOf(title, within)
      part = role && PART_ROLES.includes(role) ? role : null
    } else if (part && row.data.role === undefined) row.data.role = part
  }
}

/** A number that stands in a cell of its own, with what would end it or without. */
const isNumber = (words: string) =>
  words.length <= LONGEST_NUMBER && (isTypedNumber(words) || isTypedNumber(`${words}、`))
/** Number of characters that a number in a cell has at most. */
const LONGEST_NUMBER = 12

/** The heading that is all a row holds, beside its number; `null` where it holds anything else. */
function titleIn({ children: cells }: Row): string | null {
  const filled = cells.map(cell => textOf(cell).trim()).filter(words => words !== '')
  const numbers = filled.filter(isNumber)
  const [title, ...more] = filled.filter(words => !isNumber(words))
  if (title === undefined || more.length > 0 || title.length > LONGEST_ROW_NAME || SENTENCE_END.test(title)) return null
  return cells.length === 1 || numbers.length > 0 || typedNumber(title) !== null || filled.length < cells.length
    ? title
    : null
}
