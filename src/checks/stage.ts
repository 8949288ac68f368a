/**
 * `stage: [entry, bid, opening, award]` – at which stage of the procedure something is asked for.
 *
 * entry: before one may take part (signing up, getting the documents). bid: with the bid. opening: when bids are opened
 * and reviewed. award: afterwards. The stage is the one named last before the deciding words; where none is named there,
 * the first named in or after them in the sentence, then the one of the lead, of the row, of the headings.
 */
import type { Check } from './check.ts'
import { wordsOfRow } from './words-around.ts'

const STAGES = ['entry', 'bid', 'opening', 'award'] as const
type Stage = (typeof STAGES)[number]

export const stage: Check<Stage[]> = {
  schema: z => z.array(z.enum(STAGES)).min(1),
  compile: (wanted, { expressions }) => {
    const patterns = STAGES.map(name => ({ name, pattern: expressions.of(`{at-${name}}`) }))
    const named = (text: string, which: 'first' | 'last'): Stage | null => {
      let best: { name: Stage; at: number } | null = null
      for (const { name, pattern } of patterns) {
        const match = pattern.matches(text).at(which === 'first' ? 0 : -1)
        if (match && (best === null || (which === 'first' ? match.index < best.at : match.index > best.at)))
          best = { name, at: match.index }
      }
      return best?.name ?? null
    }
    return ({ unit, start }) => {
      const found =
        named(unit.text.slice(0, start), 'last') ??
        named(unit.text.slice(start), 'first') ??
        named(unit.lead, 'last') ??
        (unit.row && named(wordsOfRow(unit.row), 'first')) ??
        named(unit.headings, 'last')
      return found !== null && wanted.includes(found)
    }
  },
}
