/**
 * The built-in rules as a run reads them: without what only `explain`, `test` and an English report want to see, and each
 * of a rule's patterns and what decides about them by themselves, so that they are read when a document has words for them.
 *
 * The first line holds what every run needs, and how long each of the following lines is: for a rule one for each entry of
 * `find` and one for the rest, one for a list of words, most of which are never asked for, and one each for what a document
 * without findings does not need.
 *
 * It is in UTF-16, which is how V8 keeps Chinese in memory: it takes a string from it as it stands, and from UTF-8 only
 * character by character.
 */
import { lazily } from '../../memo/lazily.ts'
import { type Indexes, withoutIndexes } from '../index/pattern-index.ts'
import type { Pattern, Rule, RuleSet, RuleWords } from '../types.ts'

const NO_WORDS: RuleWords = { title: '', message: '', advice: '', question: null }

/** What of a rule is read only where its patterns have found something. */
const LATE = ['except', 'further', 'severity', 'policies', 'law', 'wordings', 'zh', 'en', 'cases'] as const
/** What of a set only findings ask for. */
const LATE_OF_SET = ['guards', 'laws'] as const
type Early = Omit<Rule, (typeof LATE)[number] | 'find'>

const ENCODING = 'utf16le'
/** Bytes of a UTF-16 unit. */
const WIDTH = 2

interface FirstLine extends Omit<RuleSet, keyof Indexes | 'rules' | 'lexicon' | (typeof LATE_OF_SET)[number]> {
  rules: Early[]
  /** How many entries the `find` of each rule has. */
  finds: number[]
  /** Names of the lists. */
  lists: string[]
  /** Of the lines that follow, in UTF-16 units. */
  lengths: number[]
}

/** Writes a set. What was written is read by `readJudging` alone. */
export function writeJudging(set: RuleSet): Buffer {
  const { lexicon, guards, laws: _, ...others } = withoutIndexes(set)
  const rules = set.rules.flatMap(({ find, except, further, severity, policies, law, wordings = [], zh }) => [
    ...find.map(entry => JSON.stringify(entry)),
    JSON.stringify({
      except,
      further,
      severity,
      policies,
      law: inChinese(law),
      wordings: wordings.map(one => ({ ...one, law: inChinese(one.law), en: {} })),
      zh,
      en: NO_WORDS,
      cases: { hits: [], passes: [] },
    }),
  ])
  // One string is read faster than many.
  const lists = Object.values(lexicon).map(words => JSON.stringify(words.join('\n')))
  const lines = [...rules, ...lists, JSON.stringify({ guards }), JSON.stringify({ laws: lawsOf(set) })]
  const first: FirstLine = {
    ...others,
    // The patterns have it in them.
    vocabulary: { ...others.vocabulary, within: undefined },
    rules: set.rules.map(earlyOf),
    finds: set.rules.map(({ find }) => find.length),
    lists: Object.keys(lexicon),
    lengths: lines.map(line => line.length),
  }
  return Buffer.from([JSON.stringify(first), ...lines].join('\n'), ENCODING)
}

/** Reads a set; a rule's patterns and conditions, and the words of a list, are read when they are first asked for. */
export function readJudging(bytes: Buffer): RuleSet {
  const end = bytes.indexOf('\n', 0, ENCODING)
  const { lengths, rules, finds, lists, ...others } = JSON.parse(bytes.toString(ENCODING, 0, end)) as FirstLine
  let at = end + WIDTH
  let line = 0
  const parsed = (from: number, to: number) => JSON.parse(bytes.toString(ENCODING, from, to))
  /** What reads the next line, when that is asked for. */
  const next = () => {
    const [from, to] = [at, at + WIDTH * lengths[line++]!]
    at = to + WIDTH
    return () => parsed(from, to)
  }
  /** What reads one of the next lines. No function for each: of a thousand a paragraph asks for fifty. */
  const nextOnes = (count: number) => {
    const begins = [at]
    for (let i = 0; i < count; i++) {
      at += WIDTH * (lengths[line++]! + 1)
      begins.push(at)
    }
    return (i: number) => parsed(begins[i]!, begins[i + 1]! - WIDTH)
  }
  for (const [i, rule] of rules.entries()) {
    const findAt: (entry: number) => Pattern = nextOnes(finds[i]!)
    late(rule, ['find'], () => ({ find: Array.from({ length: finds[i]! }, (_, entry) => findAt(entry)) }))
    Object.defineProperty(rule, 'findAt', { value: findAt })
    late(rule, LATE, next())
  }
  const lexicon: RuleSet['lexicon'] = {}
  for (const name of lists) {
    const read: () => string = next()
    late(lexicon, [name], () => ({ [name]: read().split('\n') }))
  }
  const set = { ...others, lexicon, rules }
  for (const key of LATE_OF_SET) late(set, [key], next())
  return set as unknown as RuleSet
}

/** Gives an object properties that are read together when one of them is first asked for. */
function late(of: object, keys: readonly string[], read: () => Record<string, unknown>): void {
  const values = lazily(read)
  for (const key of keys) {
    Object.defineProperty(of, key, { enumerable: true, configurable: true, get: () => values()[key] })
  }
}

const inChinese = (law: Rule['law']) => law?.map(one => ({ ...one, en: '' }))

function earlyOf(rule: Rule): Early {
  const keys: readonly string[] = ['find', ...LATE]
  return Object.fromEntries(Object.entries(rule).filter(([key]) => !keys.includes(key))) as never
}

/** The provisions that rules cite. */
function lawsOf({ rules, laws }: RuleSet): RuleSet['laws'] {
  const cited = new Set(rules.flatMap(rule => rule.basis))
  return Object.fromEntries(Object.entries(laws).filter(([id]) => cited.has(id)))
}
