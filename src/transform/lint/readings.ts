/** Sentences that patterns do not know as they stand, and how else each is read. */
import type { Expressions } from '../../checks/expressions.ts'
import type { RuleSet } from '../../rules/types.ts'
import { type Piece, type PlacedUnit, pieceOf, type Reading } from '../units/placed-unit.ts'
import { isBoundsOfRow } from './factor-names.ts'
import { withoutAsidesOf } from './readings/asides.ts'
import { type Frame, frameOf, withoutFrame, withPointsRead } from './readings/frame.ts'
import { joinedOf } from './readings/joined.ts'
import { countBehindName, namedValuesOf, valueBehindName } from './readings/named-cells.ts'
import { countBelowName, namesAboveOf } from './readings/names-above.ts'
import { pointsBehindOf } from './readings/points-behind.ts'
import { pointsBesideOf, withPoints } from './readings/points-beside.ts'
import { rejectedItemOf } from './readings/rejected-items.ts'
import { saidOtherwiseOf } from './readings/said-otherwise.ts'
import { demandsOf, type SideBySide, sideBySideOf } from './readings/side-by-side.ts'
import { speltOut, terseFormsOf } from './readings/spelt-out.ts'
import { behindSubject, namesWithColon, subjectsOf } from './readings/subjects.ts'
import type { ScoringWords } from './scoring-words.ts'

export interface Readings {
  /** How a unit is read in place of its own words, which say nothing alone. */
  instead: ReadonlyMap<PlacedUnit, Reading>
  /** How a unit is read once more where its own words say nothing. */
  also: ReadonlyMap<PlacedUnit, readonly Reading[]>
  /** Units that hold points, with those at once behind their demand: words that stand side by side when it is judged without its frame. */
  pointsRead: ReadonlyMap<PlacedUnit, string>
  /** Words around a demand that are taken off, and what stands side by side in one; `null` where none are told. */
  frame: Frame | null
  sideBySide: SideBySide | null
  /** Those that were asked for: only some units have a pattern that is tried on them. */
  known: WeakMap<PlacedUnit, readonly Reading[]>
}

/** Makes the function that gives the readings of a document's units; of cells and terse items there are none without words of the scoring. */
export function readingsFor(
  rules: Pick<RuleSet, 'vocabulary' | 'otherwiseIndex'>,
  scoring: ScoringWords | null,
  expressions: Expressions,
): (units: readonly PlacedUnit[]) => Readings {
  const { vocabulary } = rules
  const namedValues = namedValuesOf(vocabulary)
  const subjects = subjectsOf(vocabulary)
  const pointsBehind = pointsBehindOf(vocabulary)
  const pointsBeside = pointsBesideOf(vocabulary)
  const namesAbove = namesAboveOf(vocabulary)
  const terse = terseFormsOf(vocabulary)
  const saidOtherwise = saidOtherwiseOf(rules)
  const joined = joinedOf(vocabulary)
  const withoutAsides = withoutAsidesOf(vocabulary)
  const rejectedItem = rejectedItemOf(vocabulary)
  const frame = frameOf(vocabulary, expressions)
  const sideBySide = sideBySideOf(vocabulary)
  return units => {
    const otherwise = saidOtherwise(units)
    const instead = new Map<PlacedUnit, Reading>()
    const also = new Map<PlacedUnit, readonly Reading[]>()
    const pointsRead = new Map<PlacedUnit, string>()
    const above = scoring ? namesWithColon(units, scoring) : []
    for (const [i, unit] of units.entries()) {
      if (scoring && isBoundsOfRow(unit, scoring)) continue
      const below = scoring && namesAbove && countBelowName(units, i, scoring, namesAbove)
      const count = scoring && (countBehindName(unit, scoring) ?? (unit.role === 'evaluation' ? below : null))
      if (count) instead.set(unit, count)
      // What only counts is read in no other way behind a name.
      const behindOthers = count
        ? []
        : [
            below,
            pointsBehind?.(unit),
            scoring && namedValues && valueBehindName(unit, scoring, namedValues),
            ...(scoring && subjects ? behindSubject(unit, above[i]!, subjects, scoring) : []),
          ]
      const others = [
        ...behindOthers,
        ...(scoring && pointsBeside ? withPoints(units, i, pointsBeside, scoring, terse) : []),
        ...(terse && scoring && !below ? speltOut(unit, units[i + 1], terse, scoring) : []),
        ...(otherwise.get(unit) ?? []),
        ...(joined?.(unit) ?? []),
        withoutAsides?.(unit),
        rejectedItem?.(unit),
      ].filter(one => !!one)
      if (others.length > 0) also.set(unit, others)
      const read = frame ? withPointsRead(unit.text, unit.role, frame.points) : unit.text
      if (read !== unit.text) pointsRead.set(unit, read)
    }
    return { instead, also, pointsRead, frame, sideBySide, known: new WeakMap() }
  }
}

/**
 * All that a unit is judged by where its own words say nothing: what it is read as in their place or once more, or it
 * without its frame, and the demands in that.
 *
 * No function of each document's own: V8 drops the compiled code of such a one with the document, and this takes long to compile.
 */
export function readingsOf(unit: PlacedUnit, readings: Readings): readonly Reading[] {
  let all = readings.known.get(unit)
  if (!all) {
    const read = readings.instead.get(unit)
    const own = read ? [read] : piecesOf(unit, readings).map(piece => pieceOf(unit, piece))
    all = [...own, ...(readings.also.get(unit) ?? [])]
    readings.known.set(unit, all)
  }
  return all
}

function piecesOf({ text, role }: PlacedUnit, { frame, sideBySide }: Readings): Piece[] {
  const unframed = frame && withoutFrame(text, role, frame)
  const rest = unframed ?? { text, at: 0 }
  const demands = sideBySide ? demandsOf(rest.text, role, sideBySide) : []
  return [...(unframed ? [unframed] : []), ...demands.map(one => ({ ...one, at: rest.at + one.at }))]
}

/** The texts of all that are in other words. */
export const textsOfReadings = ({ instead, also, pointsRead }: Readings): string[] => [
  ...[...instead.values(), ...[...also.values()].flat()].map(({ unit }) => unit.text),
  ...pointsRead.values(),
]
