/** The words of a paragraph as a person reads them, where some of a sentence's are hidden or struck through. */
import { ENDS_WITH_STOP } from '../../text/stops.ts'
import { textOf } from '../../tree/content.ts'
import type { Break, Paragraph, Text } from '../../tree/nodes.ts'

/** What stands for a character that is passed over. */
const INVISIBLE = '\u200b'

/**
 * Text of a paragraph, in which invisible characters stand for what is hidden or struck through amid a sentence, one for each, so
 * that all others keep their places. A whole sentence that is hidden or struck through stays: it still stands in the document.
 */
export function wordsSeen(node: Paragraph): string {
  const { children } = node
  if (!children.some(isGone)) return textOf(node)
  const words = children.map(textOf)
  const seen = words.map((text, i) => (isGone(children[i]!) ? '' : text))
  const isSaid = (some: readonly string[]) => /[\p{L}\p{N}]/u.test(some.join(''))
  if (!isSaid(seen)) return words.join('')
  return words
    .map((text, i) => {
      if (!isGone(children[i]!)) return text
      const [before, behind] = [seen.slice(0, i), seen.slice(i + 1)]
      const isWhole =
        (!isSaid(before) || ENDS_WITH_STOP.test(before.join(''))) && (!isSaid(behind) || ENDS_WITH_STOP.test(text))
      return isWhole ? text : INVISIBLE.repeat(text.length)
    })
    .join('')
}

const isGone = (child: Text | Break): boolean =>
  child.type === 'text' && (child.data?.hidden === true || child.data?.struck === true)
