/** Parts that belong into the body: documents pasted in (w:altChunk), embedded files, SmartArt, charts. */
import { isUnreadable } from '../../facts/document.ts'
import type { Aside, Block } from '../../tree/nodes.ts'
import type { Archive } from './archive.ts'
import { readChart, readDiagram } from './diagrams.ts'
import { type Insertion, type ReadNested, readForeign } from './foreign.ts'
import type { Relationship } from './relationships.ts'
import { createUnread } from './unread.ts'

/** Relationship id → insertion. A part that could not be read at all is not among them. */
export type Insertions = Map<string, Insertion>

/** Reads them all: the body is read as a stream, and must find them ready when it comes to them. */
export async function readInsertions(
  archive: Archive,
  relationships: readonly Relationship[],
  nested: ReadNested,
): Promise<Insertions> {
  const insertions: Insertions = new Map()
  for (const { id, type, part } of relationships) {
    if (!archive.has(part)) continue
    try {
      const insertion = await readInsertion(archive, type, part, nested)
      if (insertion) insertions.set(id, insertion)
    } catch (error) {
      if (!isUnreadable(error)) throw error
    }
  }
  return insertions
}

/** What a part holds that belongs into the body; `undefined` where it is none that is read. */
async function readInsertion(
  archive: Archive,
  type: string,
  part: string,
  nested: ReadNested,
): Promise<Insertion | undefined> {
  const unread = createUnread()
  if (type === 'diagramData') return { blocks: await readDiagram(archive, part), unread }
  if (type === 'chart') {
    unread.charts++
    return { blocks: await readChart(archive, part), unread }
  }
  if (type !== 'aFChunk' && type !== 'package' && type !== 'oleObject') return undefined
  const read = await readForeign(await archive.bytes(part), part, nested)
  if (!read) return undefined
  adopt(read.blocks, type === 'aFChunk' ? undefined : 'embedded')
  return read
}

/**
 * Takes away what places the blocks in their own document.
 *
 * @param part where they stand now; `undefined` for those of a document pasted in, which are text as that around them.
 */
function adopt(blocks: Block[], part: Aside | undefined): void {
  for (const block of blocks) {
    block.data.page = null
    block.data.pageIsEstimate = true
    if (part) block.data.part = part
    if (block.type === 'paragraph') {
      delete block.data.paragraph
      for (const child of block.children) {
        if (child.type !== 'text' || !child.data) continue
        delete child.data.page
        delete child.data.box
      }
    } else {
      for (const row of block.children) {
        row.data.page = null
        row.data.pageIsEstimate = true
        for (const cell of row.children) adopt(cell.children, part)
      }
    }
  }
}
