/** What stands apart beside other text: a text box, or one of two columns of the page. */
import type { Aside } from './asides.ts'
import type { Line } from './layout.ts'

/** Number of lines from which on a box may be a column of the page. */
const COLUMN_LINES = 5
/** In em: distance below a box up to which a line there goes on with the text beside it. */
const BELOW = 3
/** Share of its width by which that of the other column may differ. */
const SAME_WIDTH = 0.06
/** In em: how far apart the beginnings of two columns may stand. */
const LEVEL = 0.5
/** In em: how far apart their ends may stand. */
const SAME_END = 4

/** True where a box may be a column of the page: text stands on one side of it only, and is as wide and high or does not go on below. */
export function mayBeColumn(box: Aside, others: readonly Line[]): boolean {
  const { lines, x0, x1, top, bottom } = box
  if (lines.length < COLUMN_LINES) return false
  const beside = others.filter(line => line.base > top && line.base < bottom)
  const oneSided = beside.every(line => line.x1 <= x0) || beside.every(line => line.x0 >= x1)
  if (!oneSided || beside.length < COLUMN_LINES - 1) return false
  const below = bottom + BELOW * lines[0]!.size
  const goesOnBelow = others.some(line => line.base > bottom && line.base < below && line.x0 < x1 && line.x1 > x0)
  return !goesOnBelow || isSetAs(box, beside)
}

/** True where the lines beside a box make a block as wide and as high as it is: text that makes room for a box seldom does. */
function isSetAs({ lines, top, bottom }: Aside, beside: readonly Line[]): boolean {
  const { size } = lines[0]!
  const width = widthOf(lines)
  return (
    Math.abs(widthOf(beside) - width) < SAME_WIDTH * width &&
    Math.abs(Math.min(...beside.map(line => line.top)) - top) < LEVEL * size &&
    Math.abs(Math.max(...beside.map(line => line.bottom)) - bottom) < SAME_END * size
  )
}

function widthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ solid }) => solid)) - Math.min(...lines.map(({ x0 }) => x0))
}
