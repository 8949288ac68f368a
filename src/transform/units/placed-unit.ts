/** What judging works on: a unit, and its place among those of its document. */
import { remembered } from '../../checks/lazily.ts'
import type { Unit } from '../../checks/unit.ts'
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

/** A piece of a unit, and where it begins in the unit's text. */
export interface UnitPart {
  unit: PlacedUnit
  at: number
  /** How many of its characters, from its first on, stand there in the unit: all, where this is missing. */
  own?: number
  /** What of the unit's text is shown for it, where it holds words that do not stand there. */
  shown?: { start: number; end: number }
  /** It heads nothing, whatever it looks like. */
  isAlone?: boolean
  /** Set where only what reaches over from a name in front to the unit's words counts: either is judged by itself, too. */
  joint?: true
}
