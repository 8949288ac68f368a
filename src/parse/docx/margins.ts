/** Headers and footers: each text once, however many sections and page sides repeat it. */
import { textOf } from '../../tree/content.ts'
import type { Block } from '../../tree/nodes.ts'
import type { Archive } from './archive.ts'
import type { PageField } from './page-numbering.ts'
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
  const printed = new Map<string, PageField[]>()
  const missing = new Set(document.headers.keys())
  for (const { id, type, part: name } of relationships) {
    if (type !== 'header' && type !== 'footer') continue
    const section = document.headers.get(id)
    if (!section || !archive.has(name)) continue
    missing.delete(id)
    const pageFields = printed.get(name) ?? []
    document.printing.set(id, pageFields)
    if (printed.has(name)) continue
    printed.set(name, pageFields)
    const page = section.page ?? 1
    for (const block of await readStory(archive, { name, part: type, page, pageFields }, document)) {
      const words = `${type} ${textOf(block).replace(/\s+/g, '')}`
      if (seen.has(words)) continue
      seen.add(words)
      blocks.push(block)
    }
  }
  document.unread.missing += missing.size
  return blocks
}
