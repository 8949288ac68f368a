/**
 * Terse cells and items, as the sentences that they are short for: 国有股东3分 says 具有国有股东的得3分, 发明专利2项 among the
 * conditions 投标人须具有发明专利2项, and what stands beside the name of a row is asked of what that names. They are judged as
 * such where what they say themselves is nothing.
 */
import type { Place } from '../../../checks/place.ts'
import type { RowContext } from '../../../checks/unit.ts'
import { remembered } from '../../../memo/remembered.ts'
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { builtWhenAsked } from '../../../text/build-expression.ts'
import { typedNumber } from '../../../text/typed-number.ts'
import type { Cell } from '../../../tree/nodes.ts'
import { areOfOneLevel } from '../../units/lists.ts'
import type { Piece, PlacedUnit, Reading } from '../../units/placed-unit.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'
import { namesToTheLeft } from '../row-names.ts'
import type { ScoringWords } from '../scoring-words.ts'

/** A terse form, and the sentences that it is short for: `{1}` is the first group, `{row}` the name of the row. */
interface TerseForm {
  words: RegExp
  /** The name of the row; any where it is missing. */
  name: RegExp
  says: readonly string[]
  /** True for a form that says itself that something is asked: `unless` is not looked at. */
  asks: boolean
}

export interface TerseForms {
  /** What stands in front of an item: its number, ★. */
  number: RegExp
  /** What says itself what is asked. */
  unless: RegExp
  /** By the place that they stand in, and whether that is a cell of a table. */
  forms: ReadonlyMap<string, readonly TerseForm[]>
}

/** The terse forms of a vocabulary; `null` where it names none. */
export const terseFormsOf = remembered(({ terse }: Vocabulary): TerseForms | null => {
  if (!terse) return null
  const forms = new Map<string, TerseForm[]>()
  for (const { places, row = [true, false], words, name = '', says, asks = false } of terse.forms) {
    const form = Object.assign(builtWhenAsked({ words, name }), { says, asks })
    for (const key of places.flatMap(place => row.map(isRow => keyOf(place, isRow))))
      forms.set(key, [...(forms.get(key) ?? []), form])
  }
  const { number, unless } = terse
  return Object.assign(builtWhenAsked({ number, unless }), { forms })
}, new WeakMap())

const keyOf = (place: Place, isRow: boolean) => `${place} ${isRow}`

/** Number of characters that a cell or an item has at most which is short for a sentence. */
const LONGEST = 36
/** Number of characters that it has at least where its words are put into a sentence. */
const SHORTEST = 3
/** Number of characters that it has at least where it asks for something: a tick and a word. */
const SHORTEST_ASKING = 2

/** The sentences that a unit is short for. */
export const terseSpeltOut: ReadingForm = ({ vocabulary, scoring }) => {
  const terse = terseFormsOf(vocabulary)
  return terse && scoring && ((units, at) => speltOut(units[at]!, units[at + 1], terse, scoring))
}

/** The sentences that a terse unit is short for. @param next the unit behind it. */
export function speltOut(
  unit: PlacedUnit,
  next: PlacedUnit | undefined,
  { number, unless, forms }: TerseForms,
  scoring: ScoringWords,
): readonly Reading[] {
  if (!isTerse(unit)) return NONE
  const own = formsAt(unit, forms)
  if (own.length === 0) return NONE
  const names = unit.row ? namesToTheLeft(unit, scoring) : []
  const named = own.flatMap(form => {
    const row = names.find(name => form.name.test(name)) ?? null
    const isMeant = row !== null || (names.length === 0 && form.name.test(''))
    return isMeant ? [{ form, row }] : []
  })
  if (named.length === 0) return NONE
  const paper = unit.row && names.length === 0 ? paperToTheLeft(unit.row) : null
  const weak = namesNothingBelow(unit, next) ? {} : { unlessPassed: true as const }
  return clausesOf(unit, number).flatMap(({ text, at }) => {
    const saidBy = (asking: boolean) =>
      named.flatMap(({ form, row }) =>
        form.asks === asking ? sentencesOf(form, text, asking ? (row ?? paper) : row) : [],
      )
    const asking = saidBy(true)
    const others = saidBy(false)
    const says = others.length === 0 || text.length < SHORTEST || unless.test(text) ? [] : others
    const read = (sentence: string) => ({
      unit: { ...unit, text: sentence },
      shown: () => ({ start: at, end: at + text.length }),
      isLast: true as const,
    })
    return [...asking.map(read), ...says.map(sentence => ({ ...read(sentence), ...weak }))]
  })
}

/** The nearest cell to the left that names a paper in more words than a factor has; `null` for none. */
function paperToTheLeft(row: RowContext): string | null {
  const cell = row.left.findLast(one => /[\u4e00-\u9fff]{4}/.test(one))
  if (!cell || cell.length > LONGEST || /[。；]/.test(cell)) return null
  return cell.slice(typedNumber(cell)?.length ?? 0)
}

/**
 * True for the last line of a section, and for an item with the next one of its list below it: another one without a stop may be
 * the name of what stands below it.
 */
const namesNothingBelow = (unit: PlacedUnit, next: PlacedUnit | undefined) =>
  unit.row === null &&
  unit.role === 'qualification' &&
  !/[。；]$/.test(unit.text) &&
  unit.block.data.level === undefined &&
  (next?.ancestors.at(-1) !== unit.ancestors.at(-1) || areOfOneLevel(unit, next))

/** A ★ clause is short for what it would be without the mark too; in the scoring the mark changes nothing. */
function formsAt({ role, mark, row }: PlacedUnit, forms: TerseForms['forms']): readonly TerseForm[] {
  const own = forms.get(keyOf(role, row !== null)) ?? []
  if (!mark || role === 'evaluation') return own
  return [...new Set([...own, ...(forms.get(keyOf('mark', row !== null)) ?? [])])]
}

function isTerse({ text, paragraph, row, ancestors }: PlacedUnit): boolean {
  if (text.length < SHORTEST_ASKING || text.length > LONGEST) return false
  return row === null ? text === paragraph : !row.isTitle && (ancestors.at(-1) as Cell).children.length === 1
}

/** Steps of the scoring stand side by side and count; elsewhere one item asks for one thing. */
function clausesOf({ text, role }: PlacedUnit, number: RegExp): Piece[] {
  if (role === 'evaluation')
    return [...text.matchAll(/[^，。；]*\d[^，。；]*/g)].map(({ 0: clause, index }) => ({ text: clause, at: index }))
  const at = number.exec(text)?.[0].length ?? 0
  return [{ text: text.slice(at).replace(/[。；]$/, ''), at }]
}

/** The sentences that a clause of this form is short for. @param row the name of its row. */
function sentencesOf({ words, says }: TerseForm, clause: string, row: string | null): string[] {
  const groups = words.exec(clause)
  const told = says.filter(sentence => row !== null || !sentence.includes('{row}'))
  return groups ? told.map(sentence => filled(sentence, groups, row)) : []
}

const filled = (sentence: string, groups: RegExpExecArray, row: string | null) =>
  sentence.replace(/\{(row|\d)\}/g, (_, key: string) => (key === 'row' ? row! : (groups[Number(key)] ?? '')))
