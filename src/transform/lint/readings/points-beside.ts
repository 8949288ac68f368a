/**
 * Points that stand beside what they are for: in another cell of its row (具有… | 3), on the line below it (（3分）), or in the line
 * in front of its list or behind that (每满足一项得3分：). Patterns name them behind it, so such a unit is read once more with its
 * points there.
 */
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { buildExpression, builtWhenAsked, NEVER } from '../../../text/build-expression.ts'
import { typedNumber } from '../../../text/typed-number.ts'
import { isBeside } from '../../units/beside.ts'
import { isWholeCell, type PlacedUnit, type Reading } from '../../units/placed-unit.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'
import type { ScoringWords } from '../scoring-words.ts'
import { speltOut, type TerseForms, terseFormsOf } from './spelt-out.ts'

interface BesideWords {
  /** A cell of points alone: of its row, `n` what is given. */
  cell: RegExp
  /** Titles of columns of which the first says that points stand in it. */
  first: RegExp
  /** A line of points alone. */
  line: RegExp
  /** The points that a line gives for each item of the list below or above it. */
  list: RegExp
  /** A sentence behind a list that speaks of all its items. */
  behind: RegExp
  /** What stands behind the words that points are given for. */
  end: RegExp
  /** Words that count, and what joins points to them. */
  each: { words: RegExp; as: string }
  /** What has no points of its own. */
  unless: RegExp
}

interface PointsBeside extends BesideWords {
  /** What joins points to what they are for, the word behind their number, and both. */
  as: string
  unit: string
  given: RegExp
}

function pointsBesideOf({ pointsBehind }: Vocabulary): PointsBeside | null {
  if (!pointsBehind?.beside) return null
  const { as, beside } = pointsBehind
  const { unit, each, cell, first = NEVER, line, list, behind, end, unless } = beside
  const words = builtWhenAsked({ given: `\\d${unit}`, cell, first, line, list, behind, end, unless })
  return Object.assign(words, { as, unit, each: { words: buildExpression(each.words), as: each.as } })
}

/** Number of characters that what gives points has at most where they stand beside it. */
const LONGEST = 80
/** Number of characters that it has at least. */
const SHORTEST = 4
/** Number of characters that a cell has at most which only says how what is scored is proved. */
const LONGEST_PROOF = 10

/** A unit with its points behind it, and what it is short for with them. */
export const withPointsBeside: ReadingForm = ({ vocabulary, scoring }) => {
  const beside = pointsBesideOf(vocabulary)
  if (!beside || !scoring) return null
  const terse = terseFormsOf(vocabulary)
  return (units, at) => withPoints(units, at, beside, scoring, terse)
}

/** The readings of a unit with the points from beside it behind its words. */
function withPoints(
  units: readonly PlacedUnit[],
  i: number,
  beside: PointsBeside,
  scoring: ScoringWords,
  terse: TerseForms | null,
): readonly Reading[] {
  const [unit, next] = [units[i]!, units[i + 1]]
  const { text, role } = unit
  if (role !== 'evaluation' || text.length < SHORTEST || text.length > LONGEST) return NONE
  if (scoring.points.test(text) || text.endsWith('：')) return NONE
  const points = unit.row === null ? pointsOfLine(unit, next, beside) : pointsOfRow(unit, beside)
  const n = points ?? pointsOfList(units, i, beside)
  if (!n || Number(n) === 0 || beside.given.test(text)) return NONE
  const at = typedNumber(text)?.length ?? 0
  const body = text.slice(at).replace(beside.end, '')
  if (body.length < SHORTEST || beside.unless.test(body)) return NONE
  const as = beside.each.words.test(body) ? beside.each.as : beside.as
  const whole = () => ({ start: at, end: at + body.length })
  const short = terse ? speltOut(alone(unit, `${body}${n}${beside.unit}`), next, terse, scoring) : []
  return [
    {
      unit: { ...unit, text: `${body}${as}${n}${beside.unit}` },
      shown: (start, end) => shownIn(body.length, at, start, end),
      isLast: true,
      unlessPassed: true,
    },
    ...short.map(part => ({ ...part, shown: whole })),
  ]
}

const alone = (unit: PlacedUnit, text: string): PlacedUnit => ({ ...unit, text, paragraph: text })

const shownIn = (length: number, at: number, start: number, end: number) =>
  start < length ? { start: at + start, end: at + Math.min(end, length) } : { start: at, end: at + length }

/** What is given, where words give anything. */
const givenBy = (words: RegExp, text: string): string | undefined => words.exec(text)?.groups?.n

/**
 * In front of the points stands what they are for, or its number: a cell that says more than any other does that, but for how
 * it is shown.
 */
function pointsOfRow(unit: PlacedUnit, { cell, first, unless, unit: word }: PointsBeside): string | null {
  const { row, text } = unit
  if (!row || row.isTitle || !isWholeCell(unit)) return null
  const { left, right } = row
  const others = [...left, ...right]
  if (others.some(other => other.length >= text.length && !(other.length <= LONGEST_PROOF && unless.test(other))))
    return null
  for (const [i, other] of others.entries()) {
    const n = givenBy(cell, other)
    // A figure in front of all is the number of the row, unless its column is that of the points.
    if (n && (i > 0 || left.length === 0 || other.endsWith(word) || first.test(row.titles))) return n
  }
  return null
}

/** Points alone may have been taken for a heading (（5分）), which stands in a section of its own. */
function pointsOfLine(
  { text, paragraph, ancestors }: PlacedUnit,
  next: PlacedUnit | undefined,
  { line }: PointsBeside,
) {
  if (!next || text !== paragraph || next.row !== null || next.text !== next.paragraph) return null
  if (next.ancestors.at(-1) !== ancestors.at(-1) && next.block.data.level === undefined) return null
  return givenBy(line, next.text) ?? null
}

/** The points that an item is given above its list, at its end or behind it; `null` for what is no item, or is given none. */
function pointsOfList(units: readonly PlacedUnit[], i: number, { list, behind }: PointsBeside): string | null {
  const unit = units[i]!
  if (!isItem(unit)) return null
  const { lead, tail } = unit
  return givenBy(list, lead) ?? givenBy(list, tail) ?? givenBy(list, sentenceBehind(units, i, behind)) ?? null
}

const isItem = ({ text, start, block }: PlacedUnit) =>
  typedNumber(text) !== null || (start === 0 && block.data.number !== undefined)

/** Number of sentences from an item on among which the one with the points for its list is looked for. */
const MOST_ITEMS = 12

/** The sentence behind the items that an item stands among, where it speaks of them; empty for none. */
function sentenceBehind(units: readonly PlacedUnit[], i: number, behind: RegExp): string {
  for (const unit of units.slice(i + 1, i + MOST_ITEMS)) {
    if (!isBeside(unit, units[i]!)) return ''
    if (!isItem(unit)) return behind.test(unit.text) ? unit.text : ''
  }
  return ''
}
