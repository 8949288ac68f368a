/** What elements do. An element that is not here only passes its look on to its words. */
import {
  breakLine,
  closeFlow,
  closeTable,
  endParagraph,
  type HtmlDocument,
  lookOf,
  openFlow,
  openRow,
  openTable,
  placeOf,
  writeText,
} from './html-document.ts'
import type { Attributes } from './look.ts'
import { spanOf } from './span-table.ts'

export interface ElementHandler {
  /** Called before the element's own look holds. */
  open?: (document: HtmlDocument, attributes: Attributes) => void
  /** Called while it still holds. */
  close?: (document: HtmlDocument) => void
}

const BLOCKS =
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote body caption center dd dl dt fieldset figcaption figure footer ' +
  'form header hr html legend main nav pre section'

const block: ElementHandler = { open: endParagraph, close: endParagraph }

const list = (name: 'ol' | 'ul'): ElementHandler => ({
  open: (document, attributes) => {
    endParagraph(document)
    placeOf(document).lists.open(name, attributes)
  },
  close: document => {
    endParagraph(document)
    placeOf(document).lists.close()
  },
})

const head = (inHead: boolean) => (document: HtmlDocument) => {
  const open = document.tables.at(-1)
  if (open) open.inHead = inHead
}

const cell: ElementHandler = {
  open: (document, { colspan, rowspan }) => {
    const open = document.tables.at(-1)
    if (!open) return endParagraph(document)
    if (!open.row) openRow(document)
    open.cell = { blocks: [], columns: spanOf(colspan, 'colspan'), rows: spanOf(rowspan, 'rowspan') }
    openFlow(document, placeOf(document).part)
  },
  close: document => {
    const open = document.tables.at(-1)
    if (!open?.cell) return endParagraph(document)
    open.cell.blocks = closeFlow(document)
    open.row?.cells.push(open.cell)
    open.cell = undefined
  },
}

/** LibreOffice writes the header of its pages as a `div` with this title. */
const MARGINS = ['header', 'footer'] as const

/** Element → what it does; one that is not named only hands on its look. */
export const ELEMENTS: ReadonlyMap<string, ElementHandler> = new Map(
  Object.entries<ElementHandler>({
    ...Object.fromEntries(BLOCKS.split(' ').map(name => [name, block])),
    br: { open: document => breakLine(document) },
    ol: list('ol'),
    ul: list('ul'),
    li: {
      open: (document, attributes) => {
        endParagraph(document)
        document.number = placeOf(document).lists.item(attributes) ?? ''
      },
      close: endParagraph,
    },
    div: {
      open: (document, { title }) => {
        endParagraph(document)
        const part = MARGINS.find(name => name === title)
        if (part) openFlow(document, part)
      },
      close: endParagraph,
    },
    table: {
      open: document => {
        endParagraph(document)
        openTable(document)
      },
      close: closeTable,
    },
    thead: { open: head(true), close: head(false) },
    tr: {
      open: openRow,
      close: document => {
        const open = document.tables.at(-1)
        if (open) open.row = undefined
      },
    },
    td: cell,
    th: cell,
    img: {
      open: document => {
        if (!lookOf(document).skipped) document.pictures++
      },
    },
    input: {
      open: (document, { type = 'text', value = '', checked }) => {
        if (type === 'checkbox' || type === 'radio') writeText(document, checked === undefined ? '☐' : '☑')
        else if (type === 'text') writeText(document, value)
      },
    },
  }),
)

/** Ends a `div` that was a header or a footer; its words come after the body. */
export function closeMargin(document: HtmlDocument, title: string | undefined): void {
  if (!MARGINS.some(name => name === title)) return
  for (const block of closeFlow(document)) document.after.push(block)
}
