/** Lines and what stands between them → blocks. */
import { paragraph } from '../../tree/build.ts'
import type { Block } from '../../tree/nodes.ts'
import { acrossPages, goesOn, joinWrapped } from './wrapped-lines.ts'

/** A line of prose, a block that was read already, or a blank line. */
export type Piece = string | Block | null

export interface LineStyle {
  /** Whether the rules of Markdown join lines. */
  markdown: boolean
  /** What the characters of a paragraph say. */
  words: (characters: string) => string
}

/** Joins the lines of each paragraph. */
export function setBlocks(all: readonly Piece[], { markdown, words }: LineStyle): Block[] {
  const pieces = acrossPages(all)
  const parts = goesOn(
    pieces.map(piece => (typeof piece === 'string' ? piece : null)),
    markdown,
  )
  const blocks: Block[] = []
  let open: string[] = []
  pieces.forEach((piece, i) => {
    if (piece === null) return
    if (typeof piece !== 'string') {
      blocks.push(piece)
      return
    }
    open.push(open.length === 0 ? piece : piece.trim())
    if (parts[i]) return
    blocks.push(paragraph(words(joinWrapped(open)), { page: null }))
    open = []
  })
  return blocks
}
