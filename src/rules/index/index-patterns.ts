/** Patterns of rules → the index by which a document's sentences are found that they may match. */
import { BEGINNING, SLOTS, slotOf } from '../../assembly/pieces.ts'
import { compilePattern, type Lexicon } from '../../checks/expressions/pattern.ts'
import { bitsOf, EVERYWHERE } from '../../checks/place.ts'
import type { Pattern, Rule, RuleSet } from '../types.ts'
import { type Frequency, frequencyIn } from './frequency.ts'
import { type Edge, type Needs, needsOf, START, type Step, type Way } from './needs.ts'
import { countsIn, type Indexes, NO_LIMIT, type PatternIndex, packIndex } from './pattern-index.ts'

/** Of how many cases one is counted where a few rules are added to those that have an index: to count all takes as long as to load them. */
const COUNTED = 16

/** The set with an index of all rules that have none, of its titles and of what is said otherwise; what has one keeps it. */
export function withIndexes<T extends Indexes & Pick<RuleSet, 'rules' | 'lexicon' | 'vocabulary'>>(set: T): T {
  // Cases of rules are sentences of tenders.
  const cases = set.rules.flatMap(({ cases: { hits, passes } }) => [...hits, ...passes])
  const isOnTop = (set.indexes ?? []).length > 0
  const frequency = frequencyIn(cases.filter((_, i) => !isOnTop || i % COUNTED === 0).map(textOf))
  return {
    ...withIndexOfRules(set, frequency),
    titleIndex: set.titleIndex ?? indexOfTitles(set, frequency),
    otherwiseIndex: set.otherwiseIndex ?? indexOfOtherwise(set, frequency),
  }
}

function indexOfTitles({ vocabulary, lexicon }: Pick<RuleSet, 'vocabulary' | 'lexicon'>, frequency: Frequency) {
  const lines = vocabulary.roles.flatMap(role => role.headings)
  return packIndex(indexOf(lines.map(line => neededFor(line, lexicon, frequency))))
}

function indexOfOtherwise({ vocabulary: { saidOtherwise = [] } }: Pick<RuleSet, 'vocabulary'>, frequency: Frequency) {
  const needs = saidOtherwise.flatMap(({ forms }) => forms.map(({ words }) => neededFor(words, {}, frequency)))
  const places = saidOtherwise.flatMap(({ places, forms }) => forms.map(() => bitsOf(places)))
  return packIndex(indexOf(needs, places))
}

function withIndexOfRules<T extends Pick<RuleSet, 'rules' | 'lexicon' | 'indexes'>>(set: T, frequency: Frequency): T {
  const bare = set.rules.filter(rule => !rule.patterns)
  if (bare.length === 0) return set
  const indexes = set.indexes ?? []
  const needs = bare.map(rule => needsInOrder(rule, set.lexicon, frequency))
  const places = bare.flatMap(rule => placesInOrder(rule))
  const firsts = startsOf(needs)
  const indexed = new Map(
    bare.map((rule, i) => [
      rule,
      { ...rule, patterns: { index: indexes.length, first: firsts[i]!, counts: countsIn(rule) } },
    ]),
  )
  const rules = set.rules.map(rule => indexed.get(rule) ?? rule)
  return { ...set, rules, indexes: [...indexes, packIndex(indexOf(needs.flat(), places))] }
}

const textOf = ({ text }: { text: string }) => text.toLowerCase()

/** What each pattern of a rule needs, in the order in which they are compiled. A region counts its words together. */
function needsInOrder({ find }: Pick<Rule, 'find'>, lexicon: Lexicon, frequency: Frequency): (Needs | null)[] {
  return find.flatMap(({ words, region }: Pattern) => {
    const needs = words.map(one => neededFor(one, lexicon, frequency))
    return region ? [beside(needs)] : needs
  })
}

/** The places of each pattern of a rule, as bits. */
function placesInOrder({ in: places, find }: Pick<Rule, 'in' | 'find'>): number[] {
  return find.flatMap(one => {
    const bits = bitsOf(one.in ?? places)
    return one.region ? [bits] : one.words.map(() => bits)
  })
}

/** One that does not compile is a problem already said; it needs nothing. */
function neededFor(words: string, lexicon: Lexicon, frequency: Frequency): Needs | null {
  try {
    return needsOf(compilePattern(words, lexicon), frequency)
  } catch {
    return null
  }
}

/** What alternatives need, as one pattern. */
function beside(needs: readonly (Needs | null)[]): Needs | null {
  return needs.includes(null) ? null : (needs as Needs[]).flat()
}

/** Steps of several ways, numbered one after another. */
function inOne(ways: readonly Way[]): Step[][] {
  const firsts = startsOf(ways.map(one => one.steps))
  return ways.map(({ steps }, i) =>
    steps.map(step => ({ ...step, from: step.from.map(edge => moved(edge, firsts[i]!)) })),
  )
}

const moved = ({ step, gap }: Edge, by: number): Edge => ({ step: step === START ? START : step + by, gap })

/**
 * Indexes what patterns need; they are numbered as they stand.
 *
 * @param places where each is tried, as bits; everywhere where nothing is said.
 */
export function indexOf(needs: readonly (Needs | null)[], places = needs.map(() => EVERYWHERE)): PatternIndex {
  const ways = needs.flatMap((own, pattern) => (own ?? []).map(way => ({ ...way, pattern })))
  const steps = inOne(ways).flatMap((own, i) => own.map(step => ({ ...step, way: i, pattern: ways[i]!.pattern })))
  const sets = new Map<string, { number: number; pieces: string[] }>()
  const stepSets = steps.map(({ pieces }) => {
    const key = [...pieces].sort().join('|')
    const set = sets.get(key) ?? { number: sets.size + 1, pieces }
    sets.set(key, set)
    return set.number
  })
  const setsOf = new Map<string, number[]>()
  for (const { pieces, number } of sets.values()) {
    for (const piece of pieces) setsOf.set(piece, [...(setsOf.get(piece) ?? []), number])
  }
  const waysOf = new Map<string, number[]>()
  ways.forEach(({ keys }, way) => {
    for (const key of keys) waysOf.set(key, [...(waysOf.get(key) ?? []), way])
  })
  const inSlots = Array.from({ length: SLOTS }, (): string[] => [])
  for (const piece of new Set([...setsOf.keys(), ...waysOf.keys()])) inSlots[slotOfPiece(piece)]!.push(piece)
  const pieces = inSlots.flat()
  const units = pieces.map(piece => Array.from({ length: piece.length }, (_, i) => piece.charCodeAt(i)))
  const memberships = [[BEGINNING], ...pieces.map(piece => setsOf.get(piece) ?? [])]
  const keys = [[], ...pieces.map(piece => waysOf.get(piece) ?? [])]
  const next = nextOf(steps, ways.length)
  return {
    slots: startsAndEnd(inSlots).map(first => first + 1),
    pieceStarts: startsAndEnd([[], ...units]),
    characters: Int32Array.from(units.flat()),
    keyStarts: startsAndEnd(keys),
    keys: Int32Array.from(keys.flat()),
    setStarts: startsAndEnd(memberships),
    sets: Int32Array.from(memberships.flat()),
    owners: Int32Array.from(ways, way => way.pattern),
    places: Int32Array.from(places),
    stepSets: Int32Array.from([...ways.map(() => BEGINNING), ...stepSets]),
    ends: Int32Array.from([...ways.map(() => 0), ...steps.map(one => (one.last ? one.pattern + 1 : 0))]),
    nextStarts: startsAndEnd(next),
    next: Int32Array.from(next.flat(), edge => edge.step),
    gaps: Int32Array.from(next.flat(), edge => Math.min(edge.gap, NO_LIMIT)),
    always: Int32Array.from(needs.flatMap((one, pattern) => (one ? [] : [pattern]))),
  }
}

/** What may follow each step, by its index. The beginnings of the ways stand before all steps. @param ways their number. */
function nextOf(steps: readonly (Step & { way: number })[], ways: number): Edge[][] {
  const next = Array.from({ length: ways + steps.length }, (): Edge[] => [])
  steps.forEach(({ from, way }, i) => {
    for (const { step, gap } of from) next[step === START ? way : ways + step]!.push({ step: ways + i, gap })
  })
  return next
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
