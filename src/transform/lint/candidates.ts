/**
 * Which sentences each pattern is tried on: those that hold the pieces it needs, in its order and as near to each other
 * as it asks (rules/index/needs.ts). Only then is the pattern read, built and run.
 *
 * The pieces of all patterns are looked for at once. A pattern of which the rarest pieces are there is followed: each
 * piece that is met takes it one step further, and where it comes to a last step it may match.
 */
import type { StartsOf } from '../../checks/expressions/behind-numbers.ts'
import { bitsAt } from '../../checks/place.ts'
import { type Candidates, candidatesIn } from '../../rules/index/follow-index.ts'
import type { PackedIndex } from '../../rules/index/pattern-index.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { CompiledPattern, CompiledRule } from './compile-rules.ts'
import type { Readings } from './readings.ts'

/** The sentences of a document, and for each index of the rule set what its patterns may match. */
export interface IndexedUnits {
  units: readonly PlacedUnit[]
  /** What each is read as, in all its readings. */
  texts: readonly string[]
  /** Where each stands, as bits (checks/place.ts). */
  places: readonly number[]
  candidates: readonly Candidates[]
}

/**
 * Indexes the units of a document.
 *
 * @param readings how else they are read than as they stand.
 * @param startsOf where a text may begin behind what stands in front of its first word.
 */
export function indexUnits(
  units: readonly PlacedUnit[],
  indexes: readonly PackedIndex[],
  { also, pointsRead }: Pick<Readings, 'also' | 'pointsRead'> = AS_THEY_STAND,
  startsOf?: StartsOf,
): IndexedUnits {
  const own = units.map(({ text }) => text)
  const places = units.map(bitsAt)
  const twice = [...units.keys()].flatMap(i => (also.get(units[i]!) ?? []).map(part => ({ i, text: part.unit.text })))
  const looked = [...own, ...twice.map(({ text }) => text)]
  const at = [...places, ...twice.map(({ i }) => places[i]!)]
  const ownerOf = (i: number) => (i < units.length ? i : twice[i - units.length]!.i)
  const candidates = indexes.map(index => {
    const found = candidatesIn(looked, index, at, startsOf)
    if (twice.length === 0) return found
    return found.map(list => ((list.at(-1) ?? 0) < units.length ? list : inOrder(list, ownerOf)))
  })
  const texts = [...own]
  for (const { i, text } of twice) texts[i] += `。${text}`
  for (const [i, unit] of units.entries()) if (pointsRead.has(unit)) texts[i] += `。${pointsRead.get(unit)}`
  return { units, texts, places, candidates }
}

const AS_THEY_STAND = { also: new Map(), pointsRead: new Map() }

/** Each owner once, in the order of the document. */
function inOrder(list: readonly number[], ownerOf: (i: number) => number): number[] {
  return [...new Set(list.map(ownerOf))].sort((a, b) => a - b)
}

/** The patterns of a rule that may match, each with the units it is tried on. A rule that is in no index is tried on all. */
export function triedOn(
  { rule: { patterns }, find }: Pick<CompiledRule, 'rule' | 'find'>,
  { units, candidates }: Pick<IndexedUnits, 'units' | 'candidates'>,
): { pattern: CompiledPattern; on: readonly number[] }[] {
  if (!patterns) {
    const all = [...units.keys()]
    return Array.from({ length: find.count }, (_, i) => ({ pattern: find.at(i), on: all }))
  }
  const tried: { pattern: CompiledPattern; on: readonly number[] }[] = []
  const own = candidates[patterns.index]!
  for (let i = 0; i < find.count; i++) {
    const on = own[patterns.first + i]!
    if (on.length > 0) tried.push({ pattern: find.at(i), on })
  }
  return tried
}
