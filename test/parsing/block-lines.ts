/** What a reader made of a document, as lines and cells that a test can compare. */
import { readMarkdown } from '../../src/parse/text/read-markdown.ts'
import { readText } from '../../src/parse/text/read-text.ts'
import { textOf } from '../../src/tree/content.ts'
import type { Root, Table } from '../../src/tree/nodes.ts'

export const bytes = (words: string) => new TextEncoder().encode(words)

/** A plain text, or its lines, as it is read. */
export const rootOfText = async (text: string | readonly string[]): Promise<Root> =>
  (await readText(bytes(typeof text === 'string' ? text : text.join('\n')))).root

/** Blocks of a Markdown text. */
export async function blocksOf(markdown: string): Promise<unknown[]> {
  const { root } = await readMarkdown(bytes(markdown))
  return linesOf(root)
}

/** Blocks as text: headings with their level, rows with their cells. */
export function linesOf(root: Root): unknown[] {
  return root.children.map(node => {
    if (node.type === 'table') return node.children.map(row => row.children.map(textOf))
    if (node.type === 'paragraph' && node.data.outline !== undefined) return `${node.data.outline} ${textOf(node)}`
    return textOf(node)
  })
}

/** Words of the cells of a table, row by row. */
export const cellsOf = (table: Table) => table.children.map(row => row.children.map(textOf))

/** Column of each cell, and how many columns and rows it spans. */
export const gridOf = (table: Table) =>
  table.children.map(row => row.children.map(({ data }) => [data.column, data.columns, data.rows]))
