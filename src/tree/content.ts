/** The words of a node, as the projection holds them. */
import type { Cell, Paragraph, Row, TreeNode } from './nodes.ts'

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
export function columnsOf(row: Row, above: ReadonlyMap<number, Cell> = new Map()): string[] {
  const texts: string[] = []
  const put = (node: Cell) => {
    for (let i = 0; i < node.data.columns; i++) texts[node.data.column - 1 + i] = textOf(node)
  }
  for (const node of above.values()) put(node)
  for (const node of row.children) put(node)
  return Array.from(texts, words => words ?? '')
}
