/**
 * Words without a subject beside or below the name that is it: 样品 | 于投标前3日送达 asks that of the samples. Read as one
 * sentence with it they say what is asked, and of whom: 评审专家 | 须从业满8年 asks nothing of bidders.
 */
import type { RowContext } from '../../../checks/unit.ts'
import { remembered } from '../../../memo/remembered.ts'
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { builtWhenAsked } from '../../../text/build-expression.ts'
import { typedNumber } from '../../../text/typed-number.ts'
import type { Role } from '../../../tree/nodes.ts'
import { isBeside } from '../../units/beside.ts'
import { areOfOneLevel, LEAD_END } from '../../units/lists.ts'
import { beginsCell, type PlacedUnit, type Reading, type Shown } from '../../units/placed-unit.ts'
import { nameWithoutPoints } from '../factor-names.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'
import { nameToTheLeft } from '../row-names.ts'
import type { ScoringWords } from '../scoring-words.ts'

interface Subjects {
  places: readonly Role[]
  /** What a name says beside what it names, and what is no name of anything. */
  tail: RegExp
  noName: RegExp
  /** Who is no bidder. */
  others: RegExp
  joins: readonly Join[]
  /** What joins a value to the name on the line above it. */
  value: Join
}

interface Join {
  name: RegExp
  words: RegExp
  as: string
}

function subjectsOf({ namedValues }: Vocabulary): Subjects | null {
  if (!namedValues?.subjects) return null
  const { places, tail, noName, others, joins, value } = namedValues.subjects
  const words = builtWhenAsked({ tail, noName, others })
  return Object.assign(words, { places, joins: joins.map(joinOf), value: joinOf(value) })
}

const joinOf = ({ name = '', words, as }: { name?: string | undefined; words: string; as: string }): Join =>
  Object.assign(builtWhenAsked({ name, words }), { as })

/** Number of characters that a sentence without a subject has at most; a longer one says itself what it speaks of. */
const LONGEST = 80
/** Number of characters that it has at least. */
const SHORTEST = 3

/** What a unit says behind the name in its row, or behind the one above it. */
export const behindSubjects: ReadingForm = ({ vocabulary, scoring }) => {
  const subjects = subjectsOf(vocabulary)
  if (!subjects || !scoring) return null
  const namesAbove = remembered(
    (units: readonly PlacedUnit[]) => namesWithColon(units, scoring),
    new WeakMap<readonly PlacedUnit[], (string | null)[]>(),
  )
  return (units, at) => behindSubject(units[at]!, namesAbove(units)[at]!, subjects, scoring)
}

/** @param above the name on a line of its own. */
function behindSubject(
  unit: PlacedUnit,
  above: string | null,
  subjects: Subjects,
  words: ScoringWords,
): readonly Reading[] {
  const { role, row, text } = unit
  if (!subjects.places.includes(role) || text.length < SHORTEST || text.length > LONGEST || !isFirst(unit)) return NONE
  const whole = row === null ? above : nameInRow(unit, row, subjects, words)
  if (whole === null) return NONE
  const at = typedNumber(text)?.length ?? 0
  const body = text.slice(at)
  const joins = row === null ? [...subjects.joins, subjects.value] : subjects.joins
  const own = joins.filter(join => join.words.test(body))
  if (own.length === 0) return NONE
  const name = whole.replace(subjects.tail, '')
  if (name.length < 2 || subjects.noName.test(name) || body.includes(name)) return NONE
  return own.filter(join => join.name.test(name)).map(({ as }) => behindName(unit, name, as, at, subjects))
}

/** The nearest name to the left; who is no bidder may be called as a grade is (中标人). */
function nameInRow(unit: PlacedUnit, row: RowContext, subjects: Subjects, words: ScoringWords) {
  const nearest = row.left.at(-1)
  return nearest && subjects.others.test(nearest) ? nearest : nameToTheLeft(unit, words)
}

/** True for the first sentence of a line, or of a cell that is no title. */
const isFirst = (unit: PlacedUnit) => (unit.row === null ? unit.start === 0 : !unit.row.isTitle && beginsCell(unit))

function behindName(unit: PlacedUnit, name: string, as: string, at: number, { others }: Subjects): Reading {
  const own = name.length + as.length
  return {
    unit: { ...unit, text: `${name}${as}${unit.text.slice(at)}` },
    shown: (start, end) => shownBehind(start - own, end - own, at, unit.text.length),
    isLast: true,
    unlessPassed: true,
    ...(as === '' && { vetoes: others.test(name) ? 'not-found' : 'passed' }),
  }
}

/** What begins in the name is shown from the start of the words behind it; of the name alone all of those. */
function shownBehind(start: number, end: number, at: number, length: number): Shown {
  if (start >= 0) return { start: at + start, end: at + end }
  return end > 0 ? { start: at, end: at + end, joint: true } : { start: at, end: length, joint: true }
}

/** For each unit the name with a colon on the line above it, or above the items among which it stands; `null` for none. */
function namesWithColon(units: readonly PlacedUnit[], words: ScoringWords): (string | null)[] {
  const names: (string | null)[] = []
  for (const [i, unit] of units.entries()) {
    const above = units[i - 1]
    const isNear = above && unit.row === null && isBeside(above, unit)
    const own = isNear ? nameWithColon(above, words) : null
    names.push(own ?? (isNear && areOfOneLevel(above, unit) ? names[i - 1]! : null))
  }
  return names
}

function nameWithColon({ text, paragraph, row }: PlacedUnit, words: ScoringWords): string | null {
  if (row !== null || text !== paragraph || !LEAD_END.test(text)) return null
  return nameWithoutPoints(text.slice(typedNumber(text)?.length ?? 0, -1), words)
}
