/** Pages of which nothing, or only a stamp or a running head, is text: what a person sees on them was not read. */
import { type Grid, isGrid, type Line, type PageFlow } from './layout.ts'

/** A page that pictures cover to this share is a picture. */
const PICTURE = 0.5
/** Fewer characters than these are a stamp, a page number or a title laid over it. */
const FEWEST_CHARACTERS = 50
/** Lines over so much of the page, and so many of them, are the words of a cover with a picture behind them. */
const COVER_LINES = 3
const COVER_HEIGHT = 0.15
/** Outlines with so many numbers are text turned into drawings; frames and logos have fewer. */
const OUTLINED = 6000
/** Less than this is a blank page with a logo or a line. */
const BLANK_PICTURE = 0.03
const BLANK_OUTLINES = 400

/** True for a page, without its running heads, whose words could not be read. */
export function isUnread(page: PageFlow): boolean {
  const characters = page.flow.reduce((sum, item) => sum + charactersIn(item), 0)
  if (characters === 0) return page.pictures > BLANK_PICTURE || page.drawn > BLANK_OUTLINES
  return characters < FEWEST_CHARACTERS && !isCover(page) && (page.pictures >= PICTURE || page.drawn >= OUTLINED)
}

function isCover({ flow, height }: PageFlow): boolean {
  return flow.length >= COVER_LINES && flow.at(-1)!.bottom - flow[0]!.top >= COVER_HEIGHT * height
}

function charactersIn(item: Line | Grid): number {
  if (!isGrid(item)) return item.text.replace(/\s/g, '').length
  return item.rows
    .flatMap(row => row.cells)
    .flatMap(cell => cell.content)
    .reduce((sum, inner) => sum + charactersIn(inner), 0)
}
