/** Puts the blocks of another part where the body refers to it. */
import type { Block } from '../../tree/nodes.ts'
import { anchored, placeOnPage } from './paragraph.ts'
import type { Story } from './story.ts'
import { mergeUnread } from './unread.ts'

/**
 * Inserts the blocks that a relationship names: behind the paragraph being read, or where the reader stands. Each part is
 * inserted once, however many relationships name it.
 *
 * @returns false where nothing could be read; headers and notes have relationships of their own, which are not read.
 */
export function insert(story: Story, id: string | undefined): boolean {
  const { insertions, inserted, unread } = story.document
  if (story.part !== 'body' || id === undefined) return false
  const insertion = insertions.get(id)
  if (!insertion) return false
  if (inserted.has(insertion)) return true
  inserted.add(insertion)
  mergeUnread(unread, insertion.unread, () => anchored(story))
  place(story, insertion.blocks)
  story.document.trace?.adopt(insertion.blocks)
  const into = story.paragraphs.at(-1)?.boxes ?? story.containers.at(-1)!
  for (const block of insertion.blocks) into.push(block)
  story.written++
  story.document.pages.fill()
  return true
}

function place(story: Story, blocks: readonly Block[]): void {
  for (const block of blocks) {
    placeOnPage(story, block.data)
    if (block.type === 'paragraph') continue
    for (const row of block.children) {
      placeOnPage(story, row.data)
      for (const cell of row.children) place(story, cell.children)
    }
  }
}
