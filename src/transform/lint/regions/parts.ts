/** What a region is: the units that describe one product, and how those of several are parted. */
import type { RowContext } from '../../../checks/unit.ts'
import { remembered } from '../../../memo/remembered.ts'
import { typedNumber } from '../../../text/typed-number.ts'
import type { PlacedUnit } from '../../units/placed-unit.ts'

/** Number of items from which on a cell describes a product of its own. */
const ITEMS_OF_A_LONG_CELL = 3

/**
 * Units that describe one product: a long cell, the rows of one spanned name, a row in a list of goods, a table, or a
 * section's own paragraphs.
 *
 * @param goodsColumns titles of columns that tell a list of goods, where each row is a product of its own.
 * @returns for each unit the units of its region.
 */
export function regionsOf(units: readonly PlacedUnit[], goodsColumns: RegExp | null): PlacedUnit[][] {
  const itemsInCell = new Map<object, number>()
  for (const { ancestors, row } of units) {
    if (!row) continue
    const cell = ancestors[ancestors.length - 1]!
    itemsInCell.set(cell, (itemsInCell.get(cell) ?? 0) + 1)
  }
  // The rows of a table have the same titles.
  const listsGoods = remembered((titles: string) => goodsColumns?.test(titles) ?? false)
  const rowOrTable = ({ titles, table, row }: RowContext) => (listsGoods(titles) ? `${table}:${row}` : table)
  const regions = new Map<object | string | number, PlacedUnit[]>()
  return units.map(unit => {
    const parent = unit.ancestors[unit.ancestors.length - 1]!
    const wholeCell = unit.row && itemsInCell.get(parent)! >= ITEMS_OF_A_LONG_CELL
    const key = !unit.row || wholeCell ? parent : (unit.row.product ?? rowOrTable(unit.row))
    let region = regions.get(key)
    if (!region) {
      region = []
      regions.set(key, region)
    }
    region.push(unit)
    return region
  })
}

/** Number of commas from which on a cell or a line lists the parameters of a product of its own. */
const LIST_COMMAS = 3

/** The parts of a region: of a table each cell that holds a list, and all other cells; of a section what stands below each product's name. */
export function partsOf(region: PlacedUnit[]): PlacedUnit[][] {
  if (!region[0]!.row) return belowNames(region)
  const cells = region.filter(({ text }) => text.split('，').length > LIST_COMMAS)
  if (cells.length === region.length) return [region]
  return [...cells.map(unit => [unit]), region.filter(unit => !cells.includes(unit))]
}

/** Words that name a product behind the number of a line: no sign, and no figure but how many are wanted: 2、篮球架（室外）4副. */
const NAME = /^[^，。；：≥≤\d（]{2,16}(?:（[^，。；：≥≤]{1,12}）)?(?: ?\d{1,5} ?(?:[\u4e00-\u9fff]|m2))?$/
/** The same of a line without a number, which has to say how many: 显微镜（2台）, 显微镜2台。 */
const COUNTED_NAME = /^[^，。；：≥≤\d（]{2,16}(?:（\d{1,4}[\u4e00-\u9fff][^）]{0,10}）|\d{1,4}[\u4e00-\u9fff]。?)$/
/** Number of characters that a line which names a product has at most. */
const LONGEST_NAME = 32
/** A line that names a product, or says 技术参数, and lists the parameters behind the colon; behind how many it is a comma too. */
const NAMED_LIST =
  /^[^，。；：≥≤\d（]{2,16}(?:(?:（[^，。；：≥≤]{1,12}）)?：|(?:（\d{1,4}[\u4e00-\u9fff]）|\d{1,4}[\u4e00-\u9fff])[，：])/
/** The same of a line without any figure, which stands above lines with figures: 跑步机, below it its parameters. */
const BARE_NAME = /^[\u4e00-\u9fff（）]{2,14}$/
/** Number of lines with figures that stand below such a name at least. */
const LINES_BELOW_NAME = 2
/** The cell of a number, where a table has lost its lines. */
const BARE_NUMBER = /^\d{1,3}$/

/** A section parted where a line names a product, and without the lines that list one each, which are parts of their own. */
function belowNames(region: PlacedUnit[]): PlacedUnit[][] {
  const parts: PlacedUnit[][] = [[]]
  const lists: PlacedUnit[][] = []
  for (const [i, unit] of region.entries()) {
    const { text } = unit
    if (text.split('，').length > LIST_COMMAS && NAMED_LIST.test(behindNumber(text) || text)) {
      lists.push([unit])
      continue
    }
    if (text.length <= LONGEST_NAME && (namesProduct(text, region[i - 1]?.text ?? '') || headsLines(region, i)))
      parts.push([])
    parts.at(-1)!.push(unit)
  }
  return [...parts.filter(part => part.length > 0), ...lists]
}

const namesProduct = (line: string, before: string) =>
  NAME.test(behindNumber(line)) || COUNTED_NAME.test(line) || (BARE_NUMBER.test(before) && NAME.test(line))

/** True for a name without any figure above lines with figures. */
function headsLines(region: readonly PlacedUnit[], at: number): boolean {
  if (!BARE_NAME.test(region[at]!.text)) return false
  const below = region.slice(at + 1, at + 1 + LINES_BELOW_NAME)
  return below.length === LINES_BELOW_NAME && below.every(({ text }) => /\d/.test(text) && !BARE_NAME.test(text))
}

/** What stands behind the number of a line; empty where it has none. */
function behindNumber(line: string): string {
  const number = typedNumber(line)
  return number ? line.slice(number.length).trim() : ''
}
