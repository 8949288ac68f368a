/** All pages → the blocks of the document, in reading order; page headers and footers at the end, and what else pages say again. */
import type { Block } from '../../tree/nodes.ts'
import { withAlignedTables } from './aligned-columns.ts'
import { isGrid, type Line, type PageFlow } from './layout.ts'
import { setMargins } from './margins.ts'
import { paragraphOf, paragraphsOf } from './paragraphs.ts'
import type { RunningHeads } from './running-heads.ts'
import { joinGrids, tableOf } from './tables.ts'

/** The flat blocks of a document, from pages without their running heads. */
export function blocksOf(pages: PageFlow[], { headers, footers }: RunningHeads): Block[] {
  for (const page of pages) page.flow = withAlignedTables(page.flow)
  setMargins(pages)
  const blocks: Block[] = []
  let lines: Line[] = []
  let index = 1
  const endLines = () => {
    blocks.push(...paragraphsOf(lines))
    lines = []
  }
  const { flow, titles } = joinGrids(pages)
  for (const item of flow) {
    if (isGrid(item)) {
      endLines()
      const made = tableOf(item, index)
      index = made.next
      blocks.push(made.table)
    } else lines.push(item)
  }
  endLines()
  for (const line of headers) blocks.push(...paragraphsOf([line], { part: 'header' }))
  for (const row of titles) blocks.push(paragraphOf(row, { part: 'header' }))
  for (const line of footers) blocks.push(...paragraphsOf([line], { part: 'footer' }))
  return blocks
}
