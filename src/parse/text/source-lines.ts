/** The lines of a text or Markdown file on which its paragraphs begin: the projection leaves out blank lines and joins others. */
import type { Block, Paragraph } from '../../tree/nodes.ts'

/** White space and marks of Markdown, which a paragraph has or has not: all else stands in both, in the same order. */
const LEFT_OUT = /[\s*_`#|\\>+-]+/g
/** Characters that find the beginning of a paragraph. */
const BEGINNING = 16

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
  let line = 0
  for (const one of paragraphsIn(blocks)) {
    const words = bare(one.children.map(child => (child.type === 'text' ? child.value : '')).join(''))
    const found = words === '' ? -1 : source.indexOf(words.slice(0, BEGINNING), at)
    if (found < 0) continue
    while (line + 1 < starts.length && starts[line + 1]! <= found) line++
    one.data.sourceLine = line + 1
    at = found + (source.startsWith(words, found) ? words.length : Math.min(words.length, BEGINNING))
  }
}

const bare = (words: string) => words.replace(LEFT_OUT, '')

function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block
    else for (const row of block.children) for (const cell of row.children) yield* paragraphsIn(cell.children)
  }
}
