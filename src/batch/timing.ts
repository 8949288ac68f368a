/** How long each step takes for a document, for a person who asks; no report holds it. */
import type { VFile } from 'vfile'

export type TimedStep = 'parse' | 'section' | 'classify' | 'lint'

/** Milliseconds by step. */
export type Timing = Partial<Record<TimedStep, number>>

declare module 'vfile' {
  interface DataMap {
    timing?: Timing
  }
}

/** Measures the steps of one file after another: each `lap` ends a step and begins the next. */
export function lapTimer() {
  let since = 0
  return {
    start() {
      since = performance.now()
    },
    lap(file: VFile, step: TimedStep) {
      const now = performance.now()
      file.data.timing = { ...file.data.timing, [step]: now - since }
      since = now
    },
  }
}
