/** Headers and footers of a .doc: each text once, however many sections and page sides repeat it. */
import type { Block } from '../../tree/nodes.ts'
import { withoutRepeated } from '../flow/repeated.ts'
import { readStory, type Source } from './read-story.ts'

/** The first six parts of the story are separators of notes; each section has six (MS-DOC 2.8.22). */
const SEPARATORS = 6
const PARTS = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const

/**
 * @param bounds PlcfHdd: positions in the story at which its parts begin.
 * @param first position of the story among all characters; `end` after it.
 */
export function readMargins(source: Source, bounds: DataView, first: number, end: number): Block[] {
  const blocks: Block[] = []
  const at = (i: number) => Math.min(end, first + bounds.getUint32(4 * i, true))
  // The last position ends the story and begins nothing.
  for (let i = SEPARATORS; 4 * (i + 2) <= bounds.byteLength; i++) {
    const part = PARTS[(i - SEPARATORS) % PARTS.length]!
    for (const block of readStory(source, at(i), at(i + 1), part)) blocks.push(block)
  }
  return withoutRepeated(blocks)
}
