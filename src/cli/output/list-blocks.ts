/** What was read of a document, block by block: the lines of its projection with what is known of each. */
import { textOf } from '../../tree/content.ts'
import type { Block, Cell, Paragraph, Part, Role, Root, Row, Section, Table } from '../../tree/nodes.ts'

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
  /** The text of a row as it is printed, where paragraphs in its cells have automatic numbers. */
  printed?: string
}

/** The blocks of a tree that went through `section` and `classify`, in the order of their lines. */
export function listBlocks(tree: Root): ReadBlock[] {
  const blocks: ReadBlock[] = []
  const visit = (node: Paragraph | Table | Section, role: Role, heading: boolean) => {
    if (node.type === 'section') {
      node.children.forEach((child, i) => {
        visit(child, node.data.role, i === 0)
      })
    } else if (node.type === 'table') blocks.push(...rowsOf(node, node.data.role ?? role))
    else blocks.push(blockOf(node, role, heading ? 'heading' : 'paragraph'))
  }
  // Words in front of the first heading are the cover; without headings nothing is known.
  const before: Role = tree.children.some(child => child.type === 'section') ? 'cover' : 'other'
  for (const child of tree.children) visit(child, before, false)
  return blocks.sort((a, b) => a.line - b.line)
}

function blockOf(node: Paragraph, role: Role, kind: 'heading' | 'paragraph'): ReadBlock {
  const { page, part = 'body' } = node.data
  const number = node.data.number ?? node.data.clause ?? null
  return { line: lineOf(node), page, number, role: node.data.role ?? role, kind, part, text: textOf(node) }
}

function rowsOf(table: Table, role: Role): ReadBlock[] {
  const part: Part = table.data.part ?? 'body'
  return table.children.map(row => {
    const text = textOf(row)
    const printed = printedText(row)
    const [line, page] = [lineOf(row), row.data.page]
    const block = { line, page, number: null, role: row.data.role ?? role, kind: 'row' as const, part, text }
    return { ...block, cells: row.children.map(textOf), ...(printed === text ? {} : { printed }) }
  })
}

/** The text of a node as `textOf` gives it, with automatic numbers. */
function printedText(node: Row | Cell | Block): string {
  if (node.type !== 'paragraph') {
    const inside = (node.children as (Row | Cell | Block)[]).map(printedText)
    return inside.join(node.type === 'row' ? ' | ' : ' ')
  }
  return [node.data.number ?? '', textOf(node)].filter(Boolean).join(' ')
}

function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
  if (!node.position) throw new Error('not projected yet')
  return node.position.start.line
}
