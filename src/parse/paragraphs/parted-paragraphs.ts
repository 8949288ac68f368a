/**
 * Paragraphs that part one sentence: text pasted line by line, where a bracket opens in one and closes in the next, or one
 * ends at a comma.
 */
import { CLOSING, OPENING } from '../../text/brackets.ts'
import { typedNumber } from '../../text/typed-number.ts'
import { endsAtComma } from '../../text/words-at-breaks.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph } from '../../tree/nodes.ts'
import { append } from './append.ts'

/** The last bracket of a text that it leaves open, within its last sentence. */
const OPEN = new RegExp(`([${OPENING}])[^${OPENING}${CLOSING}。；：！？;:!?]*$`)
/** Number of characters that a bracket over two paragraphs has at most on either side of the break. */
const LONGEST = 200
/** Number of characters that two paragraphs have together at most where a comma joins them. */
const LONGEST_JOINED = 400

/** Joins such paragraphs, those in cells too, in place: the tree was projected before. */
export function joinParted(blocks: Block[]): void {
  for (let i = 0; i < blocks.length; ) {
    const [node, next] = [blocks[i]!, blocks[i + 1]]
    if (node.type === 'paragraph' && next?.type === 'paragraph' && isParted(node, next)) {
      append(node, next)
      blocks.splice(i + 1, 1)
      continue
    }
    if (node.type === 'table')
      for (const row of node.children) for (const cell of row.children) joinParted(cell.children)
    i++
  }
}

function isParted(node: Paragraph, next: Paragraph): boolean {
  const { data } = node
  if (data.toc || data.outline !== undefined || data.part !== next.data.part) return false
  if (next.data.outline !== undefined || next.data.number !== undefined) return false
  const [words, below] = [textOf(node), textOf(next)]
  if (words.length + below.length <= LONGEST_JOINED && endsAtComma(words, below)) return typedNumber(below) === null
  const bracket = OPEN.exec(words.slice(-LONGEST))?.[1]
  if (bracket === undefined) return false
  const closed = closesAt(below)
  return closed !== undefined && below[closed] === CLOSING[OPENING.indexOf(bracket)] && typedNumber(below) === null
}

/** Index of the first bracket that a text closes without having opened it; `undefined` where its first sentence has none. */
function closesAt(text: string): number | undefined {
  let open = 0
  for (let i = 0; i < Math.min(text.length, LONGEST); i++) {
    const character = text[i]!
    if ('。；'.includes(character)) return undefined
    if (OPENING.includes(character)) open++
    else if (CLOSING.includes(character) && --open < 0) return i
  }
  return undefined
}
