/**
 * The built-in rules as a run reads them: without what only `explain`, `test` and an English report want to see, and each
 * rule's patterns and conditions by themselves, so that they are read when a document has words for them.
 *
 * The first line holds everything else, and how many bytes each of the following lines takes: two for a rule, then one for
 * a list of words, most of which are never asked for, and one for the wording of laws, which some reports quote.
 */
import type { Provision, Rule, RuleSet, RuleWords } from './types.ts'

const NO_WORDS: RuleWords = { title: '', message: '', advice: '', question: null }

/** What of a rule is read late: what finds, and only where that has found something, what decides about it. */
const LATE = [['find'], ['except', 'further', 'severity', 'policies', 'wordings', 'en', 'cases']] as const
/** What of a provision only reports that quote laws want. */
const LATE_OF_LAW = ['instrument', 'number', 'effective', 'text'] as const
type LateKey = (typeof LATE)[number][number]
type Early = Omit<Rule, LateKey>

type LateLaw = Pick<Provision, (typeof LATE_OF_LAW)[number]>

interface FirstLine extends Omit<RuleSet, 'rules' | 'indexes' | 'lexicon' | 'laws'> {
  rules: Early[]
  laws: Record<string, Omit<Provision, keyof LateLaw>>
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
  const lists = Object.values(lexicon).map(words => JSON.stringify(words.join('\n')))
  const { laws, wording } = lawsOf(set)
  const lines = [...rules, ...lists, JSON.stringify(wording)]
  const first: FirstLine = {
    ...others,
    rules: set.rules.map(earlyOf),
    lists: Object.keys(lexicon),
    laws,
    lengths: lines.map(line => Buffer.byteLength(line)),
  }
  return [JSON.stringify(first), ...lines].join('\n')
}

/** Reads a set; a rule's patterns and conditions, and the words of a list, are read when they are first asked for. */
export function readJudging(bytes: Buffer): RuleSet {
  const end = bytes.indexOf('\n')
  const { lengths, rules, lists, laws, ...set } = JSON.parse(bytes.toString('utf8', 0, end)) as FirstLine
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
  const wording: () => Record<string, LateLaw> = onceRead(next())
  for (const [id, law] of Object.entries(laws)) late(law, LATE_OF_LAW, () => ({ ...wording()[id] }))
  return { ...set, lexicon, laws: laws as RuleSet['laws'], rules: rules as Rule[] }
}

/** Gives an object properties that are read together when one of them is first asked for. */
function late(of: object, keys: readonly string[], read: () => Record<string, unknown>): void {
  const values = onceRead(read)
  for (const key of keys) {
    Object.defineProperty(of, key, { enumerable: true, configurable: true, get: () => values()[key] })
  }
}

function onceRead<T>(read: () => T): () => T {
  let value: { read: T } | undefined
  return () => {
    value ??= { read: read() }
    return value.read
  }
}

function earlyOf(rule: Rule): Early {
  const keys: readonly string[] = LATE.flat()
  return Object.fromEntries(Object.entries(rule).filter(([key]) => !keys.includes(key))) as never
}

/** The provisions that rules cite, and by their ids what is read late of them. */
function lawsOf({ rules, laws }: RuleSet): { laws: FirstLine['laws']; wording: Record<string, LateLaw> } {
  const cited = new Set(rules.flatMap(rule => rule.basis))
  const early: FirstLine['laws'] = {}
  const wording: Record<string, LateLaw> = {}
  for (const [id, { instrument, number, effective, text, ...law }] of Object.entries(laws)) {
    if (!cited.has(id)) continue
    early[id] = law
    wording[id] = { instrument, number, effective, text }
  }
  return { laws: early, wording }
}
