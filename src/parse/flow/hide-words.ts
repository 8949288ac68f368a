/** Words that a document keeps and does not show: those of hidden sheets, and those under a merged cell. */
import { textOf } from '../../tree/content.ts'
import type { Block } from '../../tree/nodes.ts'

/** Marks the words of paragraphs; a table inside of them keeps its own. */
export function hideWords(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    for (const child of block.children) if (child.type === 'text') child.data = { ...child.data, hidden: true }
  }
}

/**
 * What stands under a merged cell, its words hidden, without what is empty. Programs that take merged cells apart write the
 * words of the cell into each of them: they are not said again.
 *
 * @param above what the cell shows.
 */
export function covered(blocks: readonly Block[], above: readonly Block[]): Block[] {
  const said = above.map(textOf)
  hideWords(blocks)
  return blocks.filter(block => block.children.length > 0 && !said.includes(textOf(block)))
}
