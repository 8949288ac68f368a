/**
 * The frame of a demand: why it is asked for in front of it (根据项目需要，), and behind it how it is shown, answered or
 * counted (，提供复印件，否则不得分). Words of the frame make no other demand of it and excuse none.
 */
import type { Vocabulary } from '../../rules/types.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'

export interface Frame {
  head: RegExp
  tail: RegExp
}

/** `null` where the vocabulary names none. */
export function frameOf({ frame }: Vocabulary): Frame | null {
  if (!frame) return null
  const [head, tail] = [frame.head.join('|'), frame.tail.join('|')]
  const noCondition = `(?<!${frame.condition})`
  return {
    head: new RegExp(`^(?:(?:${head})${noCondition}，)+`),
    tail: new RegExp(`${noCondition}(?:[，；（] ?(?:${tail})）?)+[。；]?$`),
  }
}

/** The unit without its frame, every word of it in its old place; `null` where it has none. */
export function withoutFrame(unit: PlacedUnit, { head, tail }: Frame): PlacedUnit | null {
  const { text } = unit
  const front = head.exec(text)?.[0].length ?? 0
  const at = text.search(tail)
  const end = at > front ? at : text.length
  if (front === 0 && end === text.length) return null
  return { ...unit, text: ' '.repeat(front) + text.slice(front, end) }
}
