/** The text around text boxes: where its lines may stand, and behind which of them a box is read. */
import type { Aside } from './asides.ts'
import { FLUSH, type Grid, isGrid, isWide, type Line, linesAmong } from './layout.ts'

/** In em: distance above and below a box up to which a line still stands beside it. */
const MARGIN = 0.5
/** In em: distance from a box from which on lines end before it because they are short, or begin behind it because of an indent. */
const SHORT = 3
/** Number of lines behind a box from which on their common beginning is an edge, however far from the box it is. */
const FEWEST_LIKE = 2
/** In em: how far a line behind a box may reach into it. */
const TOUCH = 0.3
/** In em: the same for a line before it, whose last mark may hang over the margin. */
const OVERHANG = 1.1

/** The flow of a page with its boxes, each behind the first line beside it, or before one that stands to its right. */
export function withAsides(flow: readonly (Line | Grid)[], asides: readonly Aside[]): (Line | Grid)[] {
  const behind = new Map<number, Aside[]>()
  for (const aside of asides.toSorted((a, b) => a.x0 - b.x0)) {
    makeRoom(flow, aside)
    const place = placeOf(flow, aside)
    behind.set(place, [...(behind.get(place) ?? []), aside])
  }
  const linesAt = (at: number) => (behind.get(at) ?? []).flatMap(({ lines }) => lines)
  return [...linesAt(-1), ...flow.flatMap((item, i) => [item, ...linesAt(i)])]
}

/** The index of what stands before a box; -1 where it is the first of the page. */
function placeOf(flow: readonly (Line | Grid)[], aside: Aside): number {
  const at = flow.findIndex(item => isLevelWith(item, aside))
  const first = flow[at]
  if (!first) return flow.findLastIndex(({ top }) => top < aside.top)
  const isLeft = !isGrid(first) && first.x0 >= aside.x1 && first.top > aside.top - MARGIN * first.size
  return isLeft ? at - 1 : at
}

/** True where something stands beside a box. */
function isLevelWith(item: Line | Grid, { top, bottom }: Aside): boolean {
  const room = isGrid(item) ? 0 : MARGIN * item.size
  return item.bottom > top - room && item.top < bottom + room
}

/** Says of the lines beside a box what it leaves to them; of those that go on behind it, that no space stands there. */
function makeRoom(flow: readonly (Line | Grid)[], aside: Aside): void {
  const lines = linesAmong(flow)
  const beside = lines.filter(line => isLevelWith(line, aside))
  for (const line of withNeighbours(lines, beside, () => true)) closeGap(line, aside)
  const before = beside.filter(({ x1, size }) => x1 <= aside.x0 + OVERHANG * size)
  const end = Math.max(...before.map(({ solid }) => solid))
  const endsThere = ({ solid }: Line) => Math.abs(solid - end) < FLUSH
  for (const line of withNeighbours(lines, before, endsThere)) {
    const right = aside.x0 - end > SHORT * line.size ? aside.x0 - line.size : end
    line.room = { ...line.room, right: Math.min(right, line.room?.right ?? right) }
  }
  const after = beside.filter(({ x0, size }) => x0 >= aside.x1 - TOUCH * size)
  const start = Math.min(...after.map(({ x0 }) => x0))
  const beginsThere = ({ x0 }: Line) => Math.abs(x0 - start) < FLUSH
  for (const line of withNeighbours(lines, after, beginsThere)) {
    if (start - aside.x1 > SHORT * line.size && after.filter(beginsThere).length < FEWEST_LIKE) continue
    line.room = { ...line.room, left: Math.max(start, line.room?.left ?? start) }
  }
}

/** The lines beside a box, and the next one above and below if it fits: a box is larger than its words, which alone are known. */
function withNeighbours(lines: readonly Line[], beside: readonly Line[], fits: (line: Line) => boolean): Line[] {
  if (beside.length === 0) return []
  const next = [lines[lines.indexOf(beside[0]!) - 1], lines[lines.indexOf(beside.at(-1)!) + 1]]
  return [...beside, ...next.filter(line => line !== undefined).filter(fits)]
}

/** Takes away the space that a line has where a box stands within it. */
function closeGap(line: Line, { x0, x1 }: Aside): void {
  const i = line.runs.findIndex(run => run.x0 >= x1 - TOUCH * line.size)
  const [last, next] = [line.runs[i - 1], line.runs[i]]
  if (!last || !next?.text.startsWith(' ') || last.x1 > x0 + OVERHANG * line.size) return
  if (!isWide(last.text.at(-1)!) && !isWide(next.text[1]!)) return
  next.text = next.text.slice(1)
  line.text = line.runs.map(run => run.text).join('')
}
