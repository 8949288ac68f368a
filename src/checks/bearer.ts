/**
 * `bearer: [bidder, product, maker, personnel, buyer, winner, evaluator]` – whom the words bind.
 *
 * The bearer is the one named last before the deciding words; where none is named there, the first named after them in
 * the sentence, then the one of whom its paragraph speaks, of the lead and of the name of the row, then people whom a
 * title above names (人员要求), then what the place says: a qualification binds the bidder, a contract the winner.
 */
import { typedNumber } from '../text/typed-number.ts'
import type { Role } from '../tree/nodes.ts'
import type { Check } from './check.ts'
import type { Unit } from './unit.ts'
import { joinCells } from './words-around.ts'

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
    const named = (text: string, which: 'first' | 'last', from = 0, to = text.length): Bearer | null => {
      let best: { name: Bearer; at: number; length: number } | null = null
      for (const { name, pattern } of patterns) {
        for (const { 0: match, index } of pattern.matches(text)) {
          if (index < from || index + match.length > to) continue
          const closer = best === null || (which === 'first' ? index < best.at : index > best.at)
          const longer = best !== null && index === best.at && match.length > best.length
          if (closer || longer) best = { name, at: index, length: match.length }
        }
      }
      return best?.name ?? null
    }
    return ({ unit, start, end }) => {
      const found =
        named(unit.text, 'last', 0, start) ??
        named(unit.text, 'first', start, end) ??
        named(unit.text, 'first', end) ??
        named(topicOf(unit), 'last') ??
        named(unit.lead, 'last') ??
        named(nameOf(unit), 'last') ??
        (named(unit.headings, 'last') === 'personnel' ? 'personnel' : null) ??
        BY_PLACE[unit.role] ??
        null
      return found !== null && wanted.includes(found)
    }
  },
}

/** Words without a number of their own go on about whom those before them in the paragraph name: 项目经理：本科得1分；五年经验得2分. */
const topicOf = ({ text, paragraph, start }: Unit) =>
  start === 0 || typedNumber(text) !== null ? '' : paragraph.slice(0, start)

/** The cells to the left of a cell: what its row is about. */
const nameOf = ({ row }: Unit) => (row === null ? '' : joinCells(row.left))
