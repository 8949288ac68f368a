/** Reads one story of the document with the table of all element handlers. */
import type { Block } from '../../tree/nodes.ts'
import type { Archive } from './archive.ts'
import { DRAWING_HANDLERS } from './drawing-elements.ts'
import { PARAGRAPH_HANDLERS } from './paragraph-elements.ts'
import { REVISION_HANDLERS } from './revisions.ts'
import { RUN_HANDLERS } from './run-elements.ts'
import { createStory, type Document, type Story, type StoryPart } from './story.ts'
import { TABLE_HANDLERS } from './tables.ts'
import { countUnread } from './unread.ts'
import { type Attributes, type Handlers, readXml, SKIP } from './xml.ts'

const HANDLERS: Handlers<Story> = {
  ...PARAGRAPH_HANDLERS,
  ...RUN_HANDLERS,
  ...TABLE_HANDLERS,
  ...DRAWING_HANDLERS,
  ...REVISION_HANDLERS,
  'w:fldData': SKIP,
  // Reading aids above the characters of a ruby.
  'w:rt': SKIP,
  'w:footnote': { skip: isUnreferenced, open: placeNote },
  'w:endnote': { skip: isUnreferenced, open: placeNote },
}

/** Separator lines, and notes whose reference is deleted. */
function isUnreferenced({ document, part }: Story, { 'w:id': id }: Attributes): boolean {
  return !document.references.has(`${part}/${id}`)
}

function placeNote(story: Story, { 'w:id': id }: Attributes): void {
  story.document.notesFound.add(`${story.part}/${id}`)
  const reference = story.document.references.get(`${story.part}/${id}`)
  story.fixedPage = reference?.page ?? 1
  story.referredBy = reference && story.document.anchors.paragraphOf(reference)
  story.noteNumber = story.document.noteNumberOf(`${story.part}/${id}`)
  story.document.trace?.enter(`${story.part}/${id}`)
}

/** Reads a body, notes, header or footer and gives its blocks in reading order. */
export async function readStory(archive: Archive, story: StoryPart, document: Document): Promise<Block[]> {
  const blocks: Block[] = []
  const { name, part, root } = story
  const { trace } = document
  if (part === 'body') {
    if (trace) trace.part = name
  } else trace?.enter()
  await readXml(archive, name, {
    handlers: HANDLERS,
    state: createStory(document, blocks, story),
    unread: element => countUnread(document.unread, element),
    tracer: part === 'body' ? trace?.tracer : undefined,
    ...(root === undefined ? {} : { root }),
  })
  return blocks
}
