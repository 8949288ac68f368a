/** Where in a rule, and in a vocabulary, patterns stand. */
import { withDate } from '../../checks/days-since.ts'
import { withSum } from '../../checks/share-of-budget.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Checks in whose patterns a blank stands for what no word list holds, and what fills it. */
const FILLED: Readonly<Record<string, (pattern: string) => string>> = {
  'share-of-budget': withSum,
  'days-since': withDate,
}

/** Keys of a condition whose values are no patterns: `from` and `to` are numbers or severities, but of dates they are. */
const WITHOUT_PATTERNS = new Set([
  ...['modality', 'bearer', 'stage', 'place', 'profile', 'in', 'guard', 'because', 'from', 'to'],
  ...['message', 'advice', 'question', 'en', 'basis'],
])

/** What else of a rule file holds no patterns. */
const BESIDE_PATTERNS = new Set(['cases', 'title', 'id', 'extends', 'category', 'zh'])

export interface PlacedPattern {
  source: string
  /** Keys from the top of the file to the pattern. */
  path: PropertyKey[]
}

/** All patterns in what a rule finds, excepts or raises, as they are compiled. */
export function patternsIn(value: unknown, path: PropertyKey[] = []): PlacedPattern[] {
  if (typeof value === 'string') return [{ source: value, path }]
  if (Array.isArray(value)) return value.flatMap((one, i) => patternsIn(one, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    if (!isRead(key, path.at(-1))) return []
    const below = patternsIn(one, [...path, key])
    const fill = FILLED[key]
    return fill ? below.map(each => ({ ...each, source: fill(each.source) })) : below
  })
}

/** What a file of rules or guards holds, each of its patterns as `read` makes it. */
export function withPatternsRead<T>(value: T, read: (source: string) => string): T {
  const below = (one: unknown, around?: string): unknown => {
    if (typeof one === 'string') return read(one)
    if (Array.isArray(one)) return one.map(each => below(each))
    if (typeof one !== 'object' || one === null) return one
    const parts = Object.entries(one).map(([key, each]) => [key, isRead(key, around) ? below(each, key) : each])
    return Object.fromEntries(parts)
  }
  return below(value) as T
}

/** @param around the key that holds this one. */
const isRead = (key: string, around: PropertyKey | undefined) =>
  around === 'days-since' || (!WITHOUT_PATTERNS.has(key) && !BESIDE_PATTERNS.has(key))

/** Keys of a vocabulary whose values are no patterns. */
const WITHOUT_IN_VOCABULARY = new Set([
  ...['role', 'under', 'heads', 'field', 'places', 'sentences', 'row'],
  ...['as', 'says', 'unit', 'spokenAs'],
])

/** All patterns of a file of the vocabulary, with their keys in it. */
export function patternsInVocabulary({
  within: _,
  profile = [],
  saidOtherwise = [],
  ...others
}: Partial<Vocabulary>): PlacedPattern[] {
  const below = (value: unknown, path: PropertyKey[]): PlacedPattern[] => {
    if (typeof value === 'string') return [{ source: value, path }]
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap((one, i) => below(one, [...path, i]))
    return Object.entries(value).flatMap(([key, one]) =>
      WITHOUT_IN_VOCABULARY.has(key) ? [] : below(one, [...path, key]),
    )
  }
  return [
    ...below(others, []),
    // Its values are none, those of the project are.
    ...profile.flatMap(({ words, not }, i) => below({ words, not }, ['profile', i])),
    ...below(saidOtherwise, ['saidOtherwise', 'groups']),
  ]
}

/** A pattern of a vocabulary as it is looked at for what can run away: `numbered` has to be all that stands in front of a place. */
export const asLookedAt = ({ source, path }: PlacedPattern): string =>
  path[0] === 'numbered' ? `^(?:${source})$` : source
