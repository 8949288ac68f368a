/**
 * The frame of a demand: why it is asked for in front of it (根据项目需要，), and behind it how it is shown, answered or
 * counted (，提供复印件，否则不得分). Words of the frame make no other demand of it and excuse none.
 */
import type { Expression, Expressions } from '../../../checks/expressions.ts'
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { buildExpression } from '../../../text/build-expression.ts'
import type { Role } from '../../../tree/nodes.ts'
import type { PiecesOf } from '../../units/placed-unit.ts'

interface FrameWords {
  /** What names the list in front of a demand (其他要求：), and the reasons and conditions behind it. */
  head: Expression
  /** One clause of the tail, behind its comma, or what stands in brackets. */
  tail: Expression
  /** The last character of words behind which no frame stands, but what is asked of whom. */
  condition: RegExp
  /** What stands between a demand and its points, and the one character that it is read as. */
  points: { words: RegExp; as: string }
}

export interface Frame {
  /** A sentence without its frame; none where it has none. */
  without: PiecesOf
  /** A demand with its points at once behind it. */
  withPoints: (text: string, role: Role) => string
}

/** `null` where the vocabulary names no words of a frame. */
export function frameOf({ frame }: Vocabulary, expressions: Expressions): Frame | null {
  if (!frame) return null
  const words = wordsOf(frame, expressions)
  return {
    without: (text, role) => withoutFrame(text, role, words),
    withPoints: (text, role) => withPointsRead(text, role, words.points),
  }
}

function wordsOf(frame: NonNullable<Vocabulary['frame']>, expressions: Expressions): FrameWords {
  const { label, head, tail, condition, points } = frame
  return {
    head: expressions.of(`^(?:${label})?(?:(?:${head.join('|')})(?<!${condition})，)*`),
    tail: expressions.of(`^ ?(?:(?:${tail.join('|')})(?:，|(?=）?[。；]?$)))+）?[。；]?$`),
    condition: buildExpression(condition),
    points: { words: buildExpression(points.words, 'g'), as: points.as },
  }
}

/** Number of characters from which on a sentence may hold a demand and its frame. */
const LEAST_FRAMED = 10
/** What a label and a clause in front end in. */
const MAY_HAVE_HEAD = /[：，]/
/** What a clause of the tail stands behind, and what may stand behind the last one. */
const BORDERS = '，；（'
const STOPS = '。；'

function withoutFrame(text: string, role: Role, { head, tail, condition, points }: FrameWords): ReturnType<PiecesOf> {
  // A contract binds who has won: nothing in it is asked of bidders.
  if (role === 'contract' || text.length < LEAST_FRAMED) return []
  const front = MAY_HAVE_HEAD.test(text) ? (head.matches(text)[0]?.[0].length ?? 0) : 0
  let end = text.length
  // Clause by clause from the end: looked for at every place of the sentence it costs twice as much.
  for (let at = borderBefore(text, end); at > front; at = borderBefore(text, end)) {
    if (!tail.test(text.slice(at + 1, end)) || condition.test(text[at - 1]!)) break
    end = at
  }
  const body = withPointsRead(text.slice(front, end), role, points)
  return body === text ? [] : [{ text: body, at: front }]
}

const withPointsRead = (text: string, role: Role, { words, as }: FrameWords['points']): string =>
  role === 'evaluation' ? text.replace(words, as) : text

/** Where the last clause begins, at its comma, semicolon or opening bracket; -1 where there is but one. */
function borderBefore(text: string, end: number): number {
  let at = end - 1
  if (STOPS.includes(text[at]!)) at--
  if (text[at] === '）') return text.lastIndexOf('（', at)
  while (at >= 0 && !BORDERS.includes(text[at]!)) at--
  return at
}
