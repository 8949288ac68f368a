/**
 * Paragraphs that stand in one with line breaks between (Shift+Enter, text pasted from web pages), in cells as well: each is a
 * paragraph, as the lines of a plain text are. What stands where in the projection does not change, since a commented copy is written by it.
 */
import { cutsSentence, givesPoints, type LinesSoFar } from '../../text/words-at-breaks.ts'
import { paragraph } from '../../tree/build.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Break, Paragraph, Root, Text } from '../../tree/nodes.ts'
import { goesOn } from '../text/wrapped-lines.ts'
import { pageOf } from './append.ts'

/** Number of characters from which on a paragraph is parted at its breaks; a title, which is shorter, is broken as it looks best. */
const SHORTEST = 40
/** Number of lines from which on a shorter one is parted too, where its lines give points. */
const LEAST_LINES = 3

/** Parts paragraphs of a projected tree, those in cells too, at their breaks, but where a line goes on in the next one. */
export function partAtBreaks(root: Root): void {
  root.children = parted(root.children as Block[])
}

function parted<T extends Block>(blocks: T[]): (T | Paragraph)[] {
  for (const block of blocks)
    if (block.type === 'table')
      for (const row of block.children) for (const cell of row.children) cell.children = parted(cell.children)
  if (!blocks.some(mayBeParted)) return blocks
  return blocks.flatMap((block): (T | Paragraph)[] => (mayBeParted(block) ? partsOf(block) : [block]))
}

function mayBeParted(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || !block.children.some(isBreak)) return false
  const { outline, centered, toc, part } = block.data
  return outline === undefined && !centered && !toc && !part
}

const isBreak = (child: Text | Break): child is Break => child.type === 'break'

/** The paragraphs that a paragraph is parted into at its breaks; itself where it is not. */
function partsOf(node: Paragraph): Paragraph[] {
  const lines = linesOf(node.children).filter(({ words }) => words.length > 0)
  const texts = lines.map(({ words }) => words.map(textOf).join(''))
  const eachWhole = texts.length >= LEAST_LINES && texts.some((text, i) => i > 0 && givesPoints(texts[i - 1]!, text))
  if (!eachWhole && textOf(node).length < SHORTEST) return [node]
  const joined = goesOn(texts, false)
  const parts: ({ words: (Text | Break)[] } & LinesSoFar)[] = []
  for (const [i, { gap, words }] of lines.entries()) {
    const part = parts.at(-1)
    const text = texts[i]!
    if (part && (joined[i - 1] || cutsSentence(part, text, eachWhole))) {
      part.words.push(...gap, ...words)
      part.last = text
      part.size += text.trim().length
    } else parts.push({ words: [...words], first: text, last: text, size: text.trim().length })
  }
  if (parts.length < 2) return [node]
  const { number, ...data } = node.data
  let { page } = data
  return parts.map(({ words }, i) => {
    const part = paragraph(words, i === 0 ? node.data : { ...data, page: pageOf(words[0]!) ?? page })
    part.position = { start: words[0]!.position!.start, end: words.at(-1)!.position!.end }
    // A run says its page only where a new one begins.
    page = words.map(pageOf).findLast(one => one !== undefined) ?? page
    return part
  })
}

/** Lines, each with the breaks in front of it. */
function linesOf(children: readonly (Text | Break)[]): { gap: Break[]; words: Text[] }[] {
  const lines: { gap: Break[]; words: Text[] }[] = [{ gap: [], words: [] }]
  for (const child of children) {
    const line = lines.at(-1)!
    if (!isBreak(child)) line.words.push(child)
    else if (line.words.length > 0) lines.push({ gap: [child], words: [] })
    else line.gap.push(child)
  }
  return lines
}
