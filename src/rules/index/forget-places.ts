/** Rules whose place in an index holds no more. */
import { LIST_NAME } from '../../checks/expressions/pattern.ts'
import type { Rule, RuleSet } from '../types.ts'

/** Takes those rules out of their index whose patterns name a word list that changed, or a list that names it. */
export function withoutPlaces({ rules, lexicon }: Pick<RuleSet, 'rules' | 'lexicon'>, lists: Iterable<string>): Rule[] {
  const changed = new Set(lists)
  const names = (words: readonly string[]) =>
    words.some(one => Array.from(one.matchAll(LIST_NAME)).some(([, name]) => changed.has(name!)))
  let before: number
  do {
    before = changed.size
    for (const [name, words] of Object.entries(lexicon)) if (names(words)) changed.add(name)
  } while (changed.size > before)
  return rules.map(rule => (rule.find.some(({ words }) => names(words)) ? withoutPlace(rule) : rule))
}

/** A rule as its file says it, without its place in an index. */
export const withoutPlace = ({ patterns: _, ...rule }: Rule): Rule => rule
