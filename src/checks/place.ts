/** `place: [evaluation, mark]` – the role of the section, or a ★ clause. */
import { ROLES } from '../tree/nodes.ts'
import type { Check } from './check.ts'

export const PLACES = [...ROLES, 'mark'] as const
export type Place = (typeof PLACES)[number]

export const place: Check<Place[]> = {
  schema: z => z.array(z.enum(PLACES)).min(1),
  compile:
    wanted =>
    ({ unit }) =>
      wanted.includes(unit.role) || (unit.mark && wanted.includes('mark')),
}
