/**
 * Sentences with something in brackets amid them, or words in quotation marks (具有“物业管理”证书（复印件）和…): read without those
 * for the rules that find nothing in the sentence as it stands, since patterns name what is asked for in one piece.
 */
import { buildExpression } from '../../../text/build-expression.ts'
import { type Piece, piecesBetween } from '../../units/placed-unit.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'

/** Number of characters that such a sentence has at most; a longer one says more than one thing. */
const LONGEST = 120
const MAY_HOLD = /[（“]/

/** A sentence without its asides. */
export const withoutAsides: ReadingForm = ({ vocabulary: { asides } }) => {
  if (!asides) return null
  const words = buildExpression(asides.words, 'g')
  return (units, at) => {
    const unit = units[at]!
    const { text, role } = unit
    if (text.length > LONGEST || !MAY_HOLD.test(text) || !asides.places.includes(role)) return NONE
    const found = [...text.matchAll(words)]
    if (found.length === 0) return NONE
    const pieces = piecesBetween(text, found)
    return [
      {
        unit: { ...unit, text: pieces.map(piece => piece.text).join('') },
        shown: (start, end) => ({ start: placeIn(pieces, start), end: placeIn(pieces, end - 1) + 1 }),
        unlessPassed: true,
      },
    ]
  }
}

/** Where a character of the pieces put together stands in the sentence. */
function placeIn(pieces: readonly Piece[], at: number): number {
  let left = at
  let i = 0
  while (left >= pieces[i]!.text.length) left -= pieces[i++]!.text.length
  return pieces[i]!.at + left
}
