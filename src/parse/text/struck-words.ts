/** Words of Markdown that are struck through: ~~words~~ (GitHub Flavored Markdown 6.5). */
import { text } from '../../tree/build.ts'
import { eachParagraph } from '../../tree/content.ts'
import type { Block, Break, Text } from '../../tree/nodes.ts'

/** A pair that hugs its words; behind a digit it is a range (5~~10米). The marks count as struck: no character of a line is lost. */
const STRUCK = /((?<![\d~])~~(?=[^\s~])[^~]*(?<=\S)~~(?!~))/

/** Marks them in all paragraphs. */
export function markStruck(blocks: Block[]): void {
  eachParagraph(blocks, paragraph => {
    paragraph.children = paragraph.children.flatMap(runsOf)
  })
}

function runsOf(child: Text | Break): (Text | Break)[] {
  if (child.type !== 'text' || !child.value.includes('~~')) return [child]
  return child.value
    .split(STRUCK)
    .map((words, i) => text(words, i % 2 === 1 ? { ...child.data, struck: true } : child.data))
    .filter(({ value }) => value !== '')
}
