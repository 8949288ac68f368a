/** Findings about a region: the parameters of one product, which only together read as one product's data sheet. */
import type { Expression } from '../../checks/expressions.ts'
import { remembered } from '../../checks/lazily.ts'
import { standsAt } from '../../checks/place.ts'
import type { Context, Facts, RowContext } from '../../checks/unit.ts'
import { typedNumber } from '../section/numbering.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { type IndexedUnits, triedOn } from './candidates.ts'
import type { CompiledPattern, CompiledRegion, CompiledRule } from './compile-rules.ts'
import { type Hit, hitOf } from './hit.ts'
import { quote } from './quote.ts'

const EXAMPLES = 3
/** So many letters and digits point somewhere; a figure alone in its cell does not. */
const LEAST_SHOWN = 6
/** An example shows the name of a parameter with its value. */
const LONGEST_EXAMPLE = 24

/**
 * Hits of the region patterns of all rules: at most one for each rule and region.
 *
 * @param amounts titles of columns that tell a list of goods, where each row is a product of its own.
 */
export function judgeRegions(
  indexed: IndexedUnits,
  compiled: CompiledRule[],
  facts: Facts,
  amounts: RegExp | null,
): Hit[] {
  const asking = compiled.flatMap(rule => {
    const find = triedOn(rule, indexed).filter(({ pattern }) => pattern.region)
    return find.length > 0 ? [{ rule, find }] : []
  })
  if (asking.length === 0) return []
  const { units } = indexed
  const regions = regionsOf(units, amounts)
  const isTakenBack = takenBackBy(units)
  return asking.flatMap(({ rule, find }) => {
    const patterns = find.map(({ pattern, on }) => ({
      region: pattern.region!,
      possible: new Set(on.map(i => units[i]!)),
      // A sentence is asked for as a part of its region, and once more with all of it.
      valuesOf: remembered((unit: PlacedUnit) => valuesIn(unit, rule, pattern, facts)),
    }))
    return regions.flatMap(all => {
      if (!all.some(unit => patterns.some(({ possible }) => possible.has(unit)))) return []
      const firstHit = (among: PlacedUnit[]): Hit | null => {
        for (const { region, possible, valuesOf } of patterns) {
          const hit = judgeRegion(among.filter(unit => possible.has(unit)).map(valuesOf), rule, region)
          if (hit && !isTakenBack(hit, region)) return hit
        }
        return null
      }
      const parts = partsOf(all)
      const hits = parts.map(firstHit).filter(hit => hit !== null)
      return hits.length > 0 || parts.length === 1 ? hits : [firstHit(all)].filter(hit => hit !== null)
    })
  })
}

/** A cell with so many commas lists the parameters of a product of its own. */
const LIST_COMMAS = 3

/** Of a table the cells that hold a list each, and what else stands in it; of a section what stands below each product's name. */
function partsOf(region: PlacedUnit[]): PlacedUnit[][] {
  if (!region[0]!.row) return belowNames(region)
  const cells = region.filter(({ text }) => text.split('，').length > LIST_COMMAS)
  if (cells.length === region.length) return [region]
  return [...cells.map(unit => [unit]), region.filter(unit => !cells.includes(unit))]
}

/** What names a product holds no sign, and no figure but how many are wanted: 2、篮球架（室外）4副. */
const NAME = /^[^，。；：≥≤\d（]{2,16}(?:（[^，。；：≥≤]{1,12}）)?(?: ?\d{1,5} ?(?:[\u4e00-\u9fff]|m2))?$/
/** Without a number in front it names one where it says how many: 显微镜（2台）, 显微镜2台。 */
const COUNTED_NAME = /^[^，。；：≥≤\d（]{2,16}(?:（\d{1,4}[\u4e00-\u9fff][^）]{0,10}）|\d{1,4}[\u4e00-\u9fff]。?)$/
const LONGEST_NUMBERED_NAME = 32
/** A line that names a product, or says 技术参数, and lists the parameters behind the colon. */
const NAMED_LIST = /^[^，。；：≥≤\d（]{2,16}(?:（[^，。；：≥≤]{1,12}）)?：/
/** The cell of a number, where a table has lost its lines. */
const BARE_NUMBER = /^\d{1,3}$/

function belowNames(region: PlacedUnit[]): PlacedUnit[][] {
  const parts: PlacedUnit[][] = [[]]
  const lists: PlacedUnit[][] = []
  for (const [i, unit] of region.entries()) {
    const { text } = unit
    if (text.split('，').length > LIST_COMMAS && NAMED_LIST.test(behindNumber(text) || text)) {
      lists.push([unit])
      continue
    }
    if (text.length <= LONGEST_NUMBERED_NAME && namesProduct(text, region[i - 1]?.text ?? '')) parts.push([])
    parts.at(-1)!.push(unit)
  }
  return [...parts.filter(part => part.length > 0), ...lists]
}

const namesProduct = (line: string, before: string) =>
  NAME.test(behindNumber(line)) || COUNTED_NAME.test(line) || (BARE_NUMBER.test(before) && NAME.test(line))

/** What stands behind the number of a line; empty where it has none. */
function behindNumber(line: string): string {
  const number = typedNumber(line)
  return number ? line.slice(number.length).trim() : ''
}

/**
 * Units that describe one product: a long cell, the rows of one spanned name, a row in a list of goods, a table, or a
 * section's own paragraphs.
 */
function regionsOf(units: readonly PlacedUnit[], amounts: RegExp | null): PlacedUnit[][] {
  const itemsInCell = new Map<object, number>()
  for (const { ancestors, row } of units) {
    if (!row) continue
    const cell = ancestors[ancestors.length - 1]!
    itemsInCell.set(cell, (itemsInCell.get(cell) ?? 0) + 1)
  }
  const rowOrTable = ({ titles, table, row }: RowContext) => (amounts?.test(titles) ? `${table}:${row}` : table)
  const regions = new Map<object | string | number, PlacedUnit[]>()
  for (const unit of units) {
    const parent = unit.ancestors[unit.ancestors.length - 1]!
    const wholeCell = unit.row && (itemsInCell.get(parent) ?? 0) >= 3
    const key = !unit.row || wholeCell ? parent : (unit.row.product ?? rowOrTable(unit.row))
    const region = regions.get(key)
    if (region) region.push(unit)
    else regions.set(key, [unit])
  }
  return [...regions.values()]
}

/** The values of one sentence: those that are fixed, and how many leave room. */
interface Values {
  fixed: readonly Context[]
  others: number
}

const NO_VALUES: Values = { fixed: [], others: 0 }

function valuesIn(unit: PlacedUnit, compiled: CompiledRule, pattern: CompiledPattern, facts: Facts): Values {
  if (!standsAt(unit, pattern.in)) return NO_VALUES
  const matches = pattern.words.matches(unit.text)
  // Ranges count against fixed values where they are of the same kind.
  if (matches.length === 0) return NO_VALUES
  const open = pattern.region!.open.matches(unit.text).map(spanOf)
  const tight = open.length > 0 ? narrowIn(unit.text, pattern.region!.narrow) : []
  const room = open.filter(span => !tight.some(overlaps(span)))
  const fixed = matches.flatMap((match): Context[] => {
    const [start, end] = spanOf(match)
    const context: Context = { unit, start, end, ...facts }
    if (room.some(overlaps([start, end])) || !pattern.test(context)) return []
    return compiled.except.some(guard => guard.test(context)) ? [] : [context]
  })
  return { fixed, others: room.length }
}

function judgeRegion(values: readonly Values[], compiled: CompiledRule, { least, share }: CompiledRegion): Hit | null {
  const fixed = values.flatMap(one => one.fixed)
  const others = values.reduce((sum, one) => sum + one.others, 0)
  if (fixed.length < least || fixed.length / (fixed.length + others) < share) return null
  // 25330 m³/h points to a product, 22 inches do not.
  const named = [...fixed.filter(isOdd), ...fixed.filter(one => !isOdd(one))].map(widened)
  const first = named.find(shows) ?? widenedOnce(named[0]!)
  const rows = fixed.flatMap(({ unit }) => (unit.row ? [unit.row.row] : []))
  return {
    ...hitOf(compiled, first),
    region: {
      count: fixed.length,
      examples: named.slice(0, EXAMPLES).map(exampleOf).join('；'),
      ...(rows.length > 0 ? { rows: [Math.min(...rows), Math.max(...rows)] as [number, number] } : {}),
    },
  }
}

type Span = readonly [start: number, end: number]

const spanOf = ({ index, 0: words }: RegExpExecArray): Span => [index, index + words.length]
const overlaps =
  ([start, end]: Span) =>
  ([from, to]: Span) =>
    start < to && end > from

/** Where a range or a tolerance is so narrow that one product alone keeps to it. */
function narrowIn(text: string, narrow: CompiledRegion['narrow']): Span[] {
  return narrow.flatMap(({ words, below }) =>
    words
      .matches(text)
      .filter(match => widthOf(match[0]) < below)
      .map(spanOf),
  )
}

/** How far a range (480-490) or a tolerance (1300±1) goes, as a part of the value. */
function widthOf(words: string): number {
  const [from = 0, to = 0] = (words.match(/\d+(?:\.\d+)?/g) ?? []).slice(-2).map(Number)
  return words.includes('±') ? to / from : to > from ? (to - from) / to : Number.POSITIVE_INFINITY
}

/** True where the section says of its values, or the document of all, that others will do (以上尺寸仅供参考). */
type TakenBack = (hit: Hit, region: CompiledRegion) => boolean

/** All is gone through once, for as many regions as there are. */
function takenBackBy(units: readonly PlacedUnit[]): TakenBack {
  const isSaid = remembered((words: Expression) => units.some(({ text }) => words.test(text)))
  const sectionsThatSay = remembered(
    (words: Expression) => new Set(units.filter(({ text }) => words.test(text)).map(sectionOf)),
  )
  return ({ unit }, { unless }) =>
    unless !== null && (isSaid(unless.anywhere) || sectionsThatSay(unless.here).has(sectionOf(unit)))
}

const sectionOf = ({ ancestors }: PlacedUnit) => ancestors.findLast(({ type }) => type === 'section')

/** A figure of three digits and more, besides the naughts at its end. */
const ODD = /[1-9](?:\.?\d)*?\.?\d\.?[1-9]/

const isOdd = ({ unit, start, end }: Context) => ODD.test(unit.text.slice(start, end))

/** A value alone points nowhere: its name belongs to it. */
function widened(context: Context): Context {
  const { unit, start, end } = context
  const name = /[^，。；、|]*$/.exec(unit.text.slice(Math.max(0, end - LONGEST_EXAMPLE), start))![0]
  return { ...context, start: start - name.length }
}

/** With the part in front of it: 外形620×410mm，功率95W. */
function widenedOnce(context: Context): Context {
  const part = /[^，。；、|]*[，、]$/.exec(context.unit.text.slice(0, context.start))
  return part && part[0].length <= LONGEST_EXAMPLE ? { ...context, start: part.index } : context
}

const MARKS = /[^\p{L}\p{N}]/gu
const shows = ({ unit, start, end }: Context) => unit.text.slice(start, end).replace(MARKS, '').length >= LEAST_SHOWN

function exampleOf({ unit, start, end }: Context): string {
  return quote(unit as PlacedUnit, start, end).words
}
