/** Work side by side, results in order. */

/**
 * Starts `work` on the items as they come and gives its results in the order of the items, each as soon as those before it
 * are there. The first that fails ends all.
 *
 * @param ready waited for before work on the next item is started. That item is asked for meanwhile, so that whatever gets
 * ready need not wait for it; no further one is.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  ready: () => Promise<void>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const started: Promise<R>[] = []
  let ended = false
  let failure: { error: unknown } | undefined
  let wake = () => {}
  const feed = async () => {
    const iterator = items[Symbol.asyncIterator]()
    try {
      while (!ended) {
        const asked = iterator.next()
        // It is awaited when something is ready, which may come after it has failed.
        asked.catch(() => {})
        await ready()
        const next = await asked
        if (ended || next.done) break
        const result = work(next.value)
        // It is awaited in its turn, which may come after it has failed.
        result.catch(() => {})
        started.push(result)
        wake()
      }
    } catch (error) {
      failure = { error }
    }
    await iterator.return?.()
    ended = true
    wake()
  }
  const feeding = feed()
  try {
    while (true) {
      const first = started.shift()
      if (first) yield await first
      else if (ended) break
      else
        await new Promise<void>(done => {
          wake = done
        })
    }
    if (failure) throw failure.error
  } finally {
    ended = true
    await feeding
  }
}

/** Gives the results of `work` in the order of the items. @param most number of items that are begun before the first is waited for. */
export async function* ahead<T, R>(
  most: number,
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const started: Promise<R>[] = []
  for await (const item of items) {
    const result = work(item)
    // It is awaited in its turn, which may come after it has failed.
    result.catch(() => {})
    started.push(result)
    if (started.length >= most) yield await started.shift()!
  }
  for (const result of started) yield await result
}
