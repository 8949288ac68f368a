/**
 * The frame of a demand: why it is asked for in front of it (根据项目需要，), and behind it how it is shown, answered or
 * counted (，提供复印件，否则不得分). Words of the frame make no other demand of it and excuse none.
 */
import type { Vocabulary } from '../../rules/types.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'

export interface Frame {
  head: RegExp
  tail: RegExp
  /** What stands between a demand and its points, and the one character that it is read as. */
  points: { words: RegExp; as: string }
}

/** `null` where the vocabulary names none. */
export function frameOf({ frame }: Vocabulary): Frame | null {
  if (!frame) return null
  const [head, tail] = [frame.head.join('|'), frame.tail.join('|')]
  const noCondition = `(?<!${frame.condition})`
  return {
    head: new RegExp(`^(?:(?:${head})${noCondition}，)+`),
    tail: new RegExp(`${noCondition}(?:[，；（] ?(?:${tail})）?)+[。；]?$`),
    points: { words: new RegExp(frame.points.words, 'g'), as: frame.points.as },
  }
}

/** The unit without its frame, every word of it in its old place; `null` where it has none. */
export function withoutFrame(unit: PlacedUnit, { head, tail, points }: Frame): PlacedUnit | null {
  const front = head.exec(unit.text)?.[0].length ?? 0
  const at = unit.text.search(tail)
  const end = at > front ? at : unit.text.length
  const text = ' '.repeat(front) + unit.text.slice(front, end).replace(points.words, points.as)
  return text === unit.text ? null : { ...unit, text }
}
