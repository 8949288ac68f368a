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

/**
 * Where a span of the shadow goes on behind a choice that nobody ticked and that it begins with: □不组织 ☑组织，投标人须…
 * The words of the former would be read as if they were said of the latter.
 */
export function startBehind(spans: readonly [number, number][], shadow: Shadow, start: number, end: number): number {
  const [from, until] = originalSpan(shadow, start, end)
  const choice = spans.find(([first, last]) => first <= from && from < last && last < until)
  if (!choice) return start
  let at = start
  while (at < end && originalSpan(shadow, at, at + 1)[0] < choice[1]) at++
  return at < end ? at : start
}

/** What nobody ticked is no longer than what stands before it, up to two characters: else it holds what all choices speak of (☑接受 □不接受联合体). */
const MORE = 2
/** A stop may stand behind it. */
const STOP = 1

/** Where such a span ends that goes on to its end with choices that nobody ticked: 授权书：☑提供 □不提供. Those would say otherwise of the rest. */
export function endBefore(spans: readonly [number, number][], shadow: Shadow, start: number, end: number): number {
  const [from, until] = originalSpan(shadow, start, end)
  const choice = spans.find(([first, last]) => from < first && until <= last + STOP)
  if (!choice) return end
  let at = end
  while (at > start && originalSpan(shadow, at - 1, at)[0] >= choice[0]) at--
  return at > start && end - at <= at - start + MORE ? at : end
}
