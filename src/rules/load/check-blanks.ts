/** Blanks in a rule's sentences that nothing would fill: a reader would get `{numbr}` as it is written. */
import type { Check } from '../../checks/check.ts'
import { CHECKS } from '../../checks/compile.ts'
import { orMeant } from '../../language/or-meant.ts'
import { type Language, say } from '../../language/say.ts'
import type { FileProblem } from '../../yaml/read-yaml.ts'
import type { Rule } from '../types.ts'
import type { PatternFile } from './check-patterns.ts'
import type { ChangeFile, RuleFile } from './schema.ts'

/** Blanks that every finding fills. */
const ALWAYS = ['match', 'count', 'examples']

/** The blank that `law` fills, of the rule or of the wording. */
const LAW = 'law'

/** Name of a check → the blanks that it fills. */
const TOLD = new Map(Object.entries(CHECKS).map(([name, check]) => [name, (check as Check<unknown>).tells ?? []]))

/** The sentences whose blanks are filled. */
const SENTENCES = ['message', 'advice', 'question'] as const

type Condition = Readonly<Record<string, unknown>>

/** The blanks that nobody knows, and those that the conditions of their sentence do not fill; a change may use what its rule has. */
export function faultyBlanks(
  { value, file, placeOf }: PatternFile<RuleFile | ChangeFile>,
  language: Language,
  changed?: Rule,
): FileProblem[] {
  const problems: FileProblem[] = []
  const look = (words: Condition, path: PropertyKey[], told: readonly string[]) => {
    for (const key of SENTENCES) {
      const sentence = words[key]
      if (typeof sentence !== 'string') continue
      for (const blank of blanksIn(sentence)) {
        const message = faultOf(blank, told, language)
        if (message !== null) problems.push({ file, ...placeOf([...path, key]), message })
      }
    }
  }
  const lookAtBoth = (words: { en: Condition } & Condition, path: PropertyKey[], told: readonly string[]) => {
    look(words, path, told)
    look(words.en, [...path, 'en'], told)
  }
  for (const [title, path] of [
    [value.title, ['title']],
    [value.en.title, ['en', 'title']],
  ] as const)
    if (blanksIn(title ?? '').size > 0)
      problems.push({ file, ...placeOf([...path]), message: say(language, 'blank-in-title') })
  const told = (value.law ?? changed?.law) ? [...ALWAYS, LAW] : ALWAYS
  lookAtBoth(value, [], told)
  for (const [i, one] of value.wordings.entries())
    lookAtBoth(one, ['wordings', i], [...told, ...toldBy(one), ...(one.law ? [LAW] : [])])
  return problems
}

const blanksIn = (sentence: string) => new Set([...sentence.matchAll(/\{ *(\w+) *\}/g)].map(([blank]) => blank))

function faultOf(blank: string, told: readonly string[], language: Language): string | null {
  const name = blank.slice(1, -1)
  if (told.includes(name)) return null
  if (name === LAW) return say(language, 'blank-law')
  const checks = [...TOLD].flatMap(([check, names]) => (names.includes(name) ? [check] : []))
  if (checks.length > 0) return say(language, 'blank-untold', { blank, checks: checks.join(' | ') })
  const known = [...ALWAYS, LAW, ...[...TOLD.values()].flat()].map(one => `{${one}}`)
  return orMeant(language, say(language, 'blank-unknown', { blank }), blank, [...new Set(known)])
}

/** The blanks that are filled wherever some conditions hold: what `not` forbids tells nothing, and of `any` it has to be each. */
function toldBy({ all = [], any = [], ...checks }: Condition): string[] {
  const [first = [], ...others] = (any as Condition[]).map(toldBy)
  return [
    ...Object.keys(checks).flatMap(name => TOLD.get(name) ?? []),
    ...(all as Condition[]).flatMap(toldBy),
    ...first.filter(name => others.every(one => one.includes(name))),
  ]
}
