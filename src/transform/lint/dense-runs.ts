/** Where values that are fixed stand close together in a long list that as a whole leaves room. */

/**
 * The runs of a list of values in which so large a part is fixed, each as long as it gains by it; from the best on.
 *
 * @param fixed of each value, in the order of the text, whether it leaves no room.
 * @param share how large a part has to be fixed, from 0 to 1.
 * @returns first and last value of each run, the end exclusive, in the order of the text.
 */
export function denseRuns(fixed: readonly boolean[], share: number): [from: number, to: number][] {
  const between = (from: number, to: number): [number, number][] => {
    let best = { gain: 0, from, to: from }
    let here = { gain: 0, from }
    for (let i = from; i < to; i++) {
      if (here.gain <= 0) here = { gain: 0, from: i }
      here.gain += fixed[i] ? 1 - share : -share
      if (here.gain > best.gain) best = { ...here, to: i + 1 }
    }
    if (best.gain === 0) return []
    return [...between(from, best.from), [best.from, best.to], ...between(best.to, to)]
  }
  return between(0, fixed.length)
}
