/** All pages → the blocks of the document, in reading order; what pages say again, such as their headers, at the end. */
import type { Block, Paragraph } from '../../tree/nodes.ts'
import { withAlignedTables } from './aligned-columns.ts'
import type { Line, PageFlow } from './layout.ts'
import { setMargins } from './margins.ts'
import { groupsOf, paragraphOf, paragraphsOf } from './paragraphs.ts'
import type { RunningHeads } from './running-heads.ts'
import { blocksInTurn, joinGrids } from './tables.ts'

/** The flat blocks of a document, from pages without their running heads. */
export function arrangeBlocks(pages: PageFlow[], { headers, footers }: RunningHeads): Block[] {
  for (const page of pages) page.flow = withAlignedTables(page.flow)
  setMargins(pages)
  const { flow, titles } = joinGrids(pages)
  return [
    ...blocksInTurn(flow, paragraphsAround),
    ...headers.flatMap(line => paragraphsOf([line], { part: 'header' })),
    ...titles.map(row => paragraphOf(row, { part: 'header' })),
    ...footers.flatMap(line => paragraphsOf([line], { part: 'footer' })),
  ]
}

/** The paragraphs of lines among which text boxes stand: each box behind the paragraph that stands beside it. */
function paragraphsAround(lines: Line[]): Paragraph[] {
  const body = lines.filter(({ column }) => !column?.aside)
  if (body.length === lines.length) return paragraphsOf(lines)
  const boxes: { after: number; lines: Line[] }[] = []
  let after = 0
  for (const line of lines) {
    const last = boxes.at(-1)
    if (!line.column?.aside) after++
    else if (last?.after === after && last.lines[0]!.column === line.column) last.lines.push(line)
    else boxes.push({ after, lines: [line] })
  }
  const paragraphs: Paragraph[] = []
  let read = 0
  const readBoxes = () => {
    while (boxes[0] && boxes[0].after <= read) {
      const { lines } = boxes.shift()!
      paragraphs.push(...paragraphsOf(lines, { part: lines[0]!.column?.note ? 'footnote' : 'textbox' }))
    }
  }
  readBoxes()
  for (const group of groupsOf(body)) {
    paragraphs.push(paragraphOf(group))
    read += group.length
    readBoxes()
  }
  return paragraphs
}
