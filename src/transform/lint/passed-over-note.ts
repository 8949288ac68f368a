/** How many words were not judged because a person does not read them: said once at the top of a report, with the first of them. */
import type { VFile } from 'vfile'
import { shortened } from '../../text/shortened.ts'
import { eachParagraph } from '../../tree/content.ts'
import type { Block, Root, Section } from '../../tree/nodes.ts'
import { wordsPassedOver } from '../units/words-seen.ts'

/** Characters of them that are shown. */
const SHOWN = 20

/** Notes on the file what is struck through and what is hidden amid a sentence, where there is any. */
export function noteOnPassedOver(file: VFile, tree: Root): void {
  const struck: string[] = []
  const hidden: string[] = []
  const see = (blocks: readonly (Block | Section)[]) => {
    for (const block of blocks) {
      if (block.type === 'section') see(block.children)
      else
        eachParagraph([block], node => {
          for (const one of wordsPassedOver(node)) (one.struck ? struck : hidden).push(one.words)
        })
    }
  }
  see(tree.children)
  for (const [code, places] of [
    ['struck-not-judged', struck],
    ['hidden-not-judged', hidden],
  ] as const) {
    if (places[0] !== undefined)
      file.data.document?.notes.push({ code, values: { count: places.length, words: briefly(places[0]) } })
  }
}

function briefly(words: string): string {
  return shortened(words.replace(/^~~|~~$/g, '').trim(), SHOWN)
}
