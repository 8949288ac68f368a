/**
 * Terse cells and items, as the sentences that they are short for: 国有股东3分 says 具有国有股东的得3分, 发明专利2项 among the
 * conditions 投标人须具有发明专利2项, and what stands beside the name of a row is asked of what that names. They are judged as
 * such where what they say themselves is nothing.
 */
import type { Vocabulary } from '../../rules/types.ts'
import type { Cell } from '../../tree/nodes.ts'
import type { PlacedUnit, UnitPart } from '../units/placed-unit.ts'
import { nameToTheLeft } from './named-cells.ts'
import type { ScoringWords } from './scoring-words.ts'

/** A terse form, and the sentences that it is short for: `{1}` is the first group, `{row}` the name of the row. */
export interface TerseForm {
  places: readonly string[]
  /** `true` for cells of tables, `false` for what stands outside of them. */
  row: boolean
  words: RegExp
  /** The name of the row; any where it is missing. */
  name: RegExp
  says: readonly string[]
}

export interface TerseForms {
  /** What stands in front of an item: its number, ★. */
  number: RegExp
  /** What says itself what is asked. */
  unless: RegExp
  forms: readonly TerseForm[]
}

/** `null` where the vocabulary names no forms. */
export function terseFormsOf({ terse }: Vocabulary): TerseForms | null {
  if (!terse) return null
  const forms = terse.forms.flatMap(({ name = '', words, row = [true, false], ...form }) =>
    row.map(one => ({ ...form, row: one, words: new RegExp(words), name: new RegExp(name) })),
  )
  return { number: new RegExp(terse.number), unless: new RegExp(terse.unless), forms }
}

/** No sentence that is short for another is longer. */
const LONGEST = 36
const SHORTEST = 3

/** The sentences that a terse unit is short for. @param next the unit behind it. */
export function speltOut(
  unit: PlacedUnit,
  next: PlacedUnit | undefined,
  { number, unless, forms }: TerseForms,
  scoring: ScoringWords,
): readonly UnitPart[] {
  if (!isTerse(unit)) return []
  const own = forms.filter(({ places, row }) => places.includes(placeOf(unit)) && row === (unit.row !== null))
  if (own.length === 0) return []
  const clauses = clausesOf(unit, number).filter(({ text }) => !unless.test(text))
  if (clauses.length === 0) return []
  const row = unit.row && nameToTheLeft(unit, scoring)
  const parts = clauses.flatMap(clause => partsOf(unit, clause, row, own))
  return row === null && headsNothing(unit, next) ? parts.map(part => ({ ...part, isAlone: true })) : parts
}

/** A line without a stop may be the name of what stands below it, but not the last of its section. */
const headsNothing = ({ text, role, ancestors, block }: PlacedUnit, next: PlacedUnit | undefined) =>
  role === 'qualification' &&
  !/[。；]$/.test(text) &&
  block.data.level === undefined &&
  next?.ancestors.at(-1) !== ancestors.at(-1)

const placeOf = ({ role, mark }: PlacedUnit) => (mark && role !== 'evaluation' ? 'mark' : role)

function isTerse({ text, paragraph, row, ancestors }: PlacedUnit): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false
  return row === null ? text === paragraph : !row.isTitle && (ancestors.at(-1) as Cell).children.length === 1
}

interface Clause {
  text: string
  at: number
}

/** Steps of the scoring stand side by side; elsewhere one item asks for one thing. */
function clausesOf({ text, role }: PlacedUnit, number: RegExp): Clause[] {
  if (role === 'evaluation')
    return [...text.matchAll(/[^，。；]+/g)].map(({ 0: clause, index }) => ({ text: clause, at: index }))
  const at = number.exec(text)?.[0].length ?? 0
  return [{ text: text.slice(at).replace(/[。；]$/, ''), at }]
}

/** The sentences of all forms that a clause has. @param row the name of its row. */
function partsOf(unit: PlacedUnit, { text, at }: Clause, row: string | null, forms: readonly TerseForm[]): UnitPart[] {
  return forms.flatMap(({ words, name, says }) => {
    const groups = name.test(row ?? '') ? words.exec(text) : null
    if (!groups) return []
    const fill = (sentence: string) =>
      sentence.replace(/\{(row|\d)\}/g, (_, key: string) => (key === 'row' ? row! : (groups[Number(key)] ?? '')))
    return says
      .filter(sentence => row !== null || !sentence.includes('{row}'))
      .map(sentence => ({
        unit: { ...unit, text: fill(sentence) },
        at: 0,
        shown: { start: at, end: at + text.length },
      }))
  })
}
