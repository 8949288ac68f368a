/** Headers and footers: each text once, however many sections and page sides repeat it. */
import { textOf } from '../../tree/content.ts'
import type { Block } from '../../tree/nodes.ts'
import type { Archive } from './archive.ts'
import { readStory } from './read-story.ts'
import type { Relationship } from './relationships.ts'
import type { Document } from './story.ts'

/** Reads the headers and footers that a section refers to; page numbers alone are left out. */
export async function readMargins(
  archive: Archive,
  relationships: readonly Relationship[],
  document: Document,
): Promise<Block[]> {
  const blocks: Block[] = []
  const seen = new Set<string>()
  const printed = new Map<string, Document['pageFields']>()
  const missing = new Set(document.headers.keys())
  for (const { id, type, part: name } of relationships) {
    if (type !== 'header' && type !== 'footer') continue
    const section = document.headers.get(id)
    if (!section || !archive.has(name)) continue
    missing.delete(id)
    const isRead = printed.has(name)
    if (!isRead) document.pageFields = []
    const story = isRead ? [] : await readStory(archive, { name, part: type, page: section.page ?? 1 }, document)
    const fields = printed.get(name) ?? document.pageFields
    printed.set(name, fields)
    for (const how of fields) document.pageNumbering.print(id, how)
    for (const block of story) {
      const words = `${type} ${textOf(block).replace(/\s+/g, '')}`
      if (seen.has(words)) continue
      seen.add(words)
      blocks.push(block)
    }
  }
  document.unread.missing += missing.size
  return blocks
}
