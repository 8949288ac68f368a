/** Where values that are fixed stand close together in a long list that as a whole leaves room. */

/** A run as far as it is known. A fixed value gains 1 less the share that is asked for, any other one loses that share. */
interface DenseRun {
  /** Its first value, and behind its last. */
  from: number
  to: number
  /** What all values gain up to its start, and up to its end. */
  before: number
  behind: number
  /** The last run in front of it with less before it, as a place in the list of runs. */
  lower: number
}

const NONE = -1

/**
 * The runs of a list of values in which at least a share is fixed, each as long as more is gained by it: in one pass, after
 * Ruzzo and Tompa, since a list may be as long as a document.
 *
 * @param fixed of each value, in the order of the text, whether it leaves no room.
 * @param share how large a part has to be fixed, from 0 to 1.
 * @returns first and last value of each run, the end exclusive, in the order of the text.
 */
export function denseRuns(fixed: readonly boolean[], share: number): [from: number, to: number][] {
  const runs: DenseRun[] = []
  const lowerThan = (gain: number) => {
    let at = runs.length - 1
    while (at !== NONE && runs[at]!.before >= gain) at = runs[at]!.lower
    return at
  }
  let count = 0
  for (const [i, isFixed] of fixed.entries()) {
    if (!isFixed) continue
    const run: DenseRun = {
      from: i,
      to: i + 1,
      before: count - i * share,
      behind: ++count - (i + 1) * share,
      lower: NONE,
    }
    run.lower = lowerThan(run.before)
    // What lies between is won back by what comes behind it.
    while (run.lower !== NONE && runs[run.lower]!.behind < run.behind) {
      const { from, before } = runs[run.lower]!
      runs.length = run.lower
      Object.assign(run, { from, before, lower: lowerThan(before) })
    }
    if (run.behind > run.before) runs.push(run)
  }
  return runs.map(({ from, to }) => [from, to])
}
