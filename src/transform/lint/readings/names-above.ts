/**
 * Lines that only count, read behind the name on the line above them, as a table is left whose cells stand on lines of their own
 * (注册资本 ⏎ 3分 ⏎ 1000万元以上得3分): points or a sign of comparison may stand between.
 */
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { builtWhenAsked } from '../../../text/build-expression.ts'
import { typedNumber } from '../../../text/typed-number.ts'
import type { Role } from '../../../tree/nodes.ts'
import { isBeside } from '../../units/beside.ts'
import type { PlacedUnit } from '../../units/placed-unit.ts'
import { nameWithoutPoints } from '../factor-names.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'
import { mayOnlyCount, type ScoringWords } from '../scoring-words.ts'

interface NamesAbove {
  places: readonly Role[]
  /** A line of points alone, or of a sign of comparison, which belongs to what is counted. */
  points: RegExp
  sign: RegExp
  /** How a line begins that counts what a name above it says. */
  counts: RegExp
  /** A line that is no name, however short. */
  noName: RegExp
}

function namesAboveOf({ namesAbove }: Vocabulary): NamesAbove | null {
  if (!namesAbove) return null
  const { places, points, sign, counts, noName } = namesAbove
  return Object.assign(builtWhenAsked({ points, sign, counts, noName }), { places })
}

/** A line that only counts behind the name above it. */
export const countsBelowNames: ReadingForm = ({ vocabulary, scoring }) => {
  const above = namesAboveOf(vocabulary)
  if (!above || !scoring) return null
  return (units, at) => {
    const unit = units[at]!
    const front = countsSomething(unit, scoring, above) ? frontOf(units, at, scoring, above) : null
    if (front === null) return NONE
    return [
      {
        unit: { ...unit, text: `${front}${unit.text}` },
        shown: (_, end) =>
          end > front.length ? { start: 0, end: end - front.length } : { start: 0, end: unit.text.length },
      },
    ]
  }
}

function countsSomething(unit: PlacedUnit, words: ScoringWords, { places, counts, points }: NamesAbove): boolean {
  if (!places.includes(unit.role) || unit.row !== null) return false
  return counts.test(unit.text) && !points.test(unit.text) && mayOnlyCount(unit, words)
}

/** The name above a line, and a sign of comparison between them; `null` where no name stands there. */
function frontOf(units: readonly PlacedUnit[], at: number, words: ScoringWords, above: NamesAbove): string | null {
  const first = firstOfParagraph(units, at)
  const between = lineAbove(units, first)
  const isSign = between !== null && above.sign.test(between.text)
  const isApart = between !== null && (isSign || above.points.test(between.text))
  const line = isApart ? lineAbove(units, first - 1) : between
  const name = line && nameOf(line, words, above)
  return name ? `${name}：${isSign ? between!.text : ''}` : null
}

/** Steps with points of their own are units of one line. */
function firstOfParagraph(units: readonly PlacedUnit[], at: number): number {
  let first = at
  while (units[first]!.start > 0 && first > 0) first--
  return first
}

/** The line right above in the same section; above points that were taken for a heading (（5分）) that of the section before. */
function lineAbove(units: readonly PlacedUnit[], at: number): PlacedUnit | null {
  const [line, own] = [units[at - 1], units[at]!]
  const isNear = line && isLine(line) && (isBeside(line, own) || own.block.data.level !== undefined)
  return isNear ? line : null
}

const isLine = ({ row, text, paragraph }: PlacedUnit) => row === null && text === paragraph

/** The name on a line, without its number and points. */
function nameOf({ text }: PlacedUnit, words: ScoringWords, { noName }: NamesAbove): string | null {
  const name = nameWithoutPoints(text.slice(typedNumber(text)?.length ?? 0), words)
  return name && noName.test(name) ? null : name
}
