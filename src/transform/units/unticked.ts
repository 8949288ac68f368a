/** Choices that nobody ticked (□ 否): a sentence of nothing else demands nothing and is not judged. */
import type { Paragraph } from '../../tree/nodes.ts'
import { originalSpan, type Shadow } from './shadow.ts'

/** Spans of a paragraph's words that belong to such choices: offsets from its start, end exclusive. */
export function untickedSpans(node: Paragraph): [number, number][] {
  const spans: [number, number][] = []
  let offset = 0
  for (const child of node.children) {
    const end = offset + (child.type === 'text' ? child.value.length : 1)
    const last = spans.at(-1)
    const goesOn = last !== undefined && last[1] === offset
    const belongs = child.type === 'break' ? goesOn : child.data?.unticked === true
    if (belongs && goesOn) last[1] = end
    else if (belongs) spans.push([offset, end])
    offset = end
  }
  return spans
}

/** True where all of a span of the paragraph's shadow stands in one of them. */
export function isUnticked(spans: readonly [number, number][], shadow: Shadow, start: number, end: number): boolean {
  const [from, until] = originalSpan(shadow, start, end)
  return spans.some(([first, last]) => first <= from && until <= last)
}
