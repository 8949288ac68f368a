/** The deadline of a document that a thread of this process reads or copies. */
import type { Note } from '../facts/document.ts'
import { type Limits, patienceOf } from '../facts/limits.ts'

const MILLISECONDS_BETWEEN_LOOKS = 50

/** What is said of a document for which nobody waits any longer, though it has not worked for its seconds of CPU time. */
export function waitedTooLong(seconds: number): Note {
  return { code: 'limit-waited', values: { waited: seconds } }
}

/**
 * Watches how long this process works from now on; all its threads count, since Node 20 knows no time of one thread.
 *
 * @param worked seconds of CPU time that this process has taken so far.
 * @param late called once, with `work` or, where the clock alone has gone on, with `clock`.
 * @returns what ends the watch.
 */
export function startDeadline(limits: Limits, worked: () => number, late: (by: 'work' | 'clock') => void): () => void {
  const end = worked() + limits.seconds
  const patience = setTimeout(() => stop('clock'), patienceOf(limits) * 1000)
  const looks = setInterval(() => {
    if (worked() > end) stop('work')
  }, MILLISECONDS_BETWEEN_LOOKS)
  const clear = () => {
    clearTimeout(patience)
    clearInterval(looks)
  }
  const stop = (by: 'work' | 'clock') => {
    clear()
    late(by)
  }
  return clear
}
