import type { Role } from '../../src/tree/nodes.ts'
import { judge } from './judge.ts'

/** Roles of the sentences of a document, markdown or .docx, by their text; titles are left out. */
export async function rolesOf(document: string | Uint8Array): Promise<Record<string, Role>> {
  const { units } = await judge(document)
  const bodies = units.filter(unit => unit.block.data.level === undefined)
  return Object.fromEntries(bodies.map(unit => [unit.text, unit.role]))
}
