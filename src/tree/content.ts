/** The words of a node, as the projection holds them. */
import type { Paragraph, Row, TreeNode } from './nodes.ts'

/** Text of any node; breaks and borders between paragraphs are one space, between cells ` | `. */
export function textOf(node: TreeNode): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return ' '
    case 'paragraph':
      return textOfParagraph(node)
    case 'row':
      return node.children.map(textOf).join(' | ')
    case 'table':
      return node.children.map(textOf).join(' ')
    default:
      return (node.children as TreeNode[]).map(textOf).join(' ')
  }
}

function textOfParagraph(node: Paragraph): string {
  let words = ''
  for (const child of node.children) words += child.type === 'break' ? ' ' : child.value
  return words
}

/** Texts of a row's cells by grid column (index 0 is column 1); a spanned column repeats its cell's text. */
export function columnsOf(row: Row): string[] {
  const texts: string[] = []
  for (const cell of row.children)
    for (let i = 0; i < cell.data.columns; i++) texts[cell.data.column - 1 + i] = textOf(cell)
  return Array.from(texts, words => words ?? '')
}
