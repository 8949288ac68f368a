/** The watchdog of a process that reads documents: it sees what the process takes even while it never comes to rest. */
import type * as Fs from 'node:fs'
import type * as Threads from 'node:worker_threads'

/** What it writes to standard output before it ends the process. */
export const MEMORY_EXCEEDED = 'memory exceeded'
/** The same for a process that has worked on a document for too long. */
export const TIME_EXCEEDED = 'time exceeded'

/** What it is told: the process's CPU time when it begins a document, `null` when it rests. In microseconds. */
export type CpuTimeAtStart = NodeJS.CpuUsage | null

/** What it needs of `process`. */
type Self = Pick<NodeJS.Process, 'kill' | 'pid' | 'ppid' | 'memoryUsage' | 'cpuUsage'>

/**
 * Runs in a thread of its own: the event loop of the main thread may be blocked. Resident memory and CPU time are those of
 * the whole process, so they can be read from any thread on every system. Ends the process when it holds more than
 * `workerData.most` bytes, when it has worked on a document for `workerData.seconds` (not when they have passed by the clock:
 * others may have the core), or when the process that started it is gone.
 *
 * It looks the more often the less room is left: a look every 10 milliseconds takes a hundredth of a core.
 *
 * Its source is handed to the thread as text, so that the thread has no module to load: it must name nothing outside.
 */
export function watch(self: Self, { workerData, parentPort }: typeof Threads, { writeSync }: typeof Fs): void {
  const soonest = 10
  const latest = 80
  /** Bytes that no process takes in less than a millisecond. */
  const fastest = 4 * 2 ** 20
  const most = workerData.most * 0.9
  let before = self.memoryUsage.rss()
  let waited = soonest
  let begun: CpuTimeAtStart = null
  parentPort?.on('message', (message: CpuTimeAtStart) => {
    begun = message
  })
  const worked = () => {
    if (!begun) return 0
    const { user, system } = self.cpuUsage(begun)
    return (user + system) / 1e6
  }
  const look = () => {
    const now = self.memoryUsage.rss()
    const wait = Math.min(latest, Math.max(soonest, (most - now) / fastest))
    // As fast as it grew since the last look it will grow until the next; who is caught at the limit has passed it.
    const exceeded = now + ((now - before) / waited) * wait > most
    const late = worked() > workerData.seconds
    before = now
    waited = wait
    if (!exceeded && !late && self.ppid === workerData.parent) {
      setTimeout(look, wait)
      return
    }
    // Written past the main thread, which may never write again. The words are those of MEMORY_EXCEEDED and TIME_EXCEEDED.
    if (exceeded) writeSync(1, 'memory exceeded\n')
    else if (late) writeSync(1, 'time exceeded\n')
    self.kill(self.pid, 'SIGKILL')
  }
  setTimeout(look, soonest)
}
