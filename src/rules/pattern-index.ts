/**
 * Which patterns of a rule set a text can match at all, by the pairs of characters that stand in it.
 *
 * Made when the program is built. Most runs judge one document, and a short one has words for one rule in ten: the others
 * need not even be read.
 */
import { type Presence, standsIn } from '../checks/presence.ts'
import type { Pattern, PatternIndex, Rule } from './types.ts'

/** Where a rule's patterns stand in the index: as `compileRules` numbers them, one for each of the words or for a region. */
export interface PatternRange {
  first: number
  count: number
}

type Needs = Pattern['needs'][number]

/** Numbers that are written as characters begin here, where JSON escapes nothing. */
const ZERO = 0x100

/** What each pattern of a rule needs, in the order in which they are compiled. A region counts its words together. */
export function needsInOrder({ find }: Pick<Rule, 'find'>): Needs[] {
  return find.flatMap(({ words, needs, region }): Needs[] => {
    if (region) return [needs.some(one => one.length === 0) ? [] : needs.flat()]
    return words.map((_, i) => needs[i] ?? [])
  })
}

/** Indexes the patterns of rules; the ranges stand in the order of the rules. */
export function indexPatterns(rules: readonly Rule[]): { index: PatternIndex; ranges: PatternRange[] } {
  const holders = new Map<string, Set<number>>()
  const always: number[] = []
  const ranges: PatternRange[] = []
  let first = 0
  for (const rule of rules) {
    const all = needsInOrder(rule)
    all.forEach((needs, i) => {
      if (needs.length === 0) always.push(first + i)
      for (const piece of needs.flatMap(mostTelling)) {
        const pair = piece.slice(-2).padStart(2, '\0')
        holders.set(pair, (holders.get(pair) ?? new Set()).add(first + i))
      }
    })
    ranges.push({ first, count: all.length })
    first += all.length
  }
  const index = {
    count: first,
    always,
    pairs: [...holders.keys()].join(''),
    lengths: written(Array.from(holders.values(), one => one.size)),
    patterns: written([...holders.values()].flatMap(one => [...one])),
  }
  return { index, ranges }
}

/** The numbers of patterns that a document may match: 1 at their place. */
export function possiblePatterns(index: PatternIndex, presence: Presence): Uint8Array {
  const { count, always, pairs, lengths, patterns } = index
  const possible = new Uint8Array(count)
  for (const i of always) possible[i] = 1
  let at = 0
  for (let k = 0; k < lengths.length; k++) {
    const end = at + lengths.charCodeAt(k) - ZERO
    if (standsIn(presence, pairs.charCodeAt(2 * k), pairs.charCodeAt(2 * k + 1)))
      for (let i = at; i < end; i++) possible[patterns.charCodeAt(i) - ZERO] = 1
    at = end
  }
  return possible
}

/** Of groups that must all be there, the pieces of the one that is found least: long ones and few. */
function mostTelling(groups: string[][]): string[] {
  const worth = (pieces: string[]) => Math.min(2, ...pieces.map(piece => piece.length)) - pieces.length / 1000
  return [...groups].sort((a, b) => worth(b) - worth(a))[0]!
}

const written = (numbers: readonly number[]) => numbers.map(one => String.fromCharCode(one + ZERO)).join('')
