/** Page headers, footers and page numbers: lines that return at the same height on page after page. */
import { isGrid, type Line, type PageFlow } from './layout.ts'

/** Share of the page height, from either edge, in which they stand. */
const BAND = 0.13
/** On how many pages a line must return. */
const FEWEST_PAGES = 3
/** Of the pages that have a line at this height, the share on which it must be this one. */
const LEAST_SHARE = 0.4
/** Heights that differ by less are the same, in points. */
const SAME_HEIGHT = 3

const PAGE_NUMBER =
  /^(?:第|共|page)?[-–—―·~\s]*[#ⅰ-ⅿⅠ-Ⅿivx]+[-–—―·~\s]*(?:页|[/／]\s*(?:共\s*)?#+\s*页?|页?[,，]?\s*共\s*#+\s*页|of\s*#+)?$/i

/** A page number within a line of words. */
const NUMBERED_PAGE = /\d\s*页|page\s*\d|\d\s*[/／]\s*\d|[-–—]\s*\d+\s*[-–—]|^(?!附)\D*\s\d+$/i

export interface RunningHeads {
  headers: Line[]
  footers: Line[]
}

/** Takes running heads out of the pages' flow; each is returned as it stands on its page, so that nothing read is lost. */
export function takeRunningHeads(pages: PageFlow[]): RunningHeads {
  const heads: RunningHeads = { headers: [], footers: [] }
  for (const side of ['headers', 'footers'] as const) {
    const bands = pages.map(page => bandOf(page, side))
    const taken = new Set<Line>()
    const all = bands.flat()
    for (const line of all) {
      if (taken.has(line)) continue
      const shape = shapeOf(line)
      const level = all.filter(other => Math.abs(other.base - line.base) < SAME_HEIGHT)
      const same = level.filter(other => shapeOf(other) === shape)
      const pagesOf = (lines: Line[]) => new Set(lines.map(other => other.page)).size
      const number = PAGE_NUMBER.test(shape)
      if (pagesOf(same) < (number ? 2 : FEWEST_PAGES)) continue
      if (!number && !isSameWording(same)) continue
      if (!number && pagesOf(same) < LEAST_SHARE * pagesOf(level)) continue
      for (const other of same) taken.add(other)
    }
    heads[side].push(...all.filter(line => taken.has(line)))
    for (const page of pages) page.flow = page.flow.filter(item => isGrid(item) || !taken.has(item))
  }
  return heads
}

function bandOf(page: PageFlow, side: 'headers' | 'footers'): Line[] {
  const inside = (line: Line) =>
    side === 'headers' ? line.base < BAND * page.height : line.base > (1 - BAND) * page.height
  return page.flow.filter((item): item is Line => !isGrid(item) && inside(item))
}

/** True where the lines differ in nothing but a page number. 附件1, 附件2 are titles of forms, not page numbers. */
function isSameWording(lines: Line[]): boolean {
  const texts = new Set(lines.map(line => line.text.replace(/\s+/g, '')))
  if (texts.size * 2 <= lines.length || texts.size === 1) return true
  if (!lines.every(line => NUMBERED_PAGE.test(line.text))) return false
  const offsets = lines.map(line => (line.text.match(/\d+/g) ?? []).map(digits => Number(digits) - line.page))
  return (offsets[0] ?? []).some((_, i) => offsets.every(offset => offset[i] === offsets[0]![i]))
}

function shapeOf(line: Line): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, '')
}
