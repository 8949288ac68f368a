/** Elements of paragraphs and sections (ECMA-376 part 1, 17.3.1, 17.6). */
import { type NoteKind, noteHandlers } from './note-numbers.ts'
import { anchored, applyProperties, closeParagraph, openParagraph } from './paragraph.ts'
import { isOn, propertyHandlers } from './properties.ts'
import { inBody, type Story } from './story.ts'
import type { Handler, Handlers } from './xml.ts'

/** Paragraphs and sections, their properties, references to notes, headers and footers. */
export const PARAGRAPH_HANDLERS: Handlers<Story> = {
  ...propertyHandlers<Story>({
    paragraph: story => (story.inProperties ? story.paragraphs.at(-1)?.properties : undefined),
    // The look of a paragraph's mark is nobody's.
    run: story => (story.inProperties ? undefined : story.run),
  }),
  ...noteHandlers<Story>(({ document }) => document.noteNumbers.section()),
  'w:p': { open: openParagraph, close: closeParagraph },
  'w:pPr': {
    open: story => {
      story.inProperties = true
    },
    close: story => {
      story.inProperties = false
      applyProperties(story)
    },
  },
  'w:framePr': {
    open: (story, { 'w:dropCap': drop = 'none' }) => {
      // A large first character stands in a frame of its own: the next paragraph goes on with it.
      const open = story.inProperties && drop !== 'none' ? story.paragraphs.at(-1) : undefined
      if (open) open.goesOn = true
    },
  },
  'w:sectPr': {
    open: story => {
      story.section = { begin: story.document.section, margins: new Map() }
    },
    close: story => {
      const { section, document } = story
      story.section = undefined
      if (!section || !inBody(story)) return
      document.sections.push(section)
      document.pages.endSection(section.type)
      const open = story.paragraphs.at(-1)
      if (open) open.endsSection = true
    },
  },
  'w:trPr': {
    open: story => {
      story.inRowProperties = true
    },
    close: story => {
      story.inRowProperties = false
    },
  },
  'w:type': {
    open: ({ section }, { 'w:val': value }) => {
      if (section && value !== undefined) section.type = value
    },
  },
  'w:pgNumType': {
    open: ({ section }, { 'w:start': start, 'w:fmt': format, 'w:chapStyle': chapter }) => {
      if (!section) return
      if (start !== undefined && /^\d+$/.test(start)) section.start = Number(start)
      if (format !== undefined) section.format = format
      if (chapter !== undefined) section.byChapter = true
    },
  },
  'w:titlePg': {
    open: ({ section }, { 'w:val': value }) => {
      if (section) section.hasTitlePage = isOn(value)
    },
  },
  'w:headerReference': refer('w:headerReference'),
  'w:footerReference': refer('w:footerReference'),
  'w:footnoteReference': note('footnote'),
  'w:endnoteReference': note('endnote'),
}

function refer(element: string): Handler<Story> {
  return {
    open: (story, { 'r:id': id, 'w:type': type = 'default' }) => {
      if (id === undefined) return
      const { headers, section } = story.document
      if (!headers.has(id)) headers.set(id, section)
      story.section?.margins.set(`${element} ${type}`, id)
    },
  }
}

function note(kind: NoteKind): Handler<Story> {
  return {
    open: (story, { 'w:id': id, 'w:customMarkFollows': mark }) => {
      if (story.part !== 'body') return
      if (!isOn(mark ?? '0')) story.document.noteNumbers.count(kind, `${kind}/${id}`)
      story.document.references.set(`${kind}/${id}`, anchored(story))
      story.document.trace?.refer(`${kind}/${id}`)
    },
  }
}
