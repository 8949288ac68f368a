/** The words of a vocabulary by which units, and what they see of their row, are told. */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression, expressionOrNull } from '../../text/build-expression.ts'
import type { NameEnds } from './rows.ts'

export interface UnitWords {
  /** Headings under which every clause is a ★ one. */
  markedTitle: RegExp | null
  /** What stands between one thing with points and another one; global. */
  apart: RegExp | null
  nameEnds: NameEnds
  /** What only a condition for bidders says, wherever it stands if it names `who`, else in a row of the instructions. */
  stated: RegExp | null
}

/** The patterns of a vocabulary by which units are told, compiled. */
export const unitWords = ({
  markedTitles,
  scoredApart,
  rowNameEnds,
  conditions,
}: Pick<Vocabulary, 'markedTitles' | 'scoredApart' | 'rowNameEnds' | 'conditions'>): UnitWords => ({
  markedTitle: markedTitles?.length ? buildExpression(markedTitles.join('|')) : null,
  apart: expressionOrNull(scoredApart, 'g'),
  nameEnds: { head: expressionOrNull(rowNameEnds?.head), tail: expressionOrNull(rowNameEnds?.tail) },
  stated: expressionOrNull(conditions?.stated),
})
