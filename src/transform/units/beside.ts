/** How near two sentences stand to each other in their document. */
import type { PlacedUnit } from './placed-unit.ts'

/** In the same section, or in the same cell. */
export const isBeside = (a: PlacedUnit, b: PlacedUnit) => a.ancestors.at(-1) === b.ancestors.at(-1)

/** In the same paragraph, or in the same cell. */
export const isInItem = (a: PlacedUnit, b: PlacedUnit) => a.block === b.block || (a.row !== null && isBeside(a, b))

/** In the same row, in another cell of it. */
export const isInOtherCell = (a: PlacedUnit, b: PlacedUnit) =>
  a.ancestors.at(-1) !== b.ancestors.at(-1) && a.ancestors.at(-2) === b.ancestors.at(-2)

/** Where both may be of one factor of the scoring: outside tables what shows it stands under a title of its own (二、评分依据：). */
export const isInFactor = (a: PlacedUnit, b: PlacedUnit) => isBeside(a, b) || (isFactorLine(a) && isFactorLine(b))

const isFactorLine = ({ role, row }: PlacedUnit) => role === 'evaluation' && row === null
