/** Drawings, text boxes, pictures and embedded objects; alternatives for programs of different age. */
import type { Block } from '../../tree/nodes.ts'
import { insert } from './insert.ts'
import { createListCounter } from './list-counter.ts'
import { anchored, closeParagraph, openParagraph, write } from './paragraph.ts'
import { inBody, type Story } from './story.ts'
import { type Handler, type Handlers, SKIP } from './xml.ts'

const EMU_IN_CM = 360_000
const POINTS_IN_CM = 72 / 2.54

/** Smaller pictures are logos, stamps and ticks. */
const SMALLEST_PICTURE_CM = 3

/** The words of a text box: a story of its own inside the paragraph that anchors it. */
const BOX: Handler<Story> = {
  open: story => {
    const blocks: Block[] = []
    story.counters.push(createListCounter(story.document.lists))
    story.containers.push(blocks)
    story.runsAround.push(story.run)
    story.run = undefined
  },
  close: story => {
    story.run = story.runsAround.pop()
    story.counters.pop()
    const blocks = story.containers.pop()!
    const anchor = story.paragraphs.at(-1)
    if (anchor) anchor.boxes.push(...blocks)
    else story.containers.at(-1)!.push(...blocks)
  },
}

/** A shape of the old kind says its size as CSS: `width:120pt;height:80.5pt`. */
const SHAPE: Handler<Story> = {
  open: (story, { style = '' }) => {
    const width = /(?:^|;)\s*width:\s*([\d.]+)pt/.exec(style)?.[1]
    const height = /(?:^|;)\s*height:\s*([\d.]+)pt/.exec(style)?.[1]
    story.extent =
      width === undefined || height === undefined
        ? undefined
        : [Number(width) / POINTS_IN_CM, Number(height) / POINTS_IN_CM]
  },
}

/** What a relationship names is read as part of the body; what cannot be read is counted. */
function object(relationship: string): Handler<Story> {
  return {
    open: (story, attributes) => {
      if (insert(story, attributes[relationship])) return
      story.document.unread.objects++
      story.written++
    },
  }
}

/** Pictures, shapes and text boxes (DrawingML and VML); objects, charts, inserted files; alternative content. */
export const DRAWING_HANDLERS: Handlers<Story> = {
  'w:txbxContent': BOX,
  // Shapes outside of Word's own drawings hold their words as DrawingML.
  'a:txBody': BOX,
  'a:p': { open: openParagraph, close: closeParagraph },
  'a:t': { text: (story, value) => write(story, value) },
  // Letters drawn along a line (WordArt of old files) stand in an attribute.
  'v:textpath': { open: (story, { string = '' }) => write(story, string) },
  'wp:extent': {
    open: (story, { cx, cy }) => {
      story.extent = [Number(cx) / EMU_IN_CM, Number(cy) / EMU_IN_CM]
    },
  },
  'pic:pic': { open: countPicture },
  'v:shape': SHAPE,
  'v:rect': SHAPE,
  'v:imagedata': { open: countPicture },
  'w:object': {
    open: story => {
      story.inObject = true
    },
    close: story => {
      story.inObject = false
    },
  },
  'o:OLEObject': object('r:id'),
  // Charts and diagrams keep their words in parts of their own.
  'c:chart': object('r:id'),
  'dgm:relIds': object('r:dm'),
  'w:altChunk': {
    open: (story, { 'r:id': id }) => {
      // One that could not be read is named by its relationship.
      if (!insert(story, id) && !partOf(story, id)) story.document.unread.missing++
    },
  },
  // A chapter in a file of its own, which Word shows in its place while both lie side by side.
  'w:subDoc': {
    open: (story, { 'r:id': id }) => {
      const part = partOf(story, id)
      if (part === undefined) story.document.unread.missing++
      else story.document.unread.parts.push(part)
    },
  },
  'mc:AlternateContent': {
    open: story => {
      story.alternatives.push(story.written)
    },
    close: story => {
      story.alternatives.pop()
    },
  },
  // The first branch that gives something is read; the others say the same for other programs.
  'mc:Choice': { skip: hasAlternative },
  'mc:Fallback': { skip: hasAlternative },
  'wp:posOffset': SKIP,
  'wp:align': SKIP,
  'wp14:pctWidth': SKIP,
  'wp14:pctHeight': SKIP,
  'wp14:pctPosHOffset': SKIP,
  'wp14:pctPosVOffset': SKIP,
  'o:LinkType': SKIP,
  'o:LockedField': SKIP,
  'o:FieldCodes': SKIP,
}

function partOf({ document }: Story, id: string | undefined): string | undefined {
  return document.relationships.find(relationship => relationship.id === id)?.part
}

function hasAlternative(story: Story): boolean {
  return story.written > (story.alternatives.at(-1) ?? 0)
}

function countPicture(story: Story): void {
  story.written++
  if (story.inObject || story.part !== 'body') return
  if (inBody(story)) story.document.pages.fill()
  const [width, height] = story.extent ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (width > SMALLEST_PICTURE_CM && height > SMALLEST_PICTURE_CM) story.document.unread.pictures.push(anchored(story))
}
