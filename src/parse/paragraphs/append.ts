/** One paragraph of two, and the page on which each of its runs stands. */
import { lineBreak } from '../../tree/build.ts'
import type { Break, Paragraph, Text } from '../../tree/nodes.ts'

/** Appends a paragraph to the one in front of it, in place: the line between is a break. What stands where in the projection does not change. */
export function append(node: Paragraph, next: Paragraph): void {
  const gap = lineBreak()
  gap.position = { start: node.position!.end, end: next.position!.start }
  const [first] = next.children
  const { page } = next.data
  // A run says its page only where a new one begins.
  if (first?.type === 'text' && first.data?.page === undefined && page !== null && page !== pageAtEnd(node))
    first.data = { ...first.data, page }
  node.children.push(gap)
  for (const child of next.children) node.children.push(child)
  node.position = { start: node.position!.start, end: next.position!.end }
}

function pageAtEnd({ children, data }: Paragraph): number | null {
  for (let i = children.length - 1; i >= 0; i--) {
    const page = pageOf(children[i]!)
    if (page !== undefined) return page
  }
  return data.page
}

/** Page that begins with a run; `undefined` where it goes on with the one before. */
export const pageOf = (child: Text | Break): number | undefined =>
  child.type === 'text' ? child.data?.page : undefined
