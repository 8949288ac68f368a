/** Reads RTF: words, tables, numbers as printed, notes, headers; pages are estimated from breaks and lengths. */
import { type Note, unreadable } from '../../facts/document.ts'
import { root } from '../../tree/build.ts'
import type { Block } from '../../tree/nodes.ts'
import { createAnchors } from '../flow/anchors.ts'
import { estimatePages } from '../flow/estimate-pages.ts'
import { withoutRepeated } from '../flow/repeated.ts'
import type { Reader } from '../reader.ts'
import { isIgnorable } from './destinations.ts'
import { closeStory, createRtfDocument, endParagraph, flush, type RtfDocument, write } from './rtf-document.ts'
import { tokenize } from './tokens.ts'
import { applyWord } from './words.ts'

/** Groups deeper than this share their look: a file may open a million of them. */
const DEEPEST = 1000

/**
 * Reads the bytes of an RTF file; one that is cut off or whose braces do not match is read as far as it goes, which is said.
 *
 * @throws an `unreadable` error: `rtf-damaged` where nothing of a damaged file is left.
 */
export const readRtf: Reader = async (bytes, { revisions } = {}) => {
  const document = createRtfDocument(revisions === 'original')
  let ignorable = false
  let tooDeep = 0
  let overclosed = false
  const { holed } = tokenize(bytes, {
    open: () => {
      flush(document)
      if (document.groups.length >= DEEPEST) tooDeep++
      else openGroup(document)
    },
    close: () => {
      flush(document)
      ignorable = false
      if (tooDeep > 0) tooDeep--
      else {
        if (document.groups.length === 0) overclosed = true
        closeGroup(document)
      }
    },
    word: (name, value) => {
      flush(document)
      if (ignorable && isIgnorable(name)) document.group.destination = 'skip'
      ignorable = false
      if (name === 'u') writeUnicode(document, value ?? 0)
      else applyWord(document, name, value)
    },
    symbol: char => {
      flush(document)
      if (char === '*') ignorable = true
      else if (char === '~') write(document, '\u00a0')
      else if (char === '_') write(document, '-')
    },
    byte: value => {
      if (document.skip > 0) document.skip--
      else write(document, document.bytes.push(value, encodingOf(document)))
    },
  })
  flush(document)
  const damaged = holed || overclosed || document.groups.length > 0
  while (document.groups.length > 0) closeGroup(document)
  if (!document.story.flow.isEmpty) endParagraph(document)
  const blocks = document.story.flow.finish()
  const pages = estimatePages(blocks, createAnchors(), document.counted)
  const isMargin = ({ data: { part } }: Block) => part === 'header' || part === 'footer'
  const after = withoutRepeated(document.after)
  const all = [...blocks, ...after.filter(block => !isMargin(block)), ...after.filter(isMargin)]
  if (damaged && all.length === 0) throw unreadable('rtf-damaged')
  const notes: Note[] = damaged ? [{ code: 'rtf-unbalanced' }] : []
  if (document.pictures > 0) notes.push({ code: 'pictures-not-read', values: { count: document.pictures } })
  return { root: root(all), pages, notes, partial: damaged }
}

function openGroup(document: RtfDocument): void {
  const { group } = document
  document.groups.push(group)
  document.group = { ...group, paragraph: { ...group.paragraph }, story: undefined }
  document.skip = 0
}

function closeGroup(document: RtfDocument): void {
  closeStory(document)
  document.skip = 0
  document.group = document.groups.pop() ?? document.group
}

/** `\u` counts as signed 16 bits; what stands for it in older readers follows and is left out. */
function writeUnicode(document: RtfDocument, value: number): void {
  write(document, String.fromCharCode(value < 0 ? value + 0x10000 : value))
  document.skip = document.group.fallback
}

function encodingOf({ fonts, group, encoding }: RtfDocument): string {
  const ofFont = fonts.get(group.font)
  // Chinese files name Western fonts for runs that hold Chinese bytes; the file's own code page knows better.
  return ofFont && ofFont !== 'windows-1252' ? ofFont : encoding
}
