/** Words that a document keeps and does not show: those of hidden sheets, and those under a merged cell. */
import type { Block } from '../../tree/nodes.ts'

/** Marks the words of paragraphs; a table inside of them keeps its own. */
export function hideWords(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    for (const child of block.children) if (child.type === 'text') child.data = { ...child.data, hidden: true }
  }
}

/** What stands under a merged cell, its words hidden, without what is empty. */
export function covered(blocks: readonly Block[]): Block[] {
  hideWords(blocks)
  return blocks.filter(block => block.children.length > 0)
}
