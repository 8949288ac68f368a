/**
 * The text projection: the plain text of a document in which every finding has its line, column and offset.
 *
 * One block or one table row is one line. Cells of a row are parted by ` | `, paragraphs of a cell by a space; a line
 * break inside a paragraph is a space too. A character of the document is never changed and never left out.
 */
import type { Point, Position } from 'unist'
import type { Cell, Paragraph, Root, Section, Table, TreeNode } from './nodes.ts'

const CELL_BORDER = ' | '

/**
 * Writes the projection of a tree and sets `position` on every node of it.
 *
 * @returns the text, lines ended by `\n`. Offsets are UTF-16 units, end exclusive; lines and columns count from 1.
 */
export function project(root: Root): string {
  const parts: string[] = []
  let offset = 0
  let line = 1
  let lineStart = 0

  const write = (words: string) => {
    parts.push(words)
    offset += words.length
  }
  const endLine = () => {
    write('\n')
    line++
    lineStart = offset
  }
  const here = (): Point => ({ line, column: offset - lineStart + 1, offset })
  const place = (node: TreeNode, start: Point) => {
    node.position = { start, end: here() } satisfies Position
  }

  const writeParagraph = (node: Paragraph) => {
    const start = here()
    for (const child of node.children) {
      const childStart = here()
      // A line feed inside a run would make two lines of one block.
      write(child.type === 'break' ? ' ' : oneLine(child))
      place(child, childStart)
    }
    place(node, start)
  }
  const writeCell = (node: Cell) => {
    const start = here()
    node.children.forEach((child, i) => {
      if (i > 0) write(' ')
      if (child.type === 'paragraph') writeParagraph(child)
      else writeNested(child)
    })
    place(node, start)
  }
  const writeRow = (row: Table['children'][number]) => {
    const start = here()
    row.children.forEach((cell, i) => {
      if (i > 0) write(CELL_BORDER)
      writeCell(cell)
    })
    place(row, start)
  }
  const writeNested = (table: Table) => {
    const start = here()
    table.children.forEach((row, i) => {
      if (i > 0) write(' ')
      writeRow(row)
    })
    place(table, start)
  }
  const writeBlock = (node: Paragraph | Table | Section) => {
    const start = here()
    if (node.type === 'paragraph') {
      writeParagraph(node)
      endLine()
    } else if (node.type === 'table') {
      for (const row of node.children) {
        writeRow(row)
        endLine()
      }
      place(node, start)
    } else {
      for (const child of node.children) writeBlock(child)
      place(node, start)
    }
  }

  const start = here()
  for (const child of root.children) writeBlock(child)
  place(root, start)
  return parts.join('')
}

function oneLine(node: { value: string }): string {
  if (/[\n\r\u2028\u2029]/.test(node.value)) node.value = node.value.replace(/[\n\r\u2028\u2029]/g, ' ')
  return node.value
}
