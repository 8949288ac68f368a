/** Roles that no heading gives: of the columns of a table by their titles, of lines that give points by what they say. */
import { textOf } from '../tree/content.ts'
import type { Block, Paragraph, Role, Root, Section, Table } from '../tree/nodes.ts'

/** Role that a title's words mean inside a role; `null` where they mean nothing there. */
export type RoleOf = (title: string, within: Role) => Role | null

/** Where a column may be about something else than the section. */
const MIXED: ReadonlySet<Role> = new Set(['other', 'cover', 'notice', 'instruction', 'requirement'])
const LONGEST_COLUMN_TITLE = 16

/** The cells below a title such as 资格要求 have its role, in a table of lots. */
export function roleOfColumns({ data: { titles, titleRows }, children }: Table, within: Role, roleOf: RoleOf): void {
  if (!titles || !MIXED.has(within)) return
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

/** So many lines that give points, each within so many lines of the one before, are a table of points. */
const LEAST_LINES = 3
const NEAREST = 6

/** Where no heading says it, lines that give points are scoring: a table of which only the words are left, such as in plain text. */
export function roleOfPoints(tree: Root, points: RegExp): void {
  const lines = unplaced(tree)
  const giving = lines.flatMap((line, i) => (points.test(textOf(line)) ? [i] : []))
  for (let from = 0, to = 0; from < giving.length; from = to) {
    to = from + 1
    while (to < giving.length && giving[to]! - giving[to - 1]! <= NEAREST) to++
    if (to - from < LEAST_LINES) continue
    for (const line of lines.slice(giving[from], giving[to - 1]! + 1)) line.data.role = 'evaluation'
  }
}

/** Paragraphs outside of tables that stand in no part with a role of its own. */
function unplaced(node: Root | Section): Paragraph[] {
  const isPlaced = node.type === 'section' && node.data.role !== 'other' && node.data.role !== 'cover'
  return (node.children as (Block | Section)[]).flatMap(child => {
    if (child.type === 'section') return unplaced(child)
    return child.type === 'paragraph' && !isPlaced ? [child] : []
  })
}
