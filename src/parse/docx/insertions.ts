/** Parts that belong into the body: documents pasted in (w:altChunk), embedded files, SmartArt, charts. */
import { isUnreadable } from '../../facts/document.ts'
import type { Aside, Block } from '../../tree/nodes.ts'
import { NEEDS_WATCH } from '../bounded.ts'
import type { Archive } from './archive.ts'
import { readChart, readDiagram } from './diagrams.ts'
import { type ForeignReading, type Insertion, readForeign } from './foreign.ts'
import type { Relationship } from './relationships.ts'
import { createUnread } from './unread.ts'

/** Relationships to whole files. */
const TYPES_OF_FILES = new Set(['aFChunk', 'package', 'oleObject'])

/** Relationship id → insertion, one for each part. A part that could not be read at all is not among them. */
export type Insertions = Map<string, Insertion>

/**
 * Reads them all: the body is read as a stream, and must find them ready when it comes to them.
 *
 * @throws what `vouch` throws; the error of a part that cannot be read is kept to itself.
 */
export async function readInsertions(
  archive: Archive,
  relationships: readonly Relationship[],
  reading: ForeignReading,
): Promise<Insertions> {
  const insertions: Insertions = new Map()
  /** Name of the part and type → what was read; a part is compared without case, as in the archive. */
  const read = new Map<string, Insertion | undefined>()
  for (const { id, type, part } of relationships) {
    if (!archive.has(part)) continue
    const key = `${TYPES_OF_FILES.has(type) ? 'file' : type} ${part.toLowerCase()}`
    if (!read.has(key)) read.set(key, await insertionOrNone(archive, type, part, reading))
    const insertion = read.get(key)
    if (insertion) insertions.set(id, insertion)
  }
  return insertions
}

async function insertionOrNone(
  ...of: [archive: Archive, type: string, part: string, reading: ForeignReading]
): Promise<Insertion | undefined> {
  try {
    return await readInsertion(...of)
  } catch (error) {
    if (!isUnreadable(error) || error.unreadable.code === NEEDS_WATCH) throw error
    return undefined
  }
}

/** What a part holds that belongs into the body; `undefined` where it is none that is read. */
async function readInsertion(
  archive: Archive,
  type: string,
  part: string,
  reading: ForeignReading,
): Promise<Insertion | undefined> {
  const unread = createUnread()
  if (type === 'diagramData') return { blocks: await readDiagram(archive, part), unread }
  if (type === 'chart') {
    unread.charts++
    return { blocks: await readChart(archive, part), unread }
  }
  if (!TYPES_OF_FILES.has(type)) return undefined
  const read = await readForeign(await archive.bytes(part), part, reading)
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
