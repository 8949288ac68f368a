/** Which table of a document is which. */
import type { Block } from '../tree/nodes.ts'

/** Numbers tables in reading order, those inside of a cell after their outer one. */
export function numberTables(blocks: readonly Block[]): void {
  let count = 0
  const visit = (block: Block) => {
    if (block.type !== 'table') return
    block.data.index = ++count
    for (const { children } of block.children) for (const { children: inner } of children) inner.forEach(visit)
  }
  blocks.forEach(visit)
}
