/**
 * The built-in rules as a run reads them: without what only `explain`, `test` and an English report want to see, and each
 * rule's patterns and conditions by themselves, so that they are read when a document has words for them.
 *
 * The first line holds everything else, and how many bytes each of the following lines takes: two for a rule, then one for
 * a list of words, most of which are never asked for.
 */
import type { Rule, RuleSet, RuleWords } from './types.ts'

const NO_WORDS: RuleWords = { title: '', message: '', advice: '', question: null }

/** What of a rule is read late: what finds, and only where that has found something, what decides about it. */
const LATE = [['find'], ['except', 'further', 'severity', 'policies', 'wordings', 'en', 'cases']] as const
type LateKey = (typeof LATE)[number][number]
type Early = Omit<Rule, LateKey>

interface FirstLine extends Omit<RuleSet, 'rules' | 'indexes' | 'lexicon'> {
  rules: Early[]
  /** Names of the lists. */
  lists: string[]
  lengths: number[]
}

/** Writes a set. What was written is read by `readJudging` alone. */
export function writeJudging(set: RuleSet): string {
  const { indexes: _, lexicon, ...others } = set
  const rules = set.rules.flatMap(({ find, except, further, severity, policies, wordings = [] }) => [
    JSON.stringify({ find }),
    JSON.stringify({
      except,
      further,
      severity,
      policies,
      wordings: wordings.map(one => ({ ...one, en: {} })),
      en: NO_WORDS,
      cases: { hits: [], passes: [] },
    }),
  ])
  // One string is read faster than many.
  const lines = [...rules, ...Object.values(lexicon).map(words => JSON.stringify(words.join('\n')))]
  const first: FirstLine = {
    ...others,
    rules: set.rules.map(earlyOf),
    lists: Object.keys(lexicon),
    laws: lawsOf(set),
    lengths: lines.map(line => Buffer.byteLength(line)),
  }
  return [JSON.stringify(first), ...lines].join('\n')
}

/** Reads a set; a rule's patterns and conditions, and the words of a list, are read when they are first asked for. */
export function readJudging(bytes: Buffer): RuleSet {
  const end = bytes.indexOf('\n')
  const { lengths, rules, lists, ...set } = JSON.parse(bytes.toString('utf8', 0, end)) as FirstLine
  let at = end + 1
  let line = 0
  /** What reads the next line, when that is asked for. */
  const next = () => {
    const [from, to] = [at, at + lengths[line++]!]
    at = to + 1
    return () => JSON.parse(bytes.toString('utf8', from, to))
  }
  for (const rule of rules) for (const keys of LATE) late(rule, keys, next())
  const lexicon: RuleSet['lexicon'] = {}
  for (const name of lists) {
    const read: () => string = next()
    late(lexicon, [name], () => ({ [name]: read().split('\n') }))
  }
  return { ...set, lexicon, rules: rules as Rule[] }
}

/** Gives an object properties that are read together when one of them is first asked for. */
function late(of: object, keys: readonly string[], read: () => Record<string, unknown>): void {
  let values: Record<string, unknown> | undefined
  for (const key of keys) {
    const get = () => {
      values ??= read()
      return values[key]
    }
    Object.defineProperty(of, key, { enumerable: true, configurable: true, get })
  }
}

function earlyOf(rule: Rule): Early {
  const keys: readonly string[] = LATE.flat()
  return Object.fromEntries(Object.entries(rule).filter(([key]) => !keys.includes(key))) as never
}

function lawsOf({ rules, laws }: RuleSet): RuleSet['laws'] {
  const cited = new Set(rules.flatMap(rule => rule.basis))
  const named = Object.entries(laws).filter(([id]) => cited.has(id))
  return Object.fromEntries(
    named.map(([id, law]) => [id, { ...law, instrument: '', number: '', effective: '', text: '' }]),
  )
}
