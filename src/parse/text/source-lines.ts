/** The lines of a text or Markdown file on which its paragraphs begin: the projection leaves out blank lines and joins others. */
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph } from '../../tree/nodes.ts'

/** White space and marks of Markdown, which a paragraph may lack: all else stands in the file and in the tree, in the same order. */
const LEFT_OUT = /[\s*_`#|\\>+-]+/g
/** Number of characters by which the beginning of a paragraph is looked for. */
const BEGINNING = 16

/** Number of characters from which on a paragraph is found too far down: it may stand earlier in its row. */
const FAR = 200

/** The lines as an editor counts them. */
export const linesOf = (text: string) => text.split(/\r\n|[\n\r]/)

/** Gives every paragraph the line, from 1, on which it begins; one that is not found again has none. */
export function setSourceLines(blocks: readonly Block[], lines: readonly string[]): void {
  const starts: number[] = []
  let source = ''
  for (const line of lines) {
    starts.push(source.length)
    source += bare(line)
  }
  let at = 0
  let [rowAt, before] = [0, 0]
  let line = 0
  for (const { paragraph: one, begins } of paragraphsIn(blocks)) {
    // The title of a row may stand amid the words of the row.
    if (begins) [rowAt, before] = [before, at]
    const words = bare(textOf(one))
    const beginning = words.slice(0, BEGINNING)
    let found = words === '' ? -1 : source.indexOf(beginning, at)
    if (words !== '' && (found < 0 || found > at + FAR)) {
      const earlier = source.indexOf(beginning, rowAt)
      if (earlier >= 0 && earlier < at) found = earlier
    }
    if (found < 0) continue
    while (line + 1 < starts.length && starts[line + 1]! <= found) line++
    while (line > 0 && starts[line]! > found) line--
    one.data.sourceLine = line + 1
    at = Math.max(at, found + (source.startsWith(words, found) ? words.length : Math.min(words.length, BEGINNING)))
  }
}

const bare = (words: string) => words.replace(LEFT_OUT, '')

/** Paragraphs in their order, and whether each begins a row or stands in none. */
function* paragraphsIn(blocks: readonly Block[]): Generator<{ paragraph: Paragraph; begins: boolean }> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield { paragraph: block, begins: true }
    else
      for (const row of block.children)
        for (const [i, cell] of row.children.entries())
          for (const { paragraph } of paragraphsIn(cell.children)) yield { paragraph, begins: i === 0 }
  }
}
