/** Names of factors (类似业绩, 企业荣誉（8分）), which stand above their criteria or in the row of them. */
import { isInOtherCell } from '../units/beside.ts'
import { isWholeCell, type PlacedUnit, placesOf } from '../units/placed-unit.ts'
import { type Hit, kindOf } from './hit.ts'
import { mayOnlyCount, nameIn, namesNothing, type ScoringWords } from './scoring-words.ts'

/** Number of characters that the name of a factor has at most. */
const LONGEST_NAME = 24
/** Number of sentences from a name down to its criterion at most. */
const FARTHEST = 8
/** Number of characters that the name of a row, or one above a line that counts, has at most. */
const LONGEST_ROW_NAME = 16
/** Number of characters up to which a name says no more than what is rated. */
const LONGEST_FACTOR = 8
/** Number of characters that a cell has at most which only bounds the points of its row. */
const LONGEST_BOUNDS = 16
/** 业绩（10分）, 业绩10分. */
const POINTS_BEHIND = /（[^（）]{0,3}\d[^（）]{0,5}）$|\s?\d[\d.]*.?$/

/** The name that a cell or a line is, without the points behind it; `null` where it is none. */
export function nameWithoutPoints(text: string, words: ScoringWords): string | null {
  const name = text.replace(POINTS_BEHIND, '')
  const isShort = name.length <= LONGEST_ROW_NAME && !/[。；，：]/.test(name)
  return isShort && nameIn(name, words).length > 1 ? name : null
}

/** True for a paragraph that is no more than a name: it gives no points and ends no clause. */
export function isName({ text, paragraph }: PlacedUnit, { points }: ScoringWords): boolean {
  return text.length <= LONGEST_NAME && text === paragraph && !/[。；，：]/.test(text) && !points.test(text)
}

/** True for a cell of the scoring that says how much of what its row names gives how many points: 每个2分; 国家级3省级1. */
export function onlyCounts(unit: PlacedUnit, words: ScoringWords): boolean {
  const { role, row, text } = unit
  if (role !== 'evaluation' || row === null || row.isTitle || !isWholeCell(unit)) return false
  if (!/\d/.test(text) || withoutPoints(unit, words) !== unit || isBoundsOfRow(unit, words)) return false
  return text.replace(NUMBERS, '').length > 1 && mayOnlyCount(unit, words)
}

/**
 * True for a cell that only bounds the points of its row, where a cell beside it says what they are for. Beside a name alone the
 * bounds are what it is rated with (本地企业 | 0-6分).
 */
export function isBoundsOfRow({ role, row, text }: PlacedUnit, words: ScoringWords): boolean {
  if (role !== 'evaluation' || row === null || text.length > LONGEST_BOUNDS || !words.bounds.test(text)) return false
  const { left, right } = row
  return [...left, ...right].some(cell => cell.replace(POINTS_BEHIND, '').length > LONGEST_FACTOR)
}

/** What stands beside the one character that means points, where a cell holds nothing else; the points of several lots (6/6/—). */
const NUMBERS = /[\d.~\-—/（）%\s]/g

/** Hits without those on a name below which, or in whose row, what it stands for is reported for the same kind of fault. */
export function withoutFactorNames(hits: readonly Hit[], units: readonly PlacedUnit[], words: ScoringWords): Hit[] {
  const placeOf = placesOf(units)
  const isHeading = (unit: PlacedUnit) =>
    unit.row === null &&
    (unit.role === 'evaluation' || (unit.role === 'qualification' && unit.block.data.level !== undefined)) &&
    isName(withoutPoints(unit, words), words) &&
    !isStep(withoutPoints(unit, words))
  const isStep = ({ text }: PlacedUnit) => /\d/.test(text) && namesNothing(nameIn(text, words))
  const isBelow = (name: Hit, hit: Hit) => {
    const distance = placeOf.get(hit.unit)! - placeOf.get(name.unit)!
    return distance > 0 && distance <= FARTHEST && hit.unit.role === name.unit.role && tells(hit, name)
  }
  const isTitle = (unit: PlacedUnit) =>
    unit.row !== null && isName(withoutPoints(unit, words), words) && !onlyCounts(unit, words)
  const isInRow = (title: Hit, hit: Hit) => isInOtherCell(title.unit, hit.unit) && tells(hit, title)
  return hits.filter((hit, i) => {
    const rest = hits.slice(i + 1)
    if (isHeading(hit.unit)) return !rest.some(one => isBelow(hit, one) && !isHeading(one.unit))
    return !isTitle(hit.unit) || !rest.some(one => isInRow(hit, one) && (!isTitle(one.unit) || saysMore(one, hit)))
  })
}

/** A longer cell among the conditions says what the name of its row is short for: 施工企业名录 | 某镇预选承包商名册内在册. */
const saysMore = (hit: Hit, { unit }: Hit) => unit.role === 'qualification' && hit.unit.text.length > unit.text.length

/** The same kind of fault, or one that its rule leaves to the other's. */
const tells = (hit: Hit, name: Hit) =>
  kindOf(hit) === kindOf(name) || name.compiled.rule.yieldsTo.includes(hit.compiled.rule.id)

/** A name without the points of all that it stands for. */
function withoutPoints(unit: PlacedUnit, { points }: ScoringWords): PlacedUnit {
  const bracket = LAST_BRACKET.exec(unit.text)
  if (!bracket || !points.test(bracket[0])) return unit
  const text = unit.text.slice(0, bracket.index)
  return { ...unit, text, paragraph: unit.paragraph === unit.text ? text : unit.paragraph }
}

/** The last bracket of a name; behind it may stand what is left of other columns. */
const LAST_BRACKET = /（[^（）]{2,12}）[\s）]*$/
