/** Paragraphs that part one sentence are made one again. */
import { lineBreak } from './build.ts'
import type { Break, Paragraph, Text } from './nodes.ts'

/** Appends a paragraph to the one in front of it, in place: the line between is a break. What stands where in the projection does not change. */
export function append(node: Paragraph, next: Paragraph): void {
  const gap = lineBreak()
  gap.position = { start: node.position!.end, end: next.position!.start }
  const [first] = next.children
  const page = pageAtEnd(node)
  // A run says its page only where a new one begins.
  if (first?.type === 'text' && first.data?.page === undefined && next.data.page !== page && next.data.page !== null)
    first.data = { ...first.data, page: next.data.page }
  node.children.push(gap, ...next.children)
  node.position = { start: node.position!.start, end: next.position!.end }
}

const pageAtEnd = ({ children, data }: Paragraph) =>
  children.map(pageOf).findLast(one => one !== undefined) ?? data.page

const pageOf = (child: Text | Break): number | undefined => (child.type === 'text' ? child.data?.page : undefined)
