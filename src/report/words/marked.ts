/** The words that decide, marked in what stands around them. */
import { shortened } from '../../text/shortened.ts'
import { visible } from '../../text/visible.ts'

/** Characters shown on either side of the match: a scoring item can be a page long. */
const AROUND = 70

/**
 * Marks the match in its excerpt and cuts what is far from it.
 *
 * @returns the text to show, and where the marked words stand in it, marks included.
 */
export function marked(excerpt: string, match: string): { text: string; start: number; end: number } {
  const [whole, words] = [visible(excerpt), visible(match)]
  const at = whole.indexOf(words)
  if (at < 0) return { text: `【${words}】 ${shortened(whole, AROUND)}`, start: 0, end: words.length + 2 }
  const before = tail(whole.slice(0, at))
  const after = shortened(whole.slice(at + words.length), AROUND)
  return { text: `${before}【${words}】${after}`, start: before.length, end: before.length + words.length + 2 }
}

function tail(text: string): string {
  const chars = [...text]
  return chars.length > AROUND ? `…${chars.slice(-AROUND).join('')}` : text
}
