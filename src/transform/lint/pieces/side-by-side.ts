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
  /** Words that say of whom (group `who`), or in which case, the rest of a sentence speaks: behind them nothing is parted. */
  carries: RegExp
  /** How a demand begins that names the bidder again, behind words that spoke of somebody else. */
  returns: RegExp
}

/** The demands of a sentence, none where it has but one, or they need each other; `null` where the vocabulary says nothing of them. */
export function sideBySideOf({ sideBySide }: Vocabulary): PiecesOf | null {
  if (!sideBySide) return null
  const forms = sideBySide.map(({ places, border, unless = NEVER, leans = NEVER, carries = NEVER, returns = NEVER }) =>
    Object.assign(builtWhenAsked({ unless, leans, carries, returns }), {
      places,
      border: buildExpression(border, 'g'),
    }),
  )
  return (text, role) => {
    const all = forms.flatMap(form => demandsOf(text, role, form))
    return all.filter((one, i) => all.findIndex(({ text, at }) => text === one.text && at === one.at) === i)
  }
}

function demandsOf(text: string, role: Role, form: SideBySide): ReturnType<PiecesOf> {
  const { places, unless, leans } = form
  if (!places.includes(role) || !text.includes('，') || unless.test(text)) return []
  const borders = bordersOf(text, form)
  if (borders.length === 0) return []
  const all = piecesBetween(text, borders)
  return all.filter((one, i) => ![one, all[i + 1]].some(piece => piece && leans.test(piece.text)))
}

/** Where a sentence parts: not behind words that carry, unless it comes back from somebody else to the bidder. */
function bordersOf(text: string, { border, carries, returns }: SideBySide): RegExpExecArray[] {
  let carried = carriedFrom(text, 0, carries)
  return [...text.matchAll(border)].filter(({ 0: words, index }) => {
    const end = index + words.length
    if (index >= carried.at && carried.isOver && returns.test(text.slice(end)))
      carried = carriedFrom(text, end, carries)
    return index < carried.at && !isQuoted(text, index)
  })
}

/** Where words behind `from` begin to carry, and whether they say of whom, which is over where the bidder is named. */
function carriedFrom(text: string, from: number, carries: RegExp): { at: number; isOver: boolean } {
  const found = carries.exec(text.slice(from))
  return found
    ? { at: from + found.index, isOver: found.groups?.who !== undefined }
    : { at: text.length, isOver: false }
}

/** Whether a place lies within quotation marks: what is said of a quoted clause holds for all of it. */
function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at) && text.includes('”', at)
}
