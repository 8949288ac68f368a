/** The numbers that stand on the pages themselves, in their headers and footers: what a person looks for on paper. */
import type { PageLabels } from '../../tree/nodes.ts'
import type { RunningHeads } from './running-heads.ts'
import { pageNumberIn } from './running-heads.ts'

/** Number of pages in a row that count on, from which on what they count is pages. */
const FEWEST = 3

/**
 * The printed numbers of the pages that have another one than they are counted by. Told only where pages in a row count on: a
 * number that stands alone may be of anything.
 */
export function printedPages({ headers, footers }: RunningHeads): PageLabels {
  const numbers = new Map<number, Set<number>>()
  for (const line of [...headers, ...footers]) {
    const number = pageNumberIn(line)
    if (number !== null) numbers.set(line.page, (numbers.get(line.page) ?? new Set()).add(number))
  }
  // A page with two numbers (of its part and of the whole) tells none.
  const single = [...numbers].flatMap(([page, [number, ...others]]) =>
    others.length > 0 ? [] : [[page, number!] as const],
  )
  const runs: (readonly [number, number])[][] = []
  for (const one of single.sort(([a], [b]) => a - b)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (last && one[0] - last[0] === one[1] - last[1]) run!.push(one)
    else runs.push([one])
  }
  const told = runs.filter(run => run.length >= FEWEST).flat()
  return Object.fromEntries(
    told.filter(([page, number]) => number !== page).map(([page, number]) => [page, String(number)]),
  )
}
