/** `place: [evaluation, mark]` – the role of the section, or a ★ clause. */
import { ROLES } from '../tree/nodes.ts'
import type { Check } from './check.ts'
import type { Unit } from './unit.ts'

export const PLACES = [...ROLES, 'mark'] as const
export type Place = (typeof PLACES)[number]

/** True where a sentence stands in one of the places. */
export const standsAt = (unit: Pick<Unit, 'role' | 'mark'>, places: readonly Place[]): boolean =>
  places.includes(unit.role) || (unit.mark && places.includes('mark'))

export const place: Check<Place[]> = {
  schema: z => z.array(z.enum(PLACES)).min(1),
  compile:
    wanted =>
    ({ unit }) =>
      standsAt(unit, wanted),
}
