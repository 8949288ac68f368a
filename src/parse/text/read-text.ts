/** Plain text: a line is a paragraph, or a part of one where lines are broken at a width. There are no pages. */
import { decode } from '../../text/decode.ts'
import { root } from '../../tree/build.ts'
import type { Reader } from '../reader.ts'
import { isBlank } from './lines.ts'
import { partsOf } from './run-together.ts'
import { type Piece, setBlocks } from './set-blocks.ts'
import { linesOf, setSourceLines } from './source-lines.ts'
import { titlesInFront } from './titles-amid-words.ts'
import { typedRows, typedTable } from './typed-tables.ts'

/** Reads text of any encoding; whatever it is, it has lines, so nothing is an error. */
export const readText: Reader = async bytes => {
  // A form feed ends a page in files that scanners' software makes.
  const text = decode(bytes)
  const lines = titlesInFront(text.split(/\r\n|[\n\r\f\u2028\u2029]/))
  const pieces: Piece[] = []
  for (let i = 0; i < lines.length; i++) {
    const table = typedRows(lines, i)
    if (table) {
      pieces.push(typedTable(table.rows, false))
      i += table.lines - 1
    } else if (isBlank(lines[i])) pieces.push(null)
    else pieces.push(...partsOf(lines[i]!))
  }
  const blocks = setBlocks(pieces, { markdown: false, words: characters => characters })
  setSourceLines(blocks, linesOf(text))
  return { root: root(blocks), pages: null, notes: [], partial: false }
}
