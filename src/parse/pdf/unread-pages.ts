/** Pages of which nothing, or only a stamp or a running head, is text: what a person sees on them was not read. */
import { type Grid, isGrid, type Line, type PageFlow } from './layout.ts'

/** Share of a page from which on pictures that cover it are what a person sees. */
const PICTURE = 0.5
/** Number of characters below which the text is a stamp, a page number or a title laid over the picture. */
const FEWEST_CHARACTERS = 50
/** Number of lines and tables from which on few words are those of a cover with a picture behind them. */
const COVER_LINES = 3
/** Share of the height of the page over which the words of a cover are spread at least. */
const COVER_HEIGHT = 0.15
/** Number of numbers in the paths of a page from which on they are text turned into outlines; frames and logos have fewer. */
const OUTLINED = 6000
/** Share of a page without text up to which it is blank, with a logo as its only picture. */
const BLANK_PICTURE = 0.03
/** Number of numbers in the paths of a page without text up to which it is blank, with a line or a logo. */
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
