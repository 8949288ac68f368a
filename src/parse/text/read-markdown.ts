/**
 * Markdown as far as tenders written by hand or by converters use it: `#` headings, tables of pipes or of HTML, lists,
 * paragraphs. A line ends a paragraph unless the text is broken at a width: what officers write is not CommonMark.
 */
import { decode } from '../../text/decode.ts'
import { paragraph, root } from '../../tree/build.ts'
import type { Block } from '../../tree/nodes.ts'
import type { Reader } from '../reader.ts'
import { isBlank } from './lines.ts'
import { linesAtBreaks, plainWords, withoutPictures } from './markdown-words.ts'
import { partsOf } from './run-together.ts'
import { type Piece, setBlocks } from './set-blocks.ts'
import { linesOf, setSourceLines } from './source-lines.ts'
import { markStruck } from './struck-words.ts'
import type { TypedRows } from './typed-rows.ts'
import { pipeCells } from './typed-rows.ts'
import { typedRows, typedTable } from './typed-tables.ts'

/** One `#` that stands close to its words is a mark of weight, as ★ and ▲ are; several are not. */
const HEADING = /^(#{1,6})(?:\s+|(?<=##)(?=[^\s#]))(.*?)\s*#*$/
const DELIMITER = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/
const BULLET = /^\s*[-*+]\s+/
const HTML_TABLE = /^\s*(?:<html>\s*)?(?:<body>\s*)?<table\b/i
const HTML_TABLE_END = /<\/table>/i

/** Reads Markdown of any encoding; what its marks do not say stays a paragraph, so nothing is an error. */
export const readMarkdown: Reader = async bytes => {
  const pieces: Piece[] = []
  const { text, pictures } = withoutPictures(withoutComments(decode(bytes)))
  const lines = linesOf(text)
  const plain = await plainWords(text)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const heading = HEADING.exec(line)
    const table = heading ? null : tableAt(lines, i)
    if (heading)
      pieces.push(paragraph(plain(linesAtBreaks(heading[2]!).join(' ')), { page: null, outline: heading[1]!.length }))
    else if (table) {
      pieces.push(typedTable(inWords(table.rows, plain), table.titled))
      i += table.lines - 1
    } else if (HTML_TABLE.test(line)) {
      const end = endOfHtmlTable(lines, i)
      const { readMarkup } = await import('../html/read-html.ts')
      pieces.push(...(readMarkup(lines.slice(i, end).join('\n')).root.children as Block[]))
      i = end - 1
    } else if (isBlank(line)) pieces.push(null)
    else pieces.push(...linesAtBreaks(line).flatMap((one, at) => (at > 0 ? [null, ...partsOf(one)] : partsOf(one))))
  }
  const words = (characters: string) => plain(characters.replace(BULLET, '').trim())
  const blocks = setBlocks(pieces, { markdown: true, words })
  setSourceLines(blocks, lines)
  markStruck(blocks)
  const notes = pictures > 0 ? [{ code: 'pictures-not-read', values: { count: pictures } }] : []
  return { root: root(blocks), pages: null, notes, partial: false }
}

/** Without `<!-- … -->`, which no reader of the page sees; lines stay where they are. One that does not end is left as text. */
function withoutComments(text: string): string {
  let seen = ''
  let at = 0
  for (;;) {
    const begins = text.indexOf('<!--', at)
    const ends = begins < 0 ? -1 : text.indexOf('-->', begins + 4)
    if (ends < 0) return seen + text.slice(at)
    seen += text.slice(at, begins) + text.slice(begins, ends).replace(/[^\r\n]+/g, '')
    at = ends + 3
  }
}

interface TitledRows extends TypedRows {
  titled: boolean
}

/** The table that begins at a line, with a line of dashes below its titles or without. */
function tableAt(lines: string[], from: number): TitledRows | null {
  if (!lines[from]!.includes('|') || !DELIMITER.test(lines[from + 1] ?? '')) {
    const found = typedRows(lines, from)
    return found && { rows: found.rows, lines: found.lines, titled: false }
  }
  let end = from + 2
  while (end < lines.length && lines[end]!.includes('|')) end++
  const rows = [lines[from]!, ...lines.slice(from + 2, end)].map(pipeCells)
  // Converters put an empty row where a table has no titles.
  const titled = rows[0]!.some(words => words !== '')
  return { rows: titled ? rows : rows.slice(1), lines: end - from, titled }
}

/** A cell has a paragraph for each line. */
const inWords = (rows: readonly (readonly string[])[], plain: (words: string) => string) =>
  rows.map(cells => cells.map(words => linesAtBreaks(words).map(plain).join('\n')))

/** The line behind the end of an HTML table; tables inside of it are passed over. */
function endOfHtmlTable(lines: string[], from: number): number {
  let open = 0
  for (let i = from; i < lines.length; i++) {
    open += (lines[i]!.match(/<table\b/gi) ?? []).length - (lines[i]!.match(/<\/table>/gi) ?? []).length
    if (open <= 0 && HTML_TABLE_END.test(lines[i]!)) return i + 1
  }
  return lines.length
}
