/** Sentences that patterns do not know as they stand, and how else each is read. */
import type { PlacedUnit, UnitPart } from '../units/placed-unit.ts'
import { countBehindName, valueBehindName } from './named-cells.ts'
import type { PointsBehind } from './points-behind.ts'
import type { ScoringWords } from './scoring-words.ts'
import { speltOut, type TerseForms } from './spelt-out.ts'

/** By which words other readings are known; `null` where the vocabulary has none. */
export interface ReadingWords {
  scoring: ScoringWords | null
  pointsBehind: PointsBehind | null
  terse: TerseForms | null
}

export interface Readings {
  /** How a unit is read in place of its own words, which say nothing alone. */
  instead: ReadonlyMap<PlacedUnit, UnitPart>
  /** How a unit is read once more where its own words say nothing. */
  also: ReadonlyMap<PlacedUnit, readonly UnitPart[]>
}

/** The readings of a document's units. */
export function readingsOf(units: readonly PlacedUnit[], words: ReadingWords): Readings {
  const { scoring, terse } = words
  const instead = new Map<PlacedUnit, UnitPart>()
  const also = new Map<PlacedUnit, readonly UnitPart[]>()
  for (const [i, unit] of units.entries()) {
    const count = scoring && countBehindName(unit, scoring)
    if (count) instead.set(unit, count)
    const spelt = terse && scoring ? speltOut(unit, units[i + 1], terse, scoring) : []
    const others = count ? spelt : [...wholeReadings(unit, words), ...spelt]
    if (others.length > 0) also.set(unit, others)
  }
  return { instead, also }
}

/** A unit with its points behind, and behind the name of its row. */
function wholeReadings(unit: PlacedUnit, { scoring, pointsBehind }: ReadingWords): UnitPart[] {
  const turned = pointsBehind?.(unit)
  const named = scoring && valueBehindName(unit, scoring)
  return [...(turned ? [turned] : []), ...(named ? [named] : [])]
}

/** The texts of all of them. */
export const textsOfReadings = ({ instead, also }: Readings): string[] =>
  [...instead.values(), ...[...also.values()].flat()].map(({ unit }) => unit.text)
