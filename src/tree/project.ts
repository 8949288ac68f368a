/**
 * The text projection: the plain text of a document in which every finding has its line, column and offset.
 *
 * One block or one table row of the tree that is projected is one line. Cells of a row are parted by ` | `, paragraphs of a
 * cell by a space; a line break inside a paragraph is a space too, and so is a character of a run that would end the line. All
 * other characters of the tree stand in it as they are. `parse` projects what a reader gave before it parts and joins
 * paragraphs: of the tree that later steps see, a block may be several lines, or a part of one.
 */
import type { Point } from 'unist'
import { BORDERS, BREAK } from './content.ts'
import type { Root, Section, Table, TreeNode } from './nodes.ts'

/**
 * Writes the projection of a tree, and sets `position` on every node of it; nothing else of the tree is changed.
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
    if (node.type === 'text') put(onOneLine(node.value))
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

const LINE_ENDS = /[\n\r\u2028\u2029]/g

/** Characters of a run with a space for each that would end the line, which would make two lines of one block. */
export function onOneLine(characters: string): string {
  return characters.replace(LINE_ENDS, ' ')
}
