/**
 * Pages whose text does not stand upright where a viewer shows them: put in the wrong way up, or a wide table on a tall
 * sheet. They are read as whoever turns the sheet sees them.
 */
import type { Turn, Turned } from '../../tree/box.ts'
import type { Block, Paragraph, Row, Text } from '../../tree/nodes.ts'
import type { Glyph } from './layout.ts'
import { isBlank } from './lines.ts'

/** Number of turned characters from which on a page is turned; fewer may be a stamp or a watermark over a picture. */
const FEWEST = 20
/** Number of turned characters for each upright one at least. */
const MOSTLY = 4
/** Share of the steps from one turned character to the next above which they go one way. */
const ONE_WAY = 0.8

/** By how much a page has to be turned so that most of its text stands upright; 0 where it does, or goes many ways. */
export function turnNeeded({ glyphs, turned }: { glyphs: readonly Glyph[]; turned: readonly Glyph[][] }): Turn | 0 {
  if (turned.length === 0) return 0
  const count = turned.reduce((sum, run) => sum + run.length, 0)
  if (count < FEWEST || count < MOSTLY * glyphs.filter(({ text }) => !isBlank(text)).length) return 0
  const steps: Record<Turn, number> = { 90: 0, 180: 0, 270: 0 }
  let all = 0
  for (const run of turned) {
    for (let i = 1; i < run.length; i++) {
      const across = run[i]!.x0 - run[i - 1]!.x0
      const down = run[i]!.base - run[i - 1]!.base
      all++
      if (Math.abs(down) > 10 * Math.abs(across)) steps[down < 0 ? 90 : 270]++
      else if (Math.abs(across) > 10 * Math.abs(down) && across < 0) steps[180]++
    }
  }
  return ([90, 180, 270] as const).find(turn => steps[turn] > all * ONE_WAY) ?? 0
}

/** Says of each run on a turned page how that was turned: its box is that of the page as it was read. @param pages by their numbers. */
export function setTurned(blocks: readonly Block[], pages: ReadonlyMap<number, Turned>): void {
  const mark = (node: Block | Row | Paragraph | Text, page: number | null): void => {
    if (node.type === 'text') {
      const turned = pages.get(node.data?.page ?? page ?? 0)
      if (turned && node.data?.box) node.data.turned = turned
    } else if ('children' in node) {
      const own = (node.data as { page?: number | null } | undefined)?.page ?? page
      for (const child of node.children) mark(child as Text, own)
    }
  }
  if (pages.size > 0) for (const block of blocks) mark(block, null)
}
