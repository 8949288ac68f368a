/** The words of a node, as the projection holds them. */
import type { Row, TreeNode } from './nodes.ts'

/** What stands between the children of a node. */
export const BORDERS = { paragraph: '', cell: ' ', row: ' | ', table: ' ', section: ' ', root: ' ' } as const
/** What stands for a line break inside a paragraph. */
export const BREAK = ' '

/** Text of any node. */
export function textOf(node: TreeNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return BREAK
  let words = ''
  const border = BORDERS[node.type]
  node.children.forEach((child, i) => {
    words += i > 0 ? border + textOf(child) : textOf(child)
  })
  return words
}

/** Texts of a row's cells by grid column (index 0 is column 1); a spanned column repeats its cell's text. */
export function columnsOf(row: Row): string[] {
  const texts: string[] = []
  for (const cell of row.children)
    for (let i = 0; i < cell.data.columns; i++) texts[cell.data.column - 1 + i] = textOf(cell)
  return Array.from(texts, words => words ?? '')
}
