/** What is reported of a value and of the name of its row. */
import { gravestFirst } from '../../../facts/finding.ts'
import { isBeside, rowAround } from '../../units/beside.ts'
import { type Hit, kindOf } from '../hit.ts'

/** Hits without those that begin in the name of their row, where that row is reported for as much without it. */
export function withoutNamed(hits: Hit[]): Hit[] {
  if (!hits.some(({ joint }) => joint)) return hits
  const ofRows = new Map<unknown, Hit[]>()
  for (const hit of hits) {
    if (hit.joint || !hit.unit.row) continue
    const row = rowAround(hit.unit)
    const others = ofRows.get(row)
    if (others) others.push(hit)
    else ofRows.set(row, [hit])
  }
  const isAsMuch = (other: Hit, hit: Hit) =>
    kindOf(other) === kindOf(hit) && !isBeside(other.unit, hit.unit) && gravestFirst(other, hit) <= 0
  return hits.filter(hit => !hit.joint || !ofRows.get(rowAround(hit.unit))?.some(other => isAsMuch(other, hit)))
}
