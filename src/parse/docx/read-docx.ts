/** Reads a .docx: the body, then its notes, headers and footers. */
import { root } from '../../tree/build.ts'
import type { Reader } from '../reader.ts'
import { openArchive } from './archive.ts'
import { countedPages } from './counted-pages.ts'
import { estimatePages } from './estimate-pages.ts'
import { readMargins } from './margins.ts'
import { readNumbering } from './numbering.ts'
import { createPages } from './pages.ts'
import { readStory } from './read-story.ts'
import { findMainPart, relationshipsOf } from './relationships.ts'
import type { Document } from './story.ts'
import { readStyles } from './styles.ts'
import { createUnread, notesOf } from './unread.ts'

/**
 * Reads the bytes of a .docx, Transitional or Strict. Comments and deleted text are not read.
 *
 * `data.paragraph` counts every `w:p` of the body from 0 in the order of the file, those of cells included, those of
 * text boxes not; paragraphs without words or number are counted but not in the tree.
 *
 * @throws an `unreadable` error: `docx-not-a-zip`, `docx-truncated`, `docx-damaged`, `docx-encrypted`,
 *   `docx-no-document`, `docx-dtd`, `docx-part-too-large`, `docx-too-deep`, `format-legacy-doc`.
 */
export const readDocx: Reader = async bytes => {
  const archive = openArchive(bytes)
  const main = findMainPart(archive)
  const relationships = relationshipsOf(archive, main)
  const partOf = (type: string) => relationships.find(relationship => relationship.type === type)?.part
  const styles = readStyles(archive, partOf('styles'))
  const document: Document = {
    styles,
    lists: readNumbering(archive, partOf('numbering'), styles),
    pages: createPages(),
    unread: createUnread(),
    tables: 0,
    paragraphs: 0,
    headers: new Map(),
    references: new Map(),
  }
  const blocks = readStory(archive, { name: main, part: 'body', root: 'w:document' }, document)
  const pages = document.pages.laidOut ? document.pages.current : estimatePages(blocks, countedPages(archive))
  for (const part of ['footnote', 'endnote'] as const) {
    const name = partOf(`${part}s`)
    if (name !== undefined && archive.has(name)) blocks.push(...readStory(archive, { name, part }, document))
  }
  blocks.push(...readMargins(archive, relationships, document))
  // Documents pasted in as they are (w:altChunk): Word merges them when it opens the file.
  const linked = relationships.filter(({ type }) => type === 'aFChunk').map(({ part }) => part)
  document.unread.parts.push(...linked)
  return { root: root(blocks), pages, notes: notesOf(document.unread), partial: linked.length > 0 }
}
