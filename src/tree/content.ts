/**
 * The words of a node. Those of a paragraph are as long as its part of the projection, and differ from it only where `parse` joined
 * paragraphs: a space stands for the line end between. Between the cells of a typed table the projection has what was typed.
 */
import type { Block, Cell, Paragraph, Row, TreeNode } from './nodes.ts'

/** What stands between the children of a node. */
export const BORDERS = { paragraph: '', cell: ' ', row: ' | ', table: ' ', section: ' ', root: ' ' } as const
/** What stands for a line break inside a paragraph. */
export const BREAK = ' '

/** Text of any node: that of its children with `BORDERS` between. */
export function textOf(node: TreeNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return BREAK
  let words = ''
  for (let i = 0; i < node.children.length; i++) {
    if (i > 0) words += BORDERS[node.type]
    words += textOf(node.children[i]!)
  }
  return words
}

/** What is printed of a node: its text as `textOf` gives it, with the automatic number in front of each paragraph. */
export function printedText(node: Block | Row | Cell): string {
  if (node.type === 'paragraph') return [node.data.number ?? '', textOf(node)].filter(Boolean).join(' ')
  return node.children.map(printedText).join(BORDERS[node.type])
}

/** Texts of a row's cells by grid column (index 0 is column 1); a spanned column repeats its cell's text. */
export function columnsOf(row: Row): string[] {
  const texts: string[] = []
  for (const cell of row.children)
    for (let i = 0; i < cell.data.columns; i++) texts[cell.data.column - 1 + i] = textOf(cell)
  return Array.from(texts, words => words ?? '')
}

/** Shows all paragraphs in their order, those in cells too. */
export function eachParagraph(blocks: readonly Block[], see: (node: Paragraph) => void): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') see(block)
    else for (const row of block.children) for (const cell of row.children) eachParagraph(cell.children, see)
  }
}
