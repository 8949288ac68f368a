/** What a rule says that a law says, where no finding would ever say it. */
import { type Language, say } from '../../language/say.ts'
import type { FileProblem } from '../../yaml/read-yaml.ts'
import type { LawSentence, Provision, Rule } from '../types.ts'
import type { PatternFile } from './check-patterns.ts'
import type { ChangeFile, RuleFile } from './schema.ts'

/** What a file says of laws, for the rule and for each wording, and where that stands. */
export function lawsIn({ law, wordings }: RuleFile | ChangeFile): [LawSentence[], PropertyKey[]][] {
  const ofWordings = wordings.flatMap((one, i): [LawSentence[], PropertyKey[]][] =>
    one.law ? [[one.law, ['wordings', i, 'law']]] : [],
  )
  return [...(law ? [[law, ['law']] as [LawSentence[], PropertyKey[]]] : []), ...ofWordings]
}

/** The provisions that are no ground of the rule, and the sentences of which no message holds the place. */
export function faultyLaw(
  { value, file, placeOf }: PatternFile<RuleFile | ChangeFile>,
  changed: Rule | undefined,
  { laws, language }: { laws: Record<string, Provision>; language: Language },
): FileProblem[] {
  const said = lawsIn(value)
  if (said.length === 0) return []
  const own = [...value.wordings, ...(changed?.wordings ?? [])].flatMap(({ basis = [] }) => basis)
  const grounds = [...(value.basis ?? changed?.basis ?? []), ...own]
  const groundless = said.flatMap(([law, path]) =>
    law.flatMap(({ of }, i) =>
      of.flatMap((id, j) =>
        // An id that is none was said already.
        grounds.includes(id) || !laws[id]
          ? []
          : [{ file, ...placeOf([...path, i, 'of', j]), message: say(language, 'law-no-ground', { id }) }],
      ),
    ),
  )
  const { law: _, wordings, ...rest } = value
  const words = [rest, wordings.map(({ law: __, ...one }) => one), changed?.zh, changed?.en, changed?.wordings]
  const idle = JSON.stringify(words).includes('{law}')
    ? []
    : [{ file, ...placeOf(said[0]![1]), message: say(language, 'law-idle') }]
  return [...groundless, ...idle]
}
