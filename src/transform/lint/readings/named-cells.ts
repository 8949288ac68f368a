/**
 * Cells that say something of what another cell of their row names, read behind that name as they would stand in a line: those
 * of the scoring that only count (类似业绩 | 10 | 每个2分), and the values of a table of names and values (投标保证金 | 40万元，
 * 只收电汇).
 */
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { builtWhenAsked } from '../../../text/build-expression.ts'
import type { Role } from '../../../tree/nodes.ts'
import { isWholeCell, type PlacedUnit, type Reading } from '../../units/placed-unit.ts'
import { nameWithoutPoints, onlyCounts } from '../factor-names.ts'
import type { ScoringWords } from '../scoring-words.ts'

/** A name with its points is no longer. */
const LONGEST_CELL = 32

export interface NamedValues {
  places: readonly Role[]
  sentences: readonly Role[]
  /** What among the needs is no value of a name, and what is no name. */
  unless: RegExp
  noName: RegExp
}

/** `null` where the vocabulary names no such parts. */
export function namedValuesOf({ namedValues: named }: Vocabulary): NamedValues | null {
  if (!named) return null
  const { places, sentences, unless, subjects } = named
  return Object.assign(builtWhenAsked({ unless, noName: subjects?.noName ?? '(?!)' }), { places, sentences })
}

/** A cell that only counts behind the name of its row; `null` for any other. All of it is shown for what its name says alone. */
export function countBehindName(unit: PlacedUnit, words: ScoringWords): Reading | null {
  const name = onlyCounts(unit, words) ? nameOfRow(unit, words) : null
  if (!name) return null
  const own = name.length + 1
  return {
    unit: behind(name, unit),
    shown: (start, end) =>
      end > own ? { start: Math.max(0, start - own), end: end - own } : { start: 0, end: unit.text.length },
  }
}

/** A value behind the name of its row; what the name or the value says alone is no part of it. */
export function valueBehindName(unit: PlacedUnit, words: ScoringWords, named: NamedValues): Reading | null {
  const name = unit.row && !unit.row.isTitle ? nameOfValue(unit, words, named) : null
  if (!name) return null
  const own = name.length + 1
  return {
    unit: behind(name, unit),
    shown: (start, end) => (start < own && end > own ? { start: 0, end: end - own, joint: true } : null),
  }
}

const behind = (name: string, unit: PlacedUnit): PlacedUnit => ({ ...unit, text: `${name}：${unit.text}` })

/** A longer value says itself what it speaks of, a shorter one nothing. */
const LONGEST_VALUE = 60
const SHORTEST_VALUE = 3

/** The first name to the left of a value; `null` where it says that name itself, or there is none. */
function nameOfValue(unit: PlacedUnit, words: ScoringWords, named: NamedValues): string | null {
  const { places, sentences } = named
  const { role, text } = unit
  if (role === 'requirement' && named.unless.test(text)) return null
  if (!places.includes(role) || text.length < SHORTEST_VALUE || text.length > LONGEST_VALUE) return null
  if (!sentences.includes(role) && !isWholeCell(unit)) return null
  const name = firstName(unit.row!.left, words)
  if (!name || text.includes(name)) return null
  return role === 'requirement' && named.noName.test(name) ? null : name
}

/** The nearest name to the left of the cell, or the first to its right: not for what is the name of a group (资信分20分 | 类似业绩). */
function nameOfRow(unit: PlacedUnit, words: ScoringWords): string | null {
  const name = nameToTheLeft(unit, words)
  if (name || nameWithoutPoints(unit.text, words)) return name
  return firstName(unit.row!.right, words)
}

/** The nearest name to the left of the cell. */
export const nameToTheLeft = (unit: PlacedUnit, words: ScoringWords): string | null =>
  firstName(unit.row!.left.toReversed(), words)

/** The first name among cells, without its points. */
function firstName(cells: readonly string[], words: ScoringWords): string | null {
  for (const cell of cells) {
    const name = cell.length > LONGEST_CELL ? null : nameWithoutPoints(cell, words)
    if (name) return name
  }
  return null
}
