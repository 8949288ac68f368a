/** The words of a vocabulary by which units, and what they see of their row, are told. */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression, expressionOrNull } from '../../text/build-expression.ts'

export interface UnitWords {
  /** Headings under which every clause is a ★ one. */
  markedTitle: RegExp | null
  /** What stands between one thing with points and another one; global. */
  apart: RegExp | null
  /** What the name of a row ends with that says nothing of what it names. */
  nameTail: RegExp | null
}

/** The patterns of a vocabulary by which units are told, compiled. */
export const unitWords = ({
  markedTitles,
  scoredApart,
  rowNameTail,
}: Pick<Vocabulary, 'markedTitles' | 'scoredApart' | 'rowNameTail'>): UnitWords => ({
  markedTitle: markedTitles?.length ? buildExpression(markedTitles.join('|')) : null,
  apart: expressionOrNull(scoredApart, 'g'),
  nameTail: expressionOrNull(rowNameTail),
})
