/** What judging works on: a unit, and its place among those of its document. */
import type { Unit } from '../../checks/unit.ts'
import { remembered } from '../../memo/remembered.ts'
import type { Cell, Role } from '../../tree/nodes.ts'
import type { Shadow } from './shadow.ts'

/** A unit with what is needed to find its place again. */
export interface PlacedUnit extends Unit {
  shadow: Shadow
}

/** Unit → its place among the units of its document, counted from 0. */
export const placesOf = remembered(
  (units: readonly PlacedUnit[]): ReadonlyMap<PlacedUnit, number> => new Map(units.map((unit, i) => [unit, i])),
  new WeakMap(),
)

/** True for a unit that is all that its cell holds. */
export const isWholeCell = ({ text, paragraph, ancestors }: PlacedUnit): boolean =>
  text === paragraph && (ancestors.at(-1) as Cell).children.length === 1

/** True for a unit with which its cell begins. */
export const beginsCell = ({ start, block, ancestors }: PlacedUnit): boolean =>
  start === 0 && block === (ancestors.at(-1) as Cell).children[0]

/** Words of a unit that are shown for what is found. */
export interface Shown {
  start: number
  end: number
  /** What is found begins in the name of the unit's row, which stands in another cell. */
  joint?: true
}

/** What a unit is read as beside its own words: a piece of it, or other words for it. */
export interface Reading {
  unit: PlacedUnit
  /** What of the unit's own text is shown for what is found in this one; `null` for words that do not count. */
  shown: (start: number, end: number) => Shown | null
  /** Rules are asked about it only where none found anything in the unit's own words or in its other readings. */
  isLast?: boolean
  /** A rule that let something pass in the unit's own words is not asked about it. */
  unlessPassed?: true
  /**
   * What a rule finds in the unit's own words does not count where a guard lets it pass in this reading (`passed`), or where the
   * rule does not find it in this reading too (`not-found`).
   */
  vetoes?: 'passed' | 'not-found'
}

/** What stands before, between and behind some borders of a text, in order. @param borders matches of an expression that is global. */
export function piecesBetween(text: string, borders: readonly RegExpExecArray[]): Piece[] {
  const begins = [0, ...borders.map(({ 0: border, index }) => index + border.length)]
  return begins.map((at, i) => ({ text: text.slice(at, borders[i]?.index), at }))
}

/** The piece of a unit that begins at `at`. */
export const pieceOf = (unit: PlacedUnit, { text, at }: Piece): Reading => ({
  unit: { ...unit, text, start: unit.start + at },
  shown: (start, end) => ({ start: at + start, end: at + end }),
})

/** Words of a text, and where they begin in it. */
export interface Piece {
  text: string
  at: number
}

/** The parts of a sentence of which each is judged alone, in its own words. */
export type PiecesOf = (text: string, role: Role) => readonly Piece[]
