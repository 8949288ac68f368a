/**
 * Demands that stand side by side in one sentence (注册资金不低于500万元，具有有效的营业执照，且信誉良好): each of them is judged
 * alone where the whole sentence says nothing, since what makes one lawful stands in its own clause and not in theirs.
 */
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { buildExpression, builtWhenAsked, NEVER } from '../../../text/build-expression.ts'
import type { Role } from '../../../tree/nodes.ts'
import { type PiecesOf, piecesBetween } from '../../units/placed-unit.ts'

/** One form in which demands stand side by side. */
interface SideBySide {
  places: readonly Role[]
  /** What stands between two of them. */
  border: RegExp
  /** A sentence with such words says one thing, whose clauses need each other. */
  unless: RegExp
  /** A demand with such words, or with such words right behind it, needs its neighbour. */
  leans: RegExp
  /** Words that say of whom, or in which case, the rest of a sentence speaks: behind them nothing is parted. */
  carries: RegExp
}

/** The demands of a sentence, none where it has but one, or they need each other; `null` where the vocabulary says nothing of them. */
export function sideBySideOf({ sideBySide }: Vocabulary): PiecesOf | null {
  if (!sideBySide) return null
  const forms = sideBySide.map(({ places, border, unless = NEVER, leans = NEVER, carries = NEVER }) =>
    Object.assign(builtWhenAsked({ unless, leans, carries }), { places, border: buildExpression(border, 'g') }),
  )
  return (text, role) => {
    const all = forms.flatMap(form => demandsOf(text, role, form))
    return all.filter((one, i) => all.findIndex(({ text, at }) => text === one.text && at === one.at) === i)
  }
}

function demandsOf(
  text: string,
  role: Role,
  { places, border, unless, leans, carries }: SideBySide,
): ReturnType<PiecesOf> {
  if (!places.includes(role) || !text.includes('，') || unless.test(text)) return []
  const last = carries.exec(text)?.index ?? text.length
  const borders = [...text.matchAll(border)].filter(({ index }) => index < last && !isQuoted(text, index))
  if (borders.length === 0) return []
  const all = piecesBetween(text, borders)
  return all.filter((one, i) => ![one, all[i + 1]].some(piece => piece && leans.test(piece.text)))
}

/** Whether a place lies within quotation marks: what is said of a quoted clause holds for all of it. */
function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at) && text.includes('”', at)
}
