/** Which sentences each pattern is tried on. */
import type { CompiledPattern } from './compile-rules.ts'
import { holders, holdsInOrder, indexPieces, type PieceIndex, type Wanted } from './pieces.ts'
import type { PlacedUnit } from './units.ts'

/** The sentences of a document with the index of their pieces; a short document needs none. */
export interface IndexedUnits {
  units: PlacedUnit[]
  index: PieceIndex | null
  /** Numbers of the patterns that may match, 1 at their place (rules/pattern-index.ts); `null` where any may. */
  possible: Uint8Array | null
}

/** Up to so many sentences a closer look costs less than an index, or than building an expression. */
const FEW = 64

/** Indexes the units of a document for patterns whose pieces are `wanted`. */
export function indexUnits(
  units: PlacedUnit[],
  wanted: () => Wanted,
  possible: Uint8Array | null = null,
): IndexedUnits {
  const texts = units.map(unit => unit.text)
  return { units, index: units.length > FEW ? indexPieces(texts, wanted()) : null, possible }
}

/** Indices of the units on which a pattern may hit, in no order. */
export function candidates(
  { needs }: Pick<CompiledPattern, 'needs'>,
  { units, index }: Pick<IndexedUnits, 'units' | 'index'>,
): Iterable<number> {
  if (needs.length === 0) return units.keys()
  const found = index ? holders(needs, index, units.length) : new Set(units.keys())
  // Of a few, a closer look costs less than building the expression.
  return found.size > FEW ? found : [...found].filter(i => holdsInOrder(units[i]!.text, needs))
}
