/** Elements of paragraphs and sections (ECMA-376 part 1, 17.3.1, 17.6). */
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
  'w:sectPr': {
    open: story => {
      story.sectionType = undefined
      if (inBody(story)) story.document.pageNumbering.open(story.document.section)
    },
    close: story => {
      if (!inBody(story)) return
      story.document.pageNumbering.close(story.sectionType)
      story.document.pages.endSection(story.sectionType)
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
    open: (story, { 'w:val': value }) => {
      story.sectionType = value
    },
  },
  'w:pgNumType': {
    open: (story, attributes) => {
      story.document.pageNumbering.number(attributes)
    },
  },
  'w:titlePg': {
    open: (story, attributes) => {
      if (isOn(attributes)) story.document.pageNumbering.titlePage()
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
      const { headers, section, pageNumbering } = story.document
      if (!headers.has(id)) headers.set(id, section)
      pageNumbering.refer(element, type, id)
    },
  }
}

function note(kind: 'footnote' | 'endnote'): Handler<Story> {
  return {
    open: (story, { 'w:id': id }) => {
      if (story.part !== 'body') return
      story.document.references.set(`${kind}/${id}`, anchored(story))
      story.document.trace?.refer(`${kind}/${id}`)
    },
  }
}
