/**
 * The text projection: the plain text of a document in which every finding has its line, column and offset.
 *
 * One block or one table row is one line. Cells of a row are parted by ` | `, paragraphs of a cell by a space; a line
 * break inside a paragraph is a space too. A character of the document is never changed and never left out.
 */
import type { Point } from 'unist'
import { BORDERS, BREAK } from './content.ts'
import type { Root, Section, Table, Text, TreeNode } from './nodes.ts'

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
  const put = (words: string) => {
    parts.push(words)
    offset += words.length
  }
  const here = (): Point => ({ line, column: offset - lineStart + 1, offset })
  const write = (node: TreeNode) => {
    const start = here()
    if (node.type === 'text') put(oneLine(node))
    else if (node.type === 'break') put(BREAK)
    else {
      const border = BORDERS[node.type]
      node.children.forEach((child, i) => {
        if (i > 0 && border !== '') put(border)
        write(child)
      })
    }
    node.position = { start, end: here() }
  }
  const writeLines = (node: Root | Section | Table) => {
    const start = here()
    for (const child of node.children) {
      if (child.type === 'paragraph' || child.type === 'row') {
        write(child)
        put('\n')
        line++
        lineStart = offset
      } else writeLines(child)
    }
    node.position = { start, end: here() }
  }
  writeLines(root)
  return parts.join('')
}

/** A line feed inside a run would make two lines of one block. */
function oneLine(node: Text): string {
  if (/[\n\r\u2028\u2029]/.test(node.value)) node.value = node.value.replace(/[\n\r\u2028\u2029]/g, ' ')
  return node.value
}
