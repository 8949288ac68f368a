/** The law behind a finding, as one line: the provisions that lead and Article 3. */
import { type Language, say } from '../../language/say.ts'
import { ARTICLE_3, LEADING } from '../../rules/basis.ts'
import { cite, isNotYet } from '../../rules/cite.ts'
import type { RuleSet } from '../../rules/types.ts'

/** Cites the grounds of a finding for people. `date` is the ISO day on which the laws must be valid. */
export function groundsOf(basis: readonly string[], rules: RuleSet, options: { language: Language; date: string }) {
  return groundIds(basis, rules, options.date)
    .flatMap(id => rules.laws[id] ?? [])
    .map(law => cite(law, { ...options, quote: false }))
    .join(say(options.language, 'clause-separator'))
}

/**
 * The ids of the laws that say enough, in the order of the finding. A law that does not hold yet on the day is among them only
 * where there is no other: a document of that day cannot have broken it.
 */
export function groundIds(basis: readonly string[], { laws }: RuleSet, date: string): string[] {
  const inForce = basis.filter(id => !(laws[id] && isNotYet(laws[id], date)))
  const citable = inForce.length > 0 ? inForce : basis
  const isArticle3 = (id: string) => ARTICLE_3.test(id)
  const ids = [...citable.filter(id => !isArticle3(id)).slice(0, LEADING), ...citable.filter(isArticle3).slice(0, 1)]
  // The order is that of the finding: outside both laws Article 3 leads.
  return basis.filter(id => ids.includes(id))
}
