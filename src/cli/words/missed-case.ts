/** Why a case of a rule is missed, and where it stands, for the person who writes the rule. */
import { stringify } from 'yaml'
import { openChecker } from '../../batch/check-file.ts'
import { type Language, say } from '../../language/say.ts'
import { placeOf } from '../../rules/load/rule-places.ts'
import { tenderAround } from '../../rules/test-rules.ts'
import type { Pattern, RuleCase, RuleSet } from '../../rules/types.ts'
import { type WhyMissed, whyMissed } from '../../transform/lint/why-missed.ts'
import { pathFromHere } from './path-from-here.ts'

/** Characters of a pattern that are told of what it asks for next. */
const LONGEST = 40

/** `file:line` of a case; empty for one of a built-in rule, which was read from no file. */
export function caseLine(one: RuleCase): string {
  const place = placeOf(one)
  return place ? `${pathFromHere(place.file)}:${place.line}` : ''
}

/** @param alone the set with the case's rule only. @returns the sentence that says why the case is not found. */
export async function missedBecause(one: RuleCase, alone: RuleSet, language: Language): Promise<string> {
  const { read, judge } = openChecker(alone, {})
  const file = tenderAround(one)
  const tree = await read(file)
  if (!tree) return say(language, 'why-words')
  const why = await whyMissed(tree, file, alone)
  await judge(tree, file)
  const [dismissed] = file.data.dismissed ?? []
  if (!dismissed || why.is !== 'later') return sentenceOf(why, one, alone, language)
  const { match, guard, reason } = dismissed
  return say(language, 'why-guard', { match, guard: say(language, `guard-${guard}`), reason: reason[language] })
}

function sentenceOf(why: WhyMissed, one: RuleCase, alone: RuleSet, language: Language): string {
  if (why.is === 'words') {
    if (!why.part) return say(language, 'why-words')
    const { match, next } = why.part
    return say(language, 'why-words-part', { match, next: next.length > LONGEST ? `${next.slice(0, LONGEST)}…` : next })
  }
  const { match } = why
  if (why.is === 'place') return say(language, 'why-place', { match, role: say(language, `role-${why.role}`) })
  if (why.is !== 'condition') return say(language, `why-${why.is}`, { match })
  const keys = keysTo(why, one, alone, language)
  const condition = stringify(why.condition, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  const code = why.keys.includes('not') ? 'why-not' : 'why-condition'
  return say(language, code, { match, keys, condition })
}

/** `find.2.all.1`, counted in the file that holds it: the entries of a rule that was changed stand in several. */
function keysTo(
  { pattern, keys }: Extract<WhyMissed, { is: 'condition' }>,
  one: RuleCase,
  { rules }: RuleSet,
  language: Language,
): string {
  const fileOf = (part: Pattern | RuleCase) => placeOf(part)?.file
  const file = fileOf(pattern)
  const entries = rules.flatMap(({ find }) => find).filter(entry => fileOf(entry) === file)
  const fromOne = keys.map(key => (typeof key === 'number' ? key + 1 : key))
  const path = ['find', entries.indexOf(pattern) + 1, ...fromOne].join('.')
  if (file === fileOf(one)) return path
  const rule = file === undefined ? say(language, 'why-built-in') : pathFromHere(file)
  return say(language, 'why-elsewhere', { rule, keys: path })
}
