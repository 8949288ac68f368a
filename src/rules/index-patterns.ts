/** Patterns of rules → the index by which a document's sentences are found that they may match. */
import { compilePattern, type Lexicon } from '../checks/pattern.ts'
import { needsOf, type Step } from './needs.ts'
import { FIRST, NO_LIMIT, type PatternIndex, SLOTS, slotOf } from './pattern-index.ts'
import type { Pattern, Rule, RuleSet } from './types.ts'

/** The set with an index of all rules that have none; other sets keep theirs. */
export function withIndex<T extends Pick<RuleSet, 'rules' | 'lexicon' | 'indexes'>>(set: T): T {
  const bare = set.rules.filter(rule => !rule.patterns)
  if (bare.length === 0) return set
  const indexes = set.indexes ?? []
  const needs = bare.map(rule => needsInOrder(rule, set.lexicon))
  const firsts = startsOf(needs)
  const indexed = new Map(
    bare.map((rule, i) => [
      rule,
      { ...rule, patterns: { index: indexes.length, first: firsts[i]!, count: needs[i]!.length } },
    ]),
  )
  const rules = set.rules.map(rule => indexed.get(rule) ?? rule)
  return { ...set, rules, indexes: [...indexes, indexOf(needs.flat())] }
}

/** What each pattern of a rule needs, in the order in which they are compiled. A region counts its words together. */
function needsInOrder({ find }: Pick<Rule, 'find'>, lexicon: Lexicon): Step[][][] {
  return find.flatMap(({ words, region }: Pattern) => {
    const needs = words.map(one => neededFor(one, lexicon))
    if (!region) return needs
    return [needs.some(one => one.length === 0) ? [] : needs.flat()]
  })
}

/** One that does not compile is a problem already said; it needs nothing. */
function neededFor(words: string, lexicon: Lexicon): Step[][] {
  try {
    return needsOf(compilePattern(words, lexicon))
  } catch {
    return []
  }
}

/** Indexes what patterns need; they are numbered as they stand. */
export function indexOf(needs: readonly Step[][][]): PatternIndex {
  const alternatives = needs.flatMap((one, pattern) => one.map(steps => ({ pattern, steps })))
  const steps = alternatives.flatMap((one, alternative) =>
    one.steps.map(({ pieces, gap }, i) => ({ pieces, alternative, gap: i === 0 ? FIRST : Math.min(gap, NO_LIMIT) })),
  )
  const sets = new Map<string, { pieces: string[]; steps: number[] }>()
  steps.forEach(({ pieces }, step) => {
    const key = [...pieces].sort().join('|')
    const set = sets.get(key) ?? { pieces, steps: [] }
    set.steps.unshift(step)
    sets.set(key, set)
  })
  const setsOf = new Map<string, number[]>()
  ;[...sets.values()].forEach(({ pieces }, set) => {
    for (const piece of pieces) setsOf.set(piece, [...(setsOf.get(piece) ?? []), set])
  })
  const inSlots = Array.from({ length: SLOTS }, (): string[] => [])
  for (const piece of setsOf.keys()) inSlots[slotOfPiece(piece)]!.push(piece)
  const pieces = inSlots.flat()
  const units = pieces.map(piece => Array.from({ length: piece.length }, (_, i) => piece.charCodeAt(i)))
  const memberships = pieces.map(piece => setsOf.get(piece)!)
  const stepsOfSets = Array.from(sets.values(), set => set.steps)
  return {
    slots: startsAndEnd(inSlots),
    pieceStarts: startsAndEnd(units),
    characters: Int32Array.from(units.flat()),
    setStarts: startsAndEnd(memberships),
    sets: Int32Array.from(memberships.flat()),
    stepStarts: startsAndEnd(stepsOfSets),
    steps: Int32Array.from(stepsOfSets.flat()),
    alternatives: Int32Array.from(steps, one => one.alternative),
    gaps: Int32Array.from(steps, one => one.gap),
    patterns: Int32Array.from(alternatives, one => one.pattern),
    lengths: Int32Array.from(alternatives, one => one.steps.length),
    always: Int32Array.from(needs.flatMap((one, pattern) => (one.length === 0 ? [pattern] : []))),
    count: Int32Array.of(needs.length),
  }
}

function slotOfPiece(piece: string): number {
  const { length } = piece
  return slotOf(length === 1 ? 0 : piece.charCodeAt(length - 2), piece.charCodeAt(length - 1))
}

const startsAndEnd = (lists: readonly { length: number }[]) => Int32Array.from(startsOf(lists))

/** Where each list begins when they stand one after another, and where the last one ends. */
function startsOf(lists: readonly { length: number }[]): number[] {
  const starts = [0]
  for (const { length } of lists) starts.push(starts.at(-1)! + length)
  return starts
}
