/** Words as a person reads them, where some are hidden or struck through. */
import { PLACEHOLDER } from '../../text/normal-char.ts'
import { ENDS_WITH_STOP } from '../../text/stops.ts'
import { textOf } from '../../tree/content.ts'
import type { Paragraph, TreeNode } from '../../tree/nodes.ts'

/**
 * Text of a paragraph, in which invisible characters stand for what is hidden or struck through amid a sentence, one for each, so
 * that all others keep their places. A whole sentence that is hidden or struck through stays: it still stands in the document.
 */
export function wordsSeen(node: Paragraph): string {
  const { children } = node
  if (!children.some(isGone)) return textOf(node)
  const over = passedOver(children)
  return children.map((child, i) => (over[i] ? PLACEHOLDER.repeat(textOf(child).length) : textOf(child))).join('')
}

/** The same without what is hidden or struck through, where a place does not matter: in a title. */
export const wordsLeft = (node: Paragraph): string => wordsSeen(node).replaceAll(PLACEHOLDER, '')

/**
 * Text of a node without all that is hidden or struck through, whole sentences too: who buys, for how much and by which law is
 * told by what is left.
 */
export function wordsThatHold(node: TreeNode): string {
  return textOf(withoutGone(node))
}

function withoutGone(node: TreeNode): TreeNode {
  if (!('children' in node)) return node
  const children = (node.children as TreeNode[]).filter(child => !isGone(child)).map(withoutGone)
  return { ...node, children } as TreeNode
}

/** The words of a paragraph that are passed over, each place of them as a whole. */
export function wordsPassedOver({ children }: Paragraph): { words: string; struck: boolean }[] {
  if (!children.some(isGone)) return []
  const places: { words: string; struck: boolean; end: number }[] = []
  for (const [i, isOver] of passedOver(children).entries()) {
    if (!isOver) continue
    const child = children[i]!
    const struck = child.type === 'text' && child.data?.struck === true
    const [words, last] = [textOf(child), places.at(-1)]
    if (last?.end === i && last.struck === struck) Object.assign(last, { words: last.words + words, end: i + 1 })
    else places.push({ words, struck, end: i + 1 })
  }
  return places.filter(({ words }) => isSaid([words]))
}

/** Which children of a paragraph are passed over. */
function passedOver(children: Paragraph['children']): boolean[] {
  const words = children.map(textOf)
  const seen = words.map((text, i) => (isGone(children[i]!) ? '' : text))
  if (!isSaid(seen)) return words.map(() => false)
  return words.map((text, i) => {
    if (!isGone(children[i]!)) return false
    const [before, behind] = [seen.slice(0, i), seen.slice(i + 1)]
    const isWhole =
      (!isSaid(before) || ENDS_WITH_STOP.test(before.join(''))) && (!isSaid(behind) || ENDS_WITH_STOP.test(text))
    return !isWhole
  })
}

const isSaid = (some: readonly string[]) => /[\p{L}\p{N}]/u.test(some.join(''))

/** True for words that are hidden or struck through. */
export const isGone = (node: TreeNode): boolean =>
  node.type === 'text' && (node.data?.hidden === true || node.data?.struck === true)
