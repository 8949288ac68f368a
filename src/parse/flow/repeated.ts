/** Headers and footers that sections, page sides and formats repeat. */
import { textOf } from '../../tree/content.ts'
import type { Block } from '../../tree/nodes.ts'

/** `3`, `- 3 -`, `第 3 页 共 9 页`: the same on each page but for the number. */
const PAGE_NUMBER = /^[-—–/|第共页\d]*$/

/** Leaves each header and footer once, and page numbers alone out; other parts stay as they are. */
export function withoutRepeated(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>()
  return blocks.filter(block => {
    const { part } = block.data
    if (part !== 'header' && part !== 'footer') return true
    const words = textOf(block).replace(/\s+/g, '')
    const key = `${part} ${words}`
    if (seen.has(key) || PAGE_NUMBER.test(words)) return false
    seen.add(key)
    return true
  })
}
