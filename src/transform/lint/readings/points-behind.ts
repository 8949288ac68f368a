/**
 * Points in front of what they are for (5分：具有…; 满足以下条件得2分：…), and behind a condition that begins with if (若…，则得3分):
 * patterns name them behind it, so such a sentence is read once more with its points there.
 */
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { builtWhenAsked } from '../../../text/build-expression.ts'
import type { PlacedUnit, Reading } from '../../units/placed-unit.ts'

export type PointsBehind = (unit: PlacedUnit) => Reading | null

/** A longer sentence gives points for more than one thing. */
const LONGEST = 120

/** `null` where the vocabulary names no such sentences. */
export function pointsBehindOf({ pointsBehind }: Vocabulary): PointsBehind | null {
  if (!pointsBehind) return null
  const { words, as } = pointsBehind
  const forms = words.map(one => builtWhenAsked({ words: one }))
  return unit => {
    if (unit.role !== 'evaluation' || unit.text.length > LONGEST || !/\d/.test(unit.text)) return null
    for (const form of forms) {
      const found = form.words.exec(unit.text)
      if (!found) continue
      const { body, n } = found.groups!
      const at = unit.text.indexOf(body!, found.index)
      return {
        unit: { ...unit, text: `${body}${as}${n}` },
        shown: (start, end) => ({ start: at + start, end: at + Math.min(end, body!.length) }),
      }
    }
    return null
  }
}
