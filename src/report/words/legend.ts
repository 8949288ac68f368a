/** What the words in brackets behind a provision mean (据转引, 待核, 参照), for a report in which they stand. */
import { type Language, say } from '../../language/say.ts'
import { LEGEND_CODES, legendCodesOf } from '../../rules/cite.ts'
import type { RuleSet } from '../../rules/types.ts'

/** One line on the remarks of provisions; empty where none has any. @param ids of provisions that the report cites. */
export function legendOf(ids: Iterable<string>, { laws }: RuleSet, language: Language): string {
  const used = new Set<string>()
  for (const id of ids) for (const code of laws[id] ? legendCodesOf(laws[id]) : []) used.add(code)
  const meanings = LEGEND_CODES.filter(code => used.has(code)).map(code =>
    say(language, 'legend-entry', { word: say(language, code), meaning: say(language, `legend-${code}`) }),
  )
  if (meanings.length === 0) return ''
  return say(language, 'legend', { meanings: meanings.join(say(language, 'clause-separator')) })
}
