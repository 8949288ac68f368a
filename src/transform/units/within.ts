/** Which part goes on in the sections below it. */
import type { Role } from '../../tree/nodes.ts'
import { LEAD_END } from './lists.ts'

interface Around {
  role: Role
  within: Role | null
}

/**
 * The part that goes on in a section; `null` where the section is a part of its own. A sentence that introduces conditions
 * (供应商须满足以下要求：) heads a list of them, but in a chapter of needs the list speaks of goods as often as of bidders.
 *
 * @param title normalised.
 * @param around what holds around the section.
 */
export function withinOf(role: Role, title: string, around: Around): Role | null {
  if (role === around.role) return around.within
  // A notice says when and where; its conditions are nothing but conditions.
  const isNeed = around.role === 'requirement'
  return isNeed && role === 'qualification' && LEAD_END.test(title) ? around.role : null
}
