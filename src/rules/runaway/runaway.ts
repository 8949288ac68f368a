/**
 * Patterns of other people that can run away: on some text they take longer than anyone waits (ReDoS).
 *
 * A run takes the built-in ones as they are: a test has looked at them.
 */
import { RegExpParser } from '@eslint-community/regexpp'
import { compilePattern, type Lexicon } from '../../checks/expressions/pattern.ts'
import { remembered } from '../../memo/remembered.ts'
import { repeatedGroupsOf, repetitionsOf } from './repetitions.ts'

/** Degree up to which time may grow with the length of a sentence: since sentences are short, its square is no danger. */
const HARMLESS_DEGREE = 2
/** Number of repetitions, none inside another, up to which a pattern is accepted where recheck cannot decide. */
const MOST_APART = 4
/** Milliseconds for one look at one alternative. */
const LONGEST = 1000

/**
 * How fast the time of a pattern can grow, in words, such as `exponential` or `3rd degree polynomial`.
 *
 * @param longest milliseconds for one look at one alternative.
 * @returns `null` where it cannot run away, or does not compile, which is said elsewhere.
 */
export async function runaway(source: string, lexicon: Lexicon, longest = LONGEST): Promise<string | null> {
  let pattern: RegExp
  try {
    pattern = compilePattern(source, lexicon)
  } catch {
    return null
  }
  const parsed = new RegExpParser().parsePattern(pattern.source)
  for (const group of repeatedGroupsOf(parsed)) {
    const growth = await growthOfGroup(group)
    if (growth !== undefined && growth !== 'harmless') return growth
  }
  for (const one of repetitionsOf(parsed)) {
    if (one.most < HARMLESS_DEGREE) continue
    const growth = (await growthOf(one.whole, longest)) ?? (await growthOf(one.short, longest))
    // What is too large to decide has many words between its repetitions, which keep them apart.
    if (growth === undefined && one.most <= MOST_APART) continue
    if (growth === undefined) return 'cannot be decided'
    if (growth !== 'harmless') return growth
  }
  return null
}

/** Many patterns hold the groups of the same word lists. */
const growthOfGroup = remembered((group: string) => growthOf(group, LONGEST))

/** `undefined` where it could not be decided. */
async function growthOf(pattern: string, timeout: number): Promise<string | undefined> {
  // The part of recheck that runs in this process, without Java and without a worker.
  const { default: recheck } = await import('recheck/lib/browser.js')
  const found = recheck.checkSync(pattern, '', { checker: 'automaton', timeout })
  if (found.status === 'unknown') return undefined
  const { complexity } = found
  const harmless = found.status === 'safe' || (complexity.type === 'polynomial' && complexity.degree <= HARMLESS_DEGREE)
  return harmless ? 'harmless' : complexity.summary
}
