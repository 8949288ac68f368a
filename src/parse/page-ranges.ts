/** Page numbers as a person writes them: `1–3` and `7`. */

/** @param pages in ascending order, each once. */
export function rangesOf(pages: readonly number[]): string[] {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
}
