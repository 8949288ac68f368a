/**
 * Items of a list whose first line says what becomes of a bid (有下列情形之一的，投标无效：③未按时踏勘): each is read with that
 * behind it, as it would be said alone.
 */
import { builtWhenAsked } from '../../../text/build-expression.ts'
import type { PlacedUnit } from '../../units/placed-unit.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'

/** Number of characters that an item has at most; a longer one says itself what becomes of whom. */
const LONGEST = 60
const STOP = '。'

/** An item with what becomes of the bid behind it. */
export const rejectedItems: ReadingForm = ({ vocabulary: { rejectedItems: rejected } }) => {
  if (!rejected) return null
  const { places, number, as } = rejected
  const words = builtWhenAsked({ lead: rejected.lead, number, unless: rejected.unless, end: rejected.end })
  return (units, at) => {
    const unit = units[at]!
    const { text, role } = unit
    if (text.length > LONGEST || !places.includes(role) || !isBelow(unit, words.lead)) return NONE
    const front = words.number.exec(text)?.[0].length ?? 0
    if (words.unless.test(text) || (front === 0 && isSentenceOfItsOwn(unit))) return NONE
    const end = words.end.exec(text)?.index ?? text.length
    return [
      {
        unit: { ...unit, text: text.slice(front, end) + as },
        shown: (from, to) => (front + from < end ? { start: front + from, end: Math.min(front + to, end) } : null),
        unlessPassed: true,
      },
    ]
  }
}

/** What stands behind a list is introduced by its lead as well: a whole sentence of its own without a number is no item. */
const isSentenceOfItsOwn = ({ text, paragraph, block }: PlacedUnit) =>
  text === paragraph && text.endsWith(STOP) && block.data.number === undefined

/** The lead stands on a line of its own, or in front of the item in its paragraph. */
function isBelow({ text, lead, paragraph }: PlacedUnit, opens: RegExp): boolean {
  if (opens.test(lead)) return true
  if (paragraph === text) return false
  const opening = opens.exec(paragraph)
  if (!opening) return false
  const behind = opening.index + opening[0].length
  const at = paragraph.indexOf(text, behind)
  return at >= behind && !paragraph.slice(behind, at).includes(STOP)
}
