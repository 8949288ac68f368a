/**
 * Points in front of what they are for (5分：具有…; 满足以下条件得2分：…), and behind a condition that begins with if (若…，则得3分):
 * patterns name them behind it, so such a sentence is read once more with its points there.
 */
import { builtWhenAsked } from '../../../text/build-expression.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'

/** Number of characters that such a sentence has at most; a longer one gives points for more than one thing. */
const LONGEST = 120

/** A sentence with its points behind what they are for. */
export const withPointsBehind: ReadingForm = ({ vocabulary: { pointsBehind } }) => {
  if (!pointsBehind) return null
  const { words, as } = pointsBehind
  const forms = words.map(one => builtWhenAsked({ words: one }))
  return (units, i) => {
    const unit = units[i]!
    if (unit.role !== 'evaluation' || unit.text.length > LONGEST || !/\d/.test(unit.text)) return NONE
    for (const form of forms) {
      const found = form.words.exec(unit.text)
      if (!found) continue
      const { body, n } = found.groups!
      const at = unit.text.indexOf(body!, found.index)
      const shown = (start: number, end: number) => ({ start: at + start, end: at + Math.min(end, body!.length) })
      return [{ unit: { ...unit, text: `${body}${as}${n}` }, shown }]
    }
    return NONE
  }
}
