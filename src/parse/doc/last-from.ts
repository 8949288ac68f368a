/** Index of the last of some spans, in order, that begins at or before a place; 0 where none does. */
export function lastFrom(spans: readonly { first: number }[], at: number): number {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (spans[middle]!.first <= at) low = middle
    else high = middle - 1
  }
  return low
}
