/**
 * Which sentences each pattern is tried on: those that hold the pieces it needs, in its order and as near to each other
 * as it asks (rules/needs.ts). Only then is the pattern read, built and run.
 *
 * The pieces of all patterns are looked for at once. A pattern of which the rarest pieces are there is followed: each
 * piece that is met takes it one step further, and where it comes to a last step it may match.
 */
import { type Assembly, assembly, NUMBER, UNIT } from '../../assembly/load.ts'
import { bitsAt, EVERYWHERE } from '../../checks/place.ts'
import { type PackedIndex, patternsIn } from '../../rules/index/pattern-index.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { CompiledPattern, CompiledRule } from './compile-rules.ts'

/** For each pattern of an index the sentences it may match, in order. */
export type Candidates = readonly (readonly number[])[]

/** The sentences of a document, and for each index of the rule set what its patterns may match. */
export interface IndexedUnits {
  units: readonly PlacedUnit[]
  candidates: readonly Candidates[]
}

/** Indexes the units of a document. */
export function indexUnits(units: readonly PlacedUnit[], indexes: readonly PackedIndex[]): IndexedUnits {
  const texts = units.map(unit => unit.text)
  const places = units.map(bitsAt)
  return { units, candidates: indexes.map(index => candidatesIn(texts, index, places)) }
}

/** The patterns of a rule that may match, each with the units it is tried on. A rule that is in no index is tried on all. */
export function triedOn(
  rule: Pick<CompiledRule, 'rule' | 'find'>,
  { units, candidates }: IndexedUnits,
): { pattern: CompiledPattern; on: readonly number[] }[] {
  const { patterns } = rule.rule
  if (!patterns) return rule.find.map(pattern => ({ pattern: pattern(), on: [...units.keys()] }))
  const own = candidates[patterns.index]!.slice(patterns.first, patterns.first + patterns.count)
  // Its patterns need not be read.
  if (own.every(one => one.length === 0)) return []
  return rule.find.flatMap((pattern, i) => (own[i]!.length > 0 ? [{ pattern: pattern(), on: own[i]! }] : []))
}

/**
 * Finds the sentences for all patterns of an index (src/assembly/follow.ts).
 *
 * @param places those in which each sentence stands, as bits; everywhere where nothing is said.
 */
export function candidatesIn(
  texts: readonly string[],
  index: PackedIndex,
  places: readonly number[] = texts.map(() => EVERYWHERE),
): Candidates {
  const program = assembly()
  const found = Array.from({ length: patternsIn(index) }, (): number[] => (program ? [] : [...texts.keys()]))
  if (!program) return found
  const place = placeOf(index, program)
  // Each sentence is written where the one before it stood; behind the longest is room for what is found.
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0)
  const behind = program.room(longest * UNIT) + Math.ceil((longest * UNIT) / NUMBER) * NUMBER
  const patterns = program.takeIndex(place, behind)
  texts.forEach((text, i) => {
    const count = program.patternsOf(program.write(text), text.length, places[i]!, i + 1)
    for (let k = 0; k < count; k++) found[program.numberAt(patterns + k * NUMBER)]!.push(i)
  })
  return found
}

/** Where an index stands in the memory of the program. */
const known = new WeakMap<PackedIndex, number>()

function placeOf(index: PackedIndex, { reserve, bytes }: Assembly): number {
  let place = known.get(index)
  if (place === undefined) {
    place = reserve(index.length)
    bytes().set(index, place)
    known.set(index, place)
  }
  return place
}
