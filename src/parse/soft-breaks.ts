/**
 * Paragraphs that stand in one with line breaks between (Shift+Enter, text pasted from web pages): each is a paragraph, as the
 * lines of a plain text are. What stands where in the projection does not change, since a commented copy is written by it.
 */
import { paragraph } from '../tree/build.ts'
import { textOf } from '../tree/content.ts'
import type { Block, Break, Paragraph, Root, Text } from '../tree/nodes.ts'
import { goesOn } from './text/wrapped-lines.ts'

/** A title may be broken as it looks best; paragraphs have more characters. */
const SHORTEST = 40

/** Parts paragraphs of a projected tree at their breaks, but where a line goes on in the next one. */
export function partAtBreaks(root: Root): void {
  const blocks = root.children as Block[]
  if (!blocks.some(mayBeParted)) return
  root.children = blocks.flatMap((block): Block[] => (mayBeParted(block) ? partsOf(block) : [block]))
}

function mayBeParted(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || !block.children.some(isBreak)) return false
  const { outline, centered, toc, part } = block.data
  return outline === undefined && !centered && !toc && (part ?? 'body') === 'body' && textOf(block).length >= SHORTEST
}

const isBreak = (child: Text | Break): child is Break => child.type === 'break'

function partsOf(node: Paragraph): Paragraph[] {
  const lines = linesOf(node.children).filter(line => line.length > 0)
  const words = lines.map(line => line.map(textOf).join(''))
  const joined = goesOn(words, false)
  const parts: (Text | Break)[][] = []
  lines.forEach((line, i) => {
    if (i > 0 && joined[i - 1]) parts.at(-1)!.push(...gapBefore(node, line[0]!), ...line)
    else parts.push([...line])
  })
  if (parts.length < 2) return [node]
  const { number, ...data } = node.data
  return parts.map((children, i) => {
    const part = paragraph(children, i === 0 ? node.data : { ...data })
    part.position = { start: children[0]!.position!.start, end: children.at(-1)!.position!.end }
    return part
  })
}

function linesOf(children: readonly (Text | Break)[]): Text[][] {
  const lines: Text[][] = [[]]
  for (const child of children) {
    if (isBreak(child)) lines.push([])
    else lines.at(-1)!.push(child)
  }
  return lines
}

/** The breaks that stand in front of the first words of a line. */
function gapBefore({ children }: Paragraph, first: Text): Break[] {
  const at = children.indexOf(first)
  let from = at
  while (from > 0 && isBreak(children[from - 1]!)) from--
  return children.slice(from, at).filter(isBreak)
}
