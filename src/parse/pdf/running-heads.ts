/** Page headers, footers and page numbers: lines that return at the same height on page after page. */
import { isGrid, type Line, linesAmong, type PageFlow } from './layout.ts'

/** Share of the height of a page, from its upper and from its lower edge, in which running heads stand. */
const BAND = 0.13
/** Number of pages on which a line returns at least. */
const FEWEST_PAGES = 3
/** Share of the pages with a line at its height on which it is this one. */
const LEAST_SHARE = 0.4
/** In points: distance up to which two heights are the same. */
const SAME_HEIGHT = 3
/** Size of a line, as a multiple of that of the text, below which it is no line of the text. */
const SMALL = 0.92
/** Share of the pages from which on small lines at one height are a place for page headers, whatever they say. */
const SLOT_SHARE = 0.6
/** In points: distance up to which the heights of such lines are one. */
const SLOT_HEIGHT = 0.6
/** Number of lines that a page header has at most. */
const MOST_LINES = 4

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
  const small = SMALL * textSize(pages)
  for (const side of ['headers', 'footers'] as const) {
    const all = pages.flatMap(page => bandOf(page, side))
    const taken = returning(all, small)
    if (side === 'headers') takeSlot(all, taken, small, pagesOf(pages))
    takeSameWords(pages, side, taken)
    heads[side].push(...all.filter(line => taken.has(line)))
    for (const page of pages) page.flow = page.flow.filter(item => isGrid(item) || !taken.has(item))
  }
  return heads
}

/** Lines that return at the same height. */
function returning(all: Line[], small: number): Set<Line> {
  const taken = new Set<Line>()
  for (const line of all) {
    if (taken.has(line)) continue
    const shape = shapeOf(line)
    const level = all.filter(other => Math.abs(other.base - line.base) < SAME_HEIGHT)
    const same = level.filter(other => shapeOf(other) === shape)
    const number = PAGE_NUMBER.test(shape)
    if (pagesOf(same) < (number ? 2 : FEWEST_PAGES)) continue
    if (!number && !isSameWording(same)) continue
    if (!number && line.size > small && pagesOf(same) < LEAST_SHARE * pagesOf(level)) continue
    for (const other of same) taken.add(other)
  }
  return taken
}

/** Adds the headers that name their chapter: each says something else, all are small and stand at one height. */
function takeSlot(all: Line[], taken: Set<Line>, small: number, pageCount: number): void {
  for (const line of all) {
    if (taken.has(line) || line.size > small) continue
    const level = all.filter(other => other.size <= small && Math.abs(other.base - line.base) < SLOT_HEIGHT)
    if (pagesOf(level) >= Math.max(FEWEST_PAGES, SLOT_SHARE * pageCount)) for (const other of level) taken.add(other)
  }
}

/** Adds the words that are taken elsewhere: on a landscape page they stand at another height, or break at another place. */
function takeSameWords(pages: readonly PageFlow[], side: 'headers' | 'footers', taken: Set<Line>): void {
  const bands = pages.map(page => bandOf(page, side))
  // What they repeat may be the heading of the chapter, which is larger.
  const lookOf = (lines: Line[]) => `${lines[0]!.size.toFixed(1)} ${lines.map(wordsOf).join('')}`
  const looks = new Set<string>()
  for (const band of bands) {
    const inside = band.filter(line => taken.has(line) && !PAGE_NUMBER.test(shapeOf(line)))
    for (const line of inside) looks.add(lookOf([line]))
    if (inside.length > 0) looks.add(lookOf(inside))
  }
  for (const band of bands) {
    for (let start = 0; start < band.length; start++) {
      for (let end = Math.min(band.length, start + MOST_LINES); end > start; end--) {
        const lines = band.slice(start, end)
        if (looks.has(lookOf(lines))) for (const line of lines) taken.add(line)
      }
    }
  }
}

/** Size of most characters of the document, in points. */
function textSize(pages: readonly PageFlow[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of pages.flatMap(page => linesAmong(page.flow)))
    counts.set(size, (counts.get(size) ?? 0) + text.length)
  let best = 0
  for (const [size, count] of counts) if (count > (counts.get(best) ?? 0)) best = size
  return best
}

function pagesOf(items: readonly { page: number }[]): number {
  return new Set(items.map(({ page }) => page)).size
}

function bandOf(page: PageFlow, side: 'headers' | 'footers'): Line[] {
  const inside = (line: Line) =>
    side === 'headers' ? line.base < BAND * page.height : line.base > (1 - BAND) * page.height
  return linesAmong(page.flow).filter(inside)
}

/** True where the lines differ in nothing but a page number. 附件1, 附件2 are titles of forms, not page numbers. */
function isSameWording(lines: Line[]): boolean {
  const texts = new Set(lines.map(wordsOf))
  if (texts.size * 2 <= lines.length || texts.size === 1) return true
  if (!lines.every(line => NUMBERED_PAGE.test(line.text))) return false
  const offsets = lines.map(line => (line.text.match(/\d+/g) ?? []).map(digits => Number(digits) - line.page))
  return (offsets[0] ?? []).some((_, i) => offsets.every(offset => offset[i] === offsets[0]![i]))
}

/** The number of its page that a line is; `null` for a line of words, and for Roman numerals, which forewords have. */
export function pageNumberIn(line: Line): number | null {
  if (!PAGE_NUMBER.test(shapeOf(line))) return null
  const digits = /\d+/.exec(wordsOf(line))?.[0]
  return digits === undefined ? null : Number(digits)
}

function shapeOf(line: Line): string {
  return wordsOf(line).replace(/\d+/g, '#')
}

function wordsOf(line: Line): string {
  return line.text.replace(/\s+/g, '')
}
