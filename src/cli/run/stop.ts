/** Ctrl-C and the signals by which a run is asked to end: what is finished is still written. */

export interface Stop {
  /** From now on the first signal stops the run in order; the second, of either kind, ends the program at once, as ever. */
  listen(): void
  /** Aborted by the first signal. */
  signal: AbortSignal
  /** The next of `items`; `null` when there is none, or the run is to stop. */
  next<T>(items: AsyncIterator<T>): Promise<T | null>
  /** Stops the run without a signal. */
  cancel(): void
  end(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Makes the signal of a run; the process is listened to only between `listen` and `end`. */
export function listenForStop(): Stop {
  const control = new AbortController()
  let wake = () => {}
  control.signal.addEventListener('abort', () => wake())
  const end = () => {
    for (const name of SIGNALS) process.removeListener(name, abort)
  }
  // Whoever asks a second time, by whatever signal, does not want to wait.
  const abort = () => {
    end()
    control.abort()
  }
  return {
    listen() {
      for (const name of SIGNALS) process.on(name, abort)
    },
    signal: control.signal,
    async next<T>(items: AsyncIterator<T>) {
      if (control.signal.aborted) return null
      // No race with a promise that lives as long as the run: that would hold on to every item.
      const item = await new Promise<IteratorResult<T> | null>((done, fail) => {
        wake = () => done(null)
        items.next().then(done, fail)
      })
      wake = () => {}
      return item === null || item.done || control.signal.aborted ? null : item.value
    },
    cancel: abort,
    end,
  }
}
