/** Changes that are being tracked (ECMA-376 part 1, 17.13.5): read as if all were accepted, or as if all were rejected. */
import { writeRun } from './run-elements.ts'
import type { Story } from './story.ts'
import { deleteCell, deleteRow } from './tables.ts'
import { type Handler, type Handlers, SKIP } from './xml.ts'

type Change = 'inserted' | 'deleted'

/**
 * Text that the change takes away is left out. Among properties the same elements say that a paragraph's mark, a row or
 * a numbering was inserted or deleted.
 */
function changed(change: Change): Handler<Story> {
  return {
    skip: story => {
      const gone = story.document.original === (change === 'inserted')
      const open = story.paragraphs.at(-1)
      if (story.inNumbering && open) {
        if (gone) open.properties.numId = '0'
      } else if (story.inProperties && open) {
        if (gone) open.goesOn = true
      } else if (story.inRowProperties && gone) deleteRow(story)
      return gone
    },
  }
}

function changedCell(change: Change): Handler<Story> {
  return {
    open: story => {
      if (story.document.original === (change === 'inserted')) deleteCell(story)
    },
  }
}

const isFinal = ({ document }: Story) => !document.original

/** Tracked changes: what belongs to the side that is not read is skipped. */
export const REVISION_HANDLERS: Handlers<Story> = {
  'w:ins': changed('inserted'),
  'w:moveTo': changed('inserted'),
  'w:del': changed('deleted'),
  'w:moveFrom': changed('deleted'),
  'w:cellIns': changedCell('inserted'),
  'w:cellDel': changedCell('deleted'),
  'w:delText': {
    skip: isFinal,
    text: writeRun,
  },
  'w:delInstrText': {
    skip: isFinal,
    text: ({ fields }, value) => {
      fields.instruct(value)
    },
  },
  'w:numPr': {
    open: story => {
      story.inNumbering = true
    },
    close: story => {
      story.inNumbering = false
    },
  },
  // The element holds all properties there were before the change.
  'w:pPrChange': {
    skip: isFinal,
    open: story => {
      const open = story.paragraphs.at(-1)
      if (open) open.properties = {}
    },
  },
  'w:rPrChange': {
    skip: isFinal,
    open: story => {
      if (story.run && !story.inProperties) story.run = {}
    },
  },
  'w:sectPrChange': SKIP,
  'w:tblPrChange': SKIP,
  'w:tblPrExChange': SKIP,
  'w:trPrChange': SKIP,
  'w:tcPrChange': SKIP,
  'w:tblGridChange': SKIP,
  'w:numberingChange': SKIP,
}
