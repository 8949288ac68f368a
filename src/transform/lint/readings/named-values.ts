/**
 * Values of a table of names and values, read behind the name of their row as they would stand in a line (投标保证金 | 40万元，只收电汇).
 */
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { builtWhenAsked, NEVER } from '../../../text/build-expression.ts'
import type { Role } from '../../../tree/nodes.ts'
import { isWholeCell, type PlacedUnit } from '../../units/placed-unit.ts'
import { onlyCounts } from '../factor-names.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'
import { firstName } from '../row-names.ts'
import type { ScoringWords } from '../scoring-words.ts'

interface NamedValues {
  places: readonly Role[]
  sentences: readonly Role[]
  /** What among the needs is no value of a name, and what is no name. */
  unless: RegExp
  noName: RegExp
}

function namedValuesOf({ namedValues: named }: Vocabulary): NamedValues | null {
  if (!named) return null
  const { places, sentences, unless, subjects } = named
  return Object.assign(builtWhenAsked({ unless, noName: subjects?.noName ?? NEVER }), { places, sentences })
}

/** A value behind the name of its row; what the name or the value says alone is no part of it. */
export const valuesBehindNames: ReadingForm = ({ vocabulary, scoring }) => {
  const named = namedValuesOf(vocabulary)
  if (!named || !scoring) return null
  return (units, at) => {
    const unit = units[at]!
    const name = unit.row && !unit.row.isTitle ? nameOfValue(unit, scoring, named) : null
    if (!name) return NONE
    const own = name.length + 1
    return [
      {
        unit: { ...unit, text: `${name}：${unit.text}` },
        shown: (start, end) => (start < own && end > own ? { start: 0, end: end - own, joint: true } : null),
      },
    ]
  }
}

/** Number of characters that a value has at most; a longer one says itself what it speaks of. */
const LONGEST_VALUE = 60
/** Number of characters that it has at least; a shorter one says nothing. */
const SHORTEST_VALUE = 3
/** The same in the scoring, where a word is enough (品牌 | 一线). */
const SHORTEST_SCORED = 2

/** The first name to the left of a value; `null` where there is none, or the value says it or only counts (named-counts.ts). */
function nameOfValue(unit: PlacedUnit, words: ScoringWords, named: NamedValues): string | null {
  const { places, sentences } = named
  const { role, text } = unit
  if (role === 'requirement' && named.unless.test(text)) return null
  const shortest = role === 'evaluation' ? SHORTEST_SCORED : SHORTEST_VALUE
  if (!places.includes(role) || text.length < shortest || text.length > LONGEST_VALUE) return null
  if (!sentences.includes(role) && !isWholeCell(unit)) return null
  const name = firstName(unit.row!.left, words)
  if (!name || text.includes(name) || onlyCounts(unit, words)) return null
  return role === 'requirement' && named.noName.test(name) ? null : name
}
