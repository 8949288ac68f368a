/** Text that goes on below two columns: where the columns end, told by what is drawn after them. */
import type { Glyph } from './layout.ts'
import { isBlank } from './lines.ts'

/** Number of lines from which on what stands side by side may be columns of text. */
export const FEWEST_LINES = 5
/** In points: how far above the text below them the columns end at least. */
const BORDER = 2

/**
 * The height at which two columns end, where text below them stands as near as their own lines: the left column is drawn,
 * then the right one, then what stands below both. `undefined` where the page is drawn in another way.
 *
 * @param glyphs of the columns and what may stand below them, in drawing order.
 * @param x between the columns.
 */
export function endOfColumns(glyphs: readonly Glyph[], x: number): number | undefined {
  const seen = glyphs.filter(({ text }) => !isBlank(text))
  const isRight = (glyph: Glyph) => glyph.x0 + glyph.x1 >= 2 * x
  const firstRight = seen.findIndex(isRight)
  const behind = seen.findIndex((glyph, i) => i > firstRight && !isRight(glyph))
  if (firstRight < 0 || behind < 0) return undefined
  // Where the lines of both are drawn in turn, nothing tells where they end.
  const left = new Set(seen.slice(0, firstRight).map(({ base }) => Math.round(base)))
  if (left.size < FEWEST_LINES) return undefined
  const below = seen.slice(behind)
  // A line below may reach over both columns.
  const end = Math.min(...below.map(({ top }) => top)) - BORDER
  const isAbove = ({ top, bottom }: Glyph) => (top + bottom) / 2 <= end
  return seen.slice(0, behind).every(isAbove) ? end : undefined
}
