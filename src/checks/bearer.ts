/**
 * `bearer: [bidder, product, maker, personnel, buyer, winner, evaluator]` – whom the words bind.
 *
 * The bearer is the one named last before the deciding words; where none is named there, the first named after them in
 * the sentence, then the one of the lead, then what the place says: a qualification binds the bidder, a contract the winner.
 */
import type { Role } from '../tree/nodes.ts'
import type { Check } from './check.ts'

const BEARERS = ['bidder', 'product', 'maker', 'personnel', 'buyer', 'winner', 'evaluator'] as const
export type Bearer = (typeof BEARERS)[number]

const BY_PLACE: Partial<Record<Role, Bearer>> = {
  qualification: 'bidder',
  evaluation: 'bidder',
  contract: 'winner',
  form: 'bidder',
  notice: 'bidder',
}

export const bearer: Check<Bearer[]> = {
  schema: z => z.array(z.enum(BEARERS)).min(1),
  compile: (wanted, { expressions }) => {
    const patterns = BEARERS.map(name => ({ name, pattern: expressions.of(`{${name}}`) }))
    const named = (text: string, which: 'first' | 'last'): Bearer | null => {
      let best: { name: Bearer; at: number; length: number } | null = null
      for (const { name, pattern } of patterns) {
        for (const match of pattern.matches(text)) {
          const closer = best === null || (which === 'first' ? match.index < best.at : match.index > best.at)
          const longer = best !== null && match.index === best.at && match[0].length > best.length
          if (closer || longer) best = { name, at: match.index, length: match[0].length }
        }
      }
      return best?.name ?? null
    }
    return ({ unit, start, end }) => {
      const found =
        named(unit.text.slice(0, start), 'last') ??
        named(unit.text.slice(start, end), 'first') ??
        named(unit.text.slice(end), 'first') ??
        named(unit.lead, 'last') ??
        BY_PLACE[unit.role] ??
        null
      return found !== null && wanted.includes(found)
    }
  },
}
