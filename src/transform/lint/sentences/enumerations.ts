/** What a rule finds in one enumeration (甲认证、乙认证和丙认证): all of it has to go, so all of it is quoted. */
import { clauseAround } from '../../../checks/clause.ts'
import type { Context, Facts } from '../../../checks/unit.ts'
import { isDemand } from '../compile-rules.ts'
import type { Hit } from '../hit.ts'
import type { Found } from './demands-apart.ts'

/** What stands between two items of an enumeration: no colon or bracket, behind which another one begins. */
const JOINS = /^[^：（）]*[、和及与或][^：（）]*$/

/** Spans of what the rule of a hit finds in the same enumeration, itself among them, in order; none where it stands alone. */
export function itemsAround(hit: Hit, found: readonly Found[], facts: Facts): NonNullable<Hit['items']> {
  const { unit, compiled } = hit
  const { text } = unit
  const [from, to] = clauseAround(text, hit.start, hit.end)
  if (!text.slice(from, to).includes('、')) return []
  const others = found
    .flatMap(({ pattern, matches }) =>
      matches.map(({ 0: words, index }) => ({ pattern, start: index, end: Math.min(index + words.length, to) })),
    )
    .filter(({ start, end }) => start >= from && start < end && (end <= hit.start || start >= hit.end))
    .sort((a, b) => a.start - b.start)
  const isItem = ({ pattern, start, end }: (typeof others)[number]) => {
    const context: Context = { unit, start, end, ...facts }
    return isDemand(compiled, pattern, context)
  }
  const items: NonNullable<Hit['items']> = [[hit.start, hit.end]]
  for (const one of others) {
    const last = items.at(-1)![1]
    if (one.start >= last && JOINS.test(text.slice(last, one.start)) && isItem(one)) items.push([one.start, one.end])
  }
  for (const one of others.toReversed()) {
    const first = items[0]![0]
    if (one.end <= first && JOINS.test(text.slice(one.end, first)) && isItem(one)) items.unshift([one.start, one.end])
  }
  return items.length > 1 ? items : []
}
