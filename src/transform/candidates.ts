/**
 * Which units a pattern can hit at all.
 *
 * A pattern is run once over the text of the whole document instead of once over each of its thousands of sentences:
 * most patterns find nothing there, and that is found out in one call. What it finds is judged sentence by sentence.
 */
import { type Pieces, piecesOf } from './pieces.ts'
import type { PlacedUnit } from './units.ts'

/** The sentences of a document in one text, one a line, and where each begins. */
export interface JoinedUnits {
  text: string
  starts: Int32Array
  pieces: Pieces
}

/** Joins units; `unitAt` finds them again. */
export function joinUnits(units: PlacedUnit[]): JoinedUnits {
  const starts = new Int32Array(units.length + 1)
  let at = 0
  units.forEach((unit, i) => {
    starts[i] = at
    at += unit.text.length + 1
  })
  starts[units.length] = at
  const text = units.map(unit => unit.text).join('\n')
  return { text, starts, pieces: piecesOf(text) }
}

/** A version of a pattern for the joined text: `^` and `$` mean a sentence's ends there. */
export function forJoined(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, `${pattern.flags.replace(/[gm]/g, '')}gm`)
}

/** Indices of the units that a pattern touches; `joined` is made by `forJoined`, and only where the text may match. */
export function candidates(
  { joined, needs }: { joined: () => RegExp; needs: readonly string[] },
  { text, starts, pieces }: JoinedUnits,
): Set<number> {
  const touched = new Set<number>()
  if (!pieces.mayHold(needs)) return touched
  const pattern = joined()
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const first = unitAt(starts, match.index)
    const last = unitAt(starts, match.index + Math.max(0, match[0].length - 1))
    for (let i = first; i <= last; i++) touched.add(i)
    // This sentence is touched already; a match that runs into the next one must not hide one that begins there.
    pattern.lastIndex = Math.max(match.index + 1, starts[first + 1]! - 1)
  }
  return touched
}

function unitAt(starts: Int32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return low
}
