/** `place: [evaluation, mark]` – the role of the section, or a ★ clause. */
import { ROLES } from '../tree/nodes.ts'
import type { Check } from './check.ts'
import type { Unit } from './unit.ts'

export const PLACES = [...ROLES, 'mark'] as const
/** A place a rule can name: the role of a section, or a ★ mark, which outranks it. */
export type Place = (typeof PLACES)[number]

/** All places, as bits. */
export const EVERYWHERE = -1

/** The bit of each place: looked up some ten thousand times for a document. */
const BIT = Object.fromEntries(PLACES.map((place, i) => [place, 1 << i])) as Record<Place, number>

/** Places as a number with a bit for each. */
export const bitsOf = (places: Iterable<Place>): number => {
  let bits = 0
  for (const place of places) bits |= BIT[place]
  return bits
}

/** Where a sentence stands. */
type Standing = Pick<Unit, 'role' | 'within' | 'mark'>

/** The bits of the places in which a sentence stands. */
export const bitsAt = ({ role, within, mark }: Standing): number =>
  BIT[role] | (within ? BIT[within] : 0) | (mark ? BIT.mark : 0)

/** True where a sentence stands in one of the places, which are given as bits. */
export const standsAt = (unit: Standing, places: number): boolean => (bitsAt(unit) & places) !== 0

export const place: Check<Place[]> = {
  schema: z => z.array(z.enum(PLACES)).min(1),
  compile: wanted => {
    const places = bitsOf(wanted)
    return ({ unit }) => standsAt(unit, places)
  },
}
