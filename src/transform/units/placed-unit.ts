/** What judging works on: a unit, and its place among those of its document. */
import type { Unit } from '../../checks/unit.ts'
import { remembered } from '../../memo/remembered.ts'
import type { Cell } from '../../tree/nodes.ts'
import type { Shadow } from './shadow.ts'

/** A unit with what is needed to find its place again. */
export interface PlacedUnit extends Unit {
  shadow: Shadow
}

/** Unit → the how manyth of its document it is. */
export const placesOf = remembered(
  (units: readonly PlacedUnit[]): ReadonlyMap<PlacedUnit, number> => new Map(units.map((unit, i) => [unit, i])),
  new WeakMap(),
)

/** True for a unit that is all that its cell holds. */
export const isWholeCell = ({ text, paragraph, ancestors }: PlacedUnit): boolean =>
  text === paragraph && (ancestors.at(-1) as Cell).children.length === 1

/** Words of a unit that are shown for what is found. */
export interface Shown {
  start: number
  end: number
  /** What is found begins in the name of the unit's row, which stands in another cell. */
  joint?: true
}

/** A unit as it is read: a piece of it, or other words for it. */
export interface UnitPart {
  unit: PlacedUnit
  /** What of the unit's own text is shown for what is found in this one; `null` for words that do not count. */
  shown: (start: number, end: number) => Shown | null
  /**
   * Which rules are asked about it: each that found nothing in the unit's own words (where this is not set), only those that let
   * nothing pass in them either (`unless-passed`), or, where no rule found anything at all, those that let nothing pass
   * (`last-unless-passed`), or any (`last`).
   */
  asked?: 'unless-passed' | 'last-unless-passed' | 'last'
  /**
   * Set for a unit behind the name that is its subject: what that makes lawful is lawful without it too. Behind one who is
   * no bidder (`other`) nothing else counts.
   */
  subject?: 'any' | 'other'
}

/** What stands before, between and behind some borders of a text, in order. @param borders matches of an expression that is global. */
export function piecesBetween(text: string, borders: readonly RegExpExecArray[]): Piece[] {
  const begins = [0, ...borders.map(({ 0: border, index }) => index + border.length)]
  return begins.map((at, i) => ({ text: text.slice(at, borders[i]?.index), at }))
}

/** The piece of a unit that begins at `at`. */
export const pieceOf = (unit: PlacedUnit, { text, at }: Piece): UnitPart => ({
  unit: { ...unit, text, start: unit.start + at },
  shown: (start, end) => ({ start: at + start, end: at + end }),
})

/** Words of a text, and where they begin in it. */
export interface Piece {
  text: string
  at: number
}
