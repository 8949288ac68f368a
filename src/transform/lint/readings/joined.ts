/**
 * Things that one verb asks for together (须具有独立法人资格和三个同类业绩): each is read alone, with the words around all of
 * them, for the rules that find nothing in the sentence as it stands.
 */
import { buildExpression } from '../../../text/build-expression.ts'
import { piecesBetween } from '../../units/placed-unit.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'

/** Number of characters that such a sentence has at most; a longer one says more than one thing. */
const LONGEST = 90
/** Number of things that one verb asks for at most; a longer list is of papers. */
const MOST_THINGS = 5
/** Number of characters that each thing has at least; what is shorter is part of a name (质量和环境管理体系). */
const SHORTEST = 4

/** Each of the things that one verb asks for. */
export const joinedApart: ReadingForm = ({ vocabulary: { joined } }) => {
  if (!joined) return null
  const words = buildExpression(joined.words)
  const border = buildExpression(joined.border, 'g')
  return (units, i) => {
    const unit = units[i]!
    if (!joined.places.includes(unit.role) || unit.text.length > LONGEST) return NONE
    const found = words.exec(unit.text)
    if (!found) return NONE
    const { lead, things, tail } = found.groups as Record<'lead' | 'things' | 'tail', string>
    const borders = [...things.matchAll(border)]
    if (borders.length === 0 || borders.length >= MOST_THINGS) return NONE
    const each = piecesBetween(things, borders)
    if (each.some(({ text }) => text.length < SHORTEST)) return NONE
    return each.map(({ at, text }) => ({
      unit: { ...unit, text: `${lead}${text}${tail}` },
      shown: () => ({ start: lead.length + at, end: lead.length + at + text.length }),
      unlessPassed: true,
    }))
  }
}
