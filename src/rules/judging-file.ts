/**
 * The built-in rules as a run reads them: without what only `explain`, `test` and an English report want to see, and each
 * rule's patterns by themselves, so that they are read when a document has words for them.
 *
 * The first line holds everything else, and how many bytes each of the following lines takes.
 */
import type { Rule, RuleSet, RuleWords } from './types.ts'

const NO_WORDS: RuleWords = { title: '', message: '', advice: '', question: null }

/** What of a rule is read late. */
const LATE = ['find', 'except', 'severity', 'policies', 'en', 'cases'] as const
type Late = Pick<Rule, (typeof LATE)[number]>
type Early = Omit<Rule, (typeof LATE)[number]>

interface FirstLine extends Omit<RuleSet, 'rules' | 'indexes'> {
  rules: Early[]
  lengths: number[]
}

/** Writes a set. What was written is read by `readJudging` alone. */
export function writeJudging(set: RuleSet): string {
  const lines = set.rules.map(rule => {
    const { find, except, severity, policies } = rule
    return JSON.stringify({
      find,
      except,
      severity,
      policies,
      en: NO_WORDS,
      cases: { hits: [], passes: [] },
    } satisfies {
      [key in keyof Late]-?: unknown
    })
  })
  const { indexes: _, ...others } = set
  const first: FirstLine = {
    ...others,
    rules: set.rules.map(earlyOf),
    laws: lawsOf(set),
    lengths: lines.map(line => Buffer.byteLength(line)),
  }
  return [JSON.stringify(first), ...lines].join('\n')
}

/** Reads a set; a rule's patterns and conditions are read when they are first asked for. */
export function readJudging(bytes: Buffer): RuleSet {
  const end = bytes.indexOf('\n')
  const { lengths, rules, ...set } = JSON.parse(bytes.toString('utf8', 0, end)) as FirstLine
  let at = end + 1
  const whole = rules.map((early, i) => {
    const [from, to] = [at, at + lengths[i]!]
    at = to + 1
    return withLate(early, () => JSON.parse(bytes.toString('utf8', from, to)) as Late)
  })
  return { ...set, rules: whole }
}

function withLate(early: Early, read: () => Late): Rule {
  let late: Late | undefined
  for (const key of LATE) {
    const get = () => {
      late ??= read()
      return late[key]
    }
    Object.defineProperty(early, key, { enumerable: true, configurable: true, get })
  }
  return early as Rule
}

function earlyOf(rule: Rule): Early {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => !(LATE as readonly string[]).includes(key))) as never
}

function lawsOf({ rules, laws }: RuleSet): RuleSet['laws'] {
  const cited = new Set(rules.flatMap(rule => rule.basis))
  const named = Object.entries(laws).filter(([id]) => cited.has(id))
  return Object.fromEntries(
    named.map(([id, law]) => [id, { ...law, instrument: '', number: '', effective: '', text: '' }]),
  )
}
