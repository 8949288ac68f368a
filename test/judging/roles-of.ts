import type { Role } from '../../src/tree/nodes.ts'
import { judge } from './judge.ts'

/** Roles of the sentences of a markdown document by their text; titles are left out. */
export async function rolesOf(markdown: string): Promise<Record<string, Role>> {
  const { units } = await judge(markdown)
  const bodies = units.filter(unit => unit.block.data.level === undefined)
  return Object.fromEntries(bodies.map(unit => [unit.text, unit.role]))
}
