/** How near two sentences stand to each other in their document. */
import type { CellData, TreeNode } from '../../tree/nodes.ts'
import type { PlacedUnit } from './placed-unit.ts'

/** What a cell goes on with, where a row goes on with the one above it. */
const continuedBy = ({ ancestors }: PlacedUnit) => (ancestors.at(-1)!.data as Partial<CellData> | undefined)?.continues

const around = (unit: PlacedUnit): TreeNode => continuedBy(unit)?.cell ?? unit.ancestors.at(-1)!
/** The row of a cell, or the one that it goes on. */
export const rowAround = (unit: PlacedUnit) => continuedBy(unit)?.row ?? unit.ancestors.at(-2)

/** In the same section, or in the same cell. */
export const isBeside = (a: PlacedUnit, b: PlacedUnit) => around(a) === around(b)

/** In the same paragraph, or in the same cell. */
export const isInItem = (a: PlacedUnit, b: PlacedUnit) => a.block === b.block || (a.row !== null && isBeside(a, b))

/** In the same row, in another cell of it. */
export const isInOtherCell = (a: PlacedUnit, b: PlacedUnit) => around(a) !== around(b) && rowAround(a) === rowAround(b)

/** Where both may be of one factor of the scoring: outside tables what shows it stands under a title of its own (二、评分依据：). */
export const isInFactor = (a: PlacedUnit, b: PlacedUnit) => isBeside(a, b) || (isFactorLine(a) && isFactorLine(b))

const isFactorLine = ({ role, row }: PlacedUnit) => role === 'evaluation' && row === null
