/** Reads a .doc of Word 97–2003, and a .wps of Kingsoft: the body, text boxes, notes, headers and footers. */
import { type Note, unreadable } from '../../facts/document.ts'
import { root } from '../../tree/build.ts'
import { textOf } from '../../tree/content.ts'
import type { Block } from '../../tree/nodes.ts'
import { createAnchors } from '../flow/anchors.ts'
import { estimatePages } from '../flow/estimate-pages.ts'
import type { Reader } from '../reader.ts'
import { openCompoundFile } from './compound-file.ts'
import { type Fib, readFib } from './fib.ts'
import { readFormattedPages } from './formatted-pages.ts'
import { readLists } from './lists.ts'
import { readMargins } from './margins.ts'
import { readPieces } from './pieces.ts'
import { readStory, type Source } from './read-story.ts'
import { readSectionBreaks } from './sections.ts'
import { readStyles } from './styles.ts'

/**
 * Reads the bytes of a compound file. Comments, deleted text and the codes of fields are not read. Pages are an estimate:
 * the format holds no layout.
 *
 * @throws an `unreadable` error: `docx-encrypted`, `doc-too-old`, `doc-damaged`, `format-spreadsheet`,
 *   `format-presentation`, `format-works`, `format-unknown`.
 */
export const readDoc: Reader = async (bytes, { revisions } = {}) => {
  const fib = readFib(await openCompoundFile(bytes))
  try {
    return readStories(fib, revisions === 'original')
  } catch (error) {
    // A number that points behind the end of its structure.
    throw error instanceof RangeError ? unreadable('doc-damaged', undefined, error) : error
  }
}

function readStories(fib: Fib, original: boolean) {
  const source: Source = {
    pieces: readPieces(fib),
    paragraphAt: readFormattedPages(fib.main, fib.table('paragraphPages'), 'paragraph'),
    charactersAt: readFormattedPages(fib.main, fib.table('characterPages'), 'character'),
    styleOf: readStyles(fib.table('styles')),
    lists: readLists(fib),
    staysOnPage: readSectionBreaks(fib.main, fib.table('sections')),
    data: fib.data,
    original,
    pictures: 0,
  }
  const total = source.pieces.text.length
  const { body, footnotes, headers, macros, comments, endnotes, textBoxes } = fib.stories
  const bounds = (first: number, length: number): [number, number] => [
    Math.min(first, total),
    Math.min(first + length, total),
  ]
  const afterHeaders = body + footnotes + headers
  const afterComments = afterHeaders + macros + comments
  const words = readStory(source, ...bounds(0, body), 'body')
  const pages = estimatePages(words, createAnchors(), undefined)
  const blocks: Block[] = [
    ...words,
    ...readStory(source, ...bounds(afterComments + endnotes, textBoxes), 'textbox'),
    ...readStory(source, ...bounds(body, footnotes), 'footnote'),
    ...readStory(source, ...bounds(afterComments, endnotes), 'endnote'),
    ...readMargins(source, fib.table('headers'), ...bounds(body + footnotes, headers)),
  ]
  // The pieces hold what the lengths promise (MS-DOC 2.4.1), and a run of zeros is no text: else some is missing.
  const short = afterComments + endnotes + textBoxes > total || /\0{4}/.test(source.pieces.text)
  if (short && !blocks.some(block => /[^\s\0]/.test(textOf(block)))) throw unreadable('doc-damaged')
  const notes: Note[] = short ? [{ code: 'doc-cut-short' }] : []
  if (source.pictures > 0) notes.push({ code: 'pictures-not-read', values: { count: source.pictures } })
  return { root: root(blocks), pages, notes, partial: short }
}
