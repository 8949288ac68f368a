/** What is reported of a value and of the name of its row. */
import { rowAround } from '../units/beside.ts'
import { type Hit, kindOf, RANK } from './hit.ts'

/** Hits without those that begin in the name of their row, where the name alone is reported for as much. */
export function withoutNamed(hits: Hit[]): Hit[] {
  if (!hits.some(({ joint }) => joint)) return hits
  const names = new Map<unknown, Hit[]>()
  for (const hit of hits) {
    if (hit.joint || !hit.unit.row) continue
    const row = rowAround(hit.unit)
    names.set(row, [...(names.get(row) ?? []), hit])
  }
  const saysAsMuch = (name: Hit, { joint, ...hit }: Hit) =>
    kindOf(name) === kindOf(hit) && name.unit.text.startsWith(joint!) && RANK[name.severity] >= RANK[hit.severity]
  return hits.filter(hit => !hit.joint || !names.get(rowAround(hit.unit))?.some(name => saysAsMuch(name, hit)))
}
