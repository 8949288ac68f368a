/** Distances between base lines: which line stands near enough below another to belong to the same paragraph. */
import type { Line } from './layout.ts'

/** Distance of two base lines, as a multiple of the usual one on the page, up to which lines may be of one paragraph. */
const LOOSEST_PITCH = 1.35
/** In em: the usual distance on a page at least. */
const TIGHTEST_EM = 1.2
/** In em: the same distance where the lines above or below stand as far apart. */
const LOOSEST_EM = 2.8
/** Share of such a distance by which the next one may differ. */
const SAME_STEP = 0.05
/** In em: distance from which on two lines are never of one paragraph. */
const WIDEST_STEP = 4.5
/** In em: distance from which on it is a wide one, which few documents have between the lines of a paragraph. */
const WIDE_STEP = 3
/** Number of wide distances on a page, outside of cells, from which on they may be usual ones; fewer are of lines to sign. */
const FEWEST_WIDE = 5

/** The distance of a base line from the one before, in points and in em of the line. */
interface Step {
  length: number
  em: number
}

/** Tells whether line `i` stands as near below the one before as lines of a paragraph do. */
export function nearEnough(lines: readonly Line[]): (i: number) => boolean {
  const usual = usualSteps(lines)
  return i => {
    const line = lines[i]!
    const step = stepTo(lines, i)
    if (step === undefined) return true
    if (step <= 0) return false
    if (step <= LOOSEST_PITCH * Math.max(usual.get(line.page) ?? 0, TIGHTEST_EM * line.size)) return true
    const even = [stepTo(lines, i - 1), stepTo(lines, i + 1)].some(
      other => other !== undefined && Math.abs(other - step) < SAME_STEP * step,
    )
    return even && step < LOOSEST_EM * line.size
  }
}

/** In points: distance from the line before. `undefined` where a page or a column ends between them, so that it says nothing; -1 where they cannot be of one paragraph. */
function stepTo(lines: readonly Line[], i: number): number | undefined {
  const before = lines[i - 1]
  const line = lines[i]
  if (!before || !line || before.page !== line.page) return undefined
  if (before.column === line.column) return line.base - before.base
  // Text goes on at the head of the next column; above and below columns it does not.
  const next =
    before.column && line.column?.band === before.column.band && line.column.index === before.column.index + 1
  return next ? undefined : -1
}

/** The usual step of each page. */
function usualSteps(lines: readonly Line[]): Map<number, number> {
  const pages = new Map<number, Step[]>()
  lines.forEach((line, i) => {
    const length = stepTo(lines, i)
    if (length === undefined || length <= 0) return
    const em = length / line.size
    if (em < WIDEST_STEP) pages.set(line.page, [...(pages.get(line.page) ?? []), { length, em }])
  })
  const usual = new Map<number, number>()
  for (const [page, all] of pages) {
    const few = !lines[0]!.inCell && all.filter(({ em }) => em >= WIDE_STEP).length < FEWEST_WIDE
    const steps = few ? all.filter(({ em }) => em < WIDE_STEP) : all
    if (steps.length > 0) usual.set(page, steps.map(({ length }) => length).sort((a, b) => a - b)[steps.length >> 1]!)
  }
  return usual
}
