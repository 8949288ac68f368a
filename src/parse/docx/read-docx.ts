/** Reads a .docx: the body, then its notes, headers and footers. */
import { root } from '../../tree/build.ts'
import type { Block, Root } from '../../tree/nodes.ts'
import { type Vouch, vouching } from '../bounded.ts'
import { createAnchors } from '../flow/anchors.ts'
import { estimatePages } from '../flow/estimate-pages.ts'
import type { ReadDocument, Reader, ReadOptions } from '../reader.ts'
import { type Archive, openArchive } from './archive.ts'
import { countedPages } from './counted-pages.ts'
import type { Insertion } from './foreign.ts'
import { readInsertions } from './insertions.ts'
import { readMargins } from './margins.ts'
import { createNoteNumbers, readNoteSettings } from './note-numbers.ts'
import { readNumbering } from './numbering.ts'
import { pageLabels } from './page-numbering.ts'
import { createPages } from './pages.ts'
import { readStory } from './read-story.ts'
import { findMainPart, type Relationship, relationshipsOf } from './relationships.ts'
import type { Document } from './story.ts'
import { readStyles } from './styles.ts'
import { createTrace, type Trace } from './trace.ts'
import { createUnread, isPartial, notesOf } from './unread.ts'

/** A document in a document in a document is read; what stands deeper is counted as not read. */
const DEEPEST = 2

/**
 * Reads the bytes of a .docx, Transitional or Strict. Comments are not read, tracked changes as `revisions` says.
 *
 * `data.paragraph` counts every `w:p` of the body from 0 in the order of the file, those of cells included, those of
 * text boxes and of embedded documents not; paragraphs without words or number are counted but not in the tree.
 *
 * @throws an `unreadable` error: `docx-not-a-zip`, `docx-truncated`, `docx-damaged`, `docx-encrypted`,
 *   `docx-no-document`, `docx-dtd`, `docx-part-too-large`, `docx-too-deep`.
 */
export const readDocx: Reader = (bytes, options = {}) => read(bytes, options, undefined)

/**
 * Reads the same once more, and where each character stands in the XML of the main part.
 *
 * @throws what `readDocx` throws.
 */
export async function traceDocx(bytes: Uint8Array, options: ReadOptions): Promise<{ root: Root; trace: Trace }> {
  const trace = createTrace()
  const { root } = await read(bytes, options, trace)
  return { root, trace }
}

async function read(bytes: Uint8Array, options: ReadOptions, trace: Trace | undefined): Promise<ReadDocument> {
  const { archive, blocks, document, margins, notes } = await readPackage(bytes, {
    options,
    vouch: options.unwatched ? vouching() : undefined,
    depth: 0,
    trace,
  })
  document.anchors.finish()
  const pages = document.pages.laidOut
    ? document.pages.current
    : estimatePages(blocks, document.anchors, await countedPages(archive))
  const all = [...blocks, ...(await notes()), ...(await margins())]
  const { unread } = document
  return {
    root: root(all, pageLabels(document.sections, document.printing, pages)),
    pages,
    notes: notesOf(unread),
    partial: isPartial(unread),
  }
}

interface Package {
  archive: Archive
  document: Document
  /** Blocks of the body. */
  blocks: Block[]
  /** The other stories, to be read when the pages of the body are known. */
  notes: () => Promise<Block[]>
  margins: () => Promise<Block[]>
}

interface PackageReading {
  options: ReadOptions
  /** Asked about the files inside, where no deadline stands behind the reader. */
  vouch: Vouch | undefined
  /** How many documents the package stands in. */
  depth: number
  trace?: Trace | undefined
}

async function readPackage(bytes: Uint8Array, { options, vouch, depth, trace }: PackageReading): Promise<Package> {
  const archive = openArchive(bytes, options.limits)
  const main = await findMainPart(archive)
  const relationships = await relationshipsOf(archive, main)
  const partOf = (type: string) => relationships.find(relationship => relationship.type === type)?.part
  const styles = await readStyles(archive, partOf('styles'))
  const nested = async (inner: Uint8Array): Promise<Insertion> => {
    const { blocks, document, notes } = await readPackage(inner, { options, vouch, depth: depth + 1 })
    return { blocks: [...blocks, ...(await notes())], unread: document.unread }
  }
  const document: Document = {
    limits: archive.limits,
    styles,
    lists: await readNumbering(archive, partOf('numbering'), styles),
    pages: createPages(),
    unread: createUnread(),
    paragraphs: 0,
    original: options.revisions === 'original',
    anchors: createAnchors(),
    section: { page: 1 },
    headers: new Map(),
    sections: [],
    printing: new Map(),
    references: new Map(),
    noteNumbers: createNoteNumbers(),
    noteNumberOf: () => undefined,
    notesFound: new Set(),
    relationships,
    insertions: await readInsertions(archive, relationships, {
      nested: depth < DEEPEST ? nested : undefined,
      revisions: options.revisions,
      vouch,
    }),
    inserted: new Set(),
    trace,
  }
  const blocks = await readStory(archive, { name: main, part: 'body', root: 'w:document' }, document)
  document.unread.parts.push(...pastedUnread(relationships, document))
  const isLost = (name: string | undefined) => name !== undefined && !archive.has(name)
  document.unread.lost.push(...['styles', 'numbering'].filter(type => isLost(partOf(type))))
  return {
    archive,
    document,
    blocks,
    notes: async () => {
      const stories: Block[] = []
      const said = document.references.size > 0 ? await readNoteSettings(archive, partOf('settings')) : null
      if (said) document.noteNumberOf = document.noteNumbers.numbers(said)
      for (const part of ['footnote', 'endnote'] as const) {
        const name = partOf(`${part}s`)
        if (name !== undefined && archive.has(name))
          stories.push(...(await readStory(archive, { name, part }, document)))
      }
      document.unread.missing += document.references.size - document.notesFound.size
      return stories
    },
    margins: () => readMargins(archive, relationships, document),
  }
}

/** Documents pasted in (w:altChunk) whose kind is not read. */
function pastedUnread(relationships: readonly Relationship[], { insertions }: Document): string[] {
  return relationships.filter(({ id, type }) => type === 'aFChunk' && !insertions.has(id)).map(({ part }) => part)
}
