/** What stands apart beside other text: a text box, or one of two columns of the page. */
import type { Aside } from './asides.ts'
import type { Line } from './layout.ts'

/** From so many lines on a box may be a column of the page. */
const COLUMN_LINES = 5
/** Pitch in em in which text goes on below a box, over its whole width. */
const BELOW = 3
/** Columns are as wide as each other, but for this share, begin level and end so many ems apart at most. */
const SAME_WIDTH = 0.06
const LEVEL = 0.5
const SAME_END = 4

/** True where a box may be a column of the page: text stands on one side of it, and is set as it is or ends where it does. */
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
