/** Sentences that patterns do not know as they stand, and how else each is read. */
import type { Expressions } from '../../checks/expressions.ts'
import { type PlacedUnit, pieceOf, type Reading } from '../units/placed-unit.ts'
import { isBoundsOfRow } from './factor-names.ts'
import { type PieceForms, pieceForms, piecesOf } from './pieces.ts'
import type { ReadingForm, ReadingWords } from './reading-form.ts'
import { withoutAsides } from './readings/asides.ts'
import { joinedApart } from './readings/joined.ts'
import { countsBehindNames } from './readings/named-counts.ts'
import { valuesBehindNames } from './readings/named-values.ts'
import { countsBelowNames } from './readings/names-above.ts'
import { withPointsBehind } from './readings/points-behind.ts'
import { withPointsBeside } from './readings/points-beside.ts'
import { rejectedItems } from './readings/rejected-items.ts'
import { reworded } from './readings/reworded.ts'
import { saidStraight } from './readings/said-otherwise.ts'
import { terseSpeltOut } from './readings/spelt-out.ts'
import { behindSubjects } from './readings/subjects.ts'

/** In the order in which rules are asked. */
const FORMS: readonly ReadingForm[] = [
  countsBehindNames,
  countsBelowNames,
  withPointsBehind,
  valuesBehindNames,
  behindSubjects,
  withPointsBeside,
  terseSpeltOut,
  saidStraight,
  joinedApart,
  withoutAsides,
  reworded,
  rejectedItems,
]

export interface Readings {
  /** How a unit is read once more where its own words say nothing. */
  also: ReadonlyMap<PlacedUnit, readonly Reading[]>
  /** Units that hold points, read with the points right behind what they are for, for a demand that is judged without its frame. */
  pointsRead: ReadonlyMap<PlacedUnit, string>
  /** Parts of a unit's own words. */
  pieces: PieceForms
  /** Readings that were made before: they are made when asked for, since only some units have a pattern that is tried on them. */
  known: WeakMap<PlacedUnit, readonly Reading[]>
}

/** Makes the function that gives the readings of a document's units. */
export function readingsFor(words: ReadingWords, expressions: Expressions): (units: readonly PlacedUnit[]) => Readings {
  const { vocabulary, scoring } = words
  const forms = FORMS.map(form => form(words)).filter(form => form !== null)
  const pieces = pieceForms(vocabulary, expressions)
  return units => {
    const also = new Map<PlacedUnit, readonly Reading[]>()
    const pointsRead = new Map<PlacedUnit, string>()
    for (const [at, unit] of units.entries()) {
      if (scoring && isBoundsOfRow(unit, scoring)) continue
      const all = forms.flatMap(form => form(units, at))
      if (all.length > 0) also.set(unit, all)
      const read = pieces.frame?.withPoints(unit.text, unit.role) ?? unit.text
      if (read !== unit.text) pointsRead.set(unit, read)
    }
    return { also, pointsRead, pieces, known: new WeakMap() }
  }
}

/**
 * All that a unit is judged by where its own words say nothing: it without its frame, the demands in that, and what else it
 * is read as.
 *
 * No function of each document's own: V8 drops the compiled code of such a one with the document, and this takes long to compile.
 */
export function readingsOf(unit: PlacedUnit, readings: Readings): readonly Reading[] {
  let all = readings.known.get(unit)
  if (!all) {
    all = [...piecesOf(unit, readings.pieces).map(piece => pieceOf(unit, piece)), ...(readings.also.get(unit) ?? [])]
    readings.known.set(unit, all)
  }
  return all
}

/** The texts of all that are in other words. */
export const textsOfReadings = ({ also, pointsRead }: Readings): string[] => [
  ...[...also.values()].flat().map(({ unit }) => unit.text),
  ...pointsRead.values(),
]
