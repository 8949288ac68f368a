/** What was read of a document, block by block: the lines of its projection with what is known of each. */
import { printedText, textOf } from '../tree/content.ts'
import type { Block, Cell, Paragraph, Part, Role, Root, Section, Table } from '../tree/nodes.ts'
import { roleInFront, roleOfCell, roleOfParagraph } from './units/role-of.ts'

/** One line of the projection. The order of the fields is that of `tenderlint read --format jsonl`. */
export interface ReadBlock {
  line: number
  page: number | null
  /** Number as it is printed, automatic or typed. */
  number: string | null
  role: Role
  kind: 'heading' | 'paragraph' | 'row'
  part: Part
  text: string
  /** Texts of a row's cells; a merged cell stands where it begins. */
  cells?: string[]
  /** Their roles, where they differ: the title of a column can say what its cells are about. */
  roles?: Role[]
  /** The text of a row as it is printed, where paragraphs in its cells have automatic numbers. */
  printed?: string
}

/** The blocks of a tree that went through `section` and `classify`, in the order of their lines. */
export function listBlocks(tree: Root): ReadBlock[] {
  const walk: Walk = { blocks: [], roles: new Map() }
  const visit = (node: Block | Section, role: Role, isHeading: boolean) => {
    if (node.type === 'section') {
      node.children.forEach((child, i) => {
        visit(child, node.data.role, i === 0)
      })
    } else if (node.type === 'table') walk.blocks.push(...rowsOf(walk, node, role))
    else walk.blocks.push(blockOf(walk, node, role, isHeading ? 'heading' : 'paragraph'))
  }
  const inFront = roleInFront(tree)
  for (const child of tree.children) visit(child, inFront, false)
  return walk.blocks.sort((a, b) => a.line - b.line)
}

interface Walk {
  blocks: ReadBlock[]
  /** Those of the paragraphs that were met, in cells too: a note has the role of what refers to it. */
  roles: Map<Paragraph, Role>
}

/** The role of a paragraph, which is kept; entries of a table of contents have none that counts. */
function metRole({ roles }: Walk, node: Paragraph, around: Role): Role {
  const { referredBy } = node.data
  const role = roleOfParagraph(node, around, referredBy && roles.get(referredBy))
  if (!node.data.toc) roles.set(node, role)
  return role
}

function blockOf(walk: Walk, node: Paragraph, around: Role, kind: 'heading' | 'paragraph'): ReadBlock {
  const { page, part = 'body' } = node.data
  const number = node.data.number ?? node.data.clause ?? null
  const role = metRole(walk, node, around)
  return { line: lineOf(node), page, number, role, kind, part, text: textOf(node) }
}

function rowsOf(walk: Walk, table: Table, around: Role): ReadBlock[] {
  const part: Part = table.data.part ?? 'body'
  const ofTable = table.data.role ?? around
  return table.children.map(row => {
    const text = textOf(row)
    const printed = printedText(row)
    const [line, page] = [lineOf(row), row.data.page]
    const ofRow = row.data.role ?? ofTable
    const roles = row.children.map(cell => metRoles(walk, cell, roleOfCell(cell, row, ofTable)))
    const role = roles.every(one => one === roles[0]) ? (roles[0] ?? ofRow) : ofRow
    const block = { line, page, number: null, role, kind: 'row' as const, part, text }
    return {
      ...block,
      cells: row.children.map(textOf),
      ...(roles.every(one => one === role) ? {} : { roles }),
      ...(printed === text ? {} : { printed }),
    }
  })
}

/** The role with which a cell begins; those of all paragraphs in it are kept. */
function metRoles(walk: Walk, cell: Cell, inside: Role): Role {
  const met = cell.children.map(child => {
    if (child.type === 'paragraph') return metRole(walk, child, inside)
    return rowsOf(walk, child, inside)[0]?.role ?? inside
  })
  return met[0] ?? inside
}

function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
  if (!node.position) throw new Error('not projected yet')
  return node.position.start.line
}
