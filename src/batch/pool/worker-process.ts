/** One child process that reads and judges documents, one after another, within its limits. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Note } from '../../facts/document.ts'
import { heapMegabytesOf, type Limits, patienceOf } from '../../facts/limits.ts'
import { waitedTooLong } from '../deadline.ts'
import type { Answer, Judging, Order, Work, WorkerArgument } from '../job.ts'
import type { PackedData } from '../packing/packed-file.ts'
import { MEMORY_EXCEEDED, TIME_EXCEEDED } from './watchdog.ts'

/**
 * What was kept of each document, or why one of them, the one at `index`, could not be checked; nothing is known of the
 * others then.
 */
export type WorkResult = { files: PackedData[] } | { problem: Note; index: number }

export interface WorkerProcess {
  /** Reads and judges documents. Never throws: a process that dies is a problem of the document that it worked on. */
  run(work: Work): Promise<WorkResult>
  /** True when it has worked on documents before. */
  isUsed(): boolean
  /** False when the process is gone, or holds on to so much memory that another should take its place. */
  isFit(): boolean
  end(): void
}

/** A process that never comes up: no file to run, no memory for another process. */
const SECONDS_TO_START = 60
/**
 * V8 gives back little of what it once took: after some hundred tenders a process stays at 250 to 330 MB, most of which the
 * next document uses again. Another process begins with code that is not yet compiled, which takes more than a second.
 */
const FIT = 0.75

/**
 * @param script the built `start-worker.cjs` (start-worker.ts).
 * @param coresEach cores of the machine for each process that is at work with this one.
 */
export function startWorker(script: string, limits: Limits, coresEach = 1): WorkerProcess {
  const { seconds, memoryMegabytes } = limits
  const child = fork(script, [JSON.stringify({ memoryMegabytes, coresEach, seconds } satisfies WorkerArgument)], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${heapMegabytesOf(limits)}`],
  })
  const clock = clockOf(child)
  const numbered = judgingsFor(child)
  const { outcome, known } = outcomesOf(child, limits, clock)
  return {
    run: ({ documents, reading }) => outcome({ is: 'job', job: { documents: documents.map(numbered), reading } }),
    isUsed: () => known.resident !== null,
    isFit: () => known.alive && child.connected && (known.resident ?? 0) < memoryMegabytes * FIT,
    end: () => {
      clock.stop()
      if (child.connected) child.disconnect()
      child.stdout?.destroy()
      child.unref()
    },
  }
}

/** Gives a process one order after another, and listens to what becomes of each. `known` is what it has said of itself. */
function outcomesOf(child: ChildProcess, limits: Limits, clock: ReturnType<typeof clockOf>) {
  /** `resident`: megabytes that it held after its last order, `null` before. */
  const known = { alive: true, resident: null as number | null }
  const printed = lastPrintedBy(child)
  let patience = SECONDS_TO_START
  let index = 0
  let settle: ((outcome: WorkResult) => void) | undefined

  const finish = (outcome: WorkResult) => {
    clock.stop()
    settle?.(outcome)
    settle = undefined
  }
  const die = (problem: Note) => {
    known.alive = false
    finish({ problem, index })
  }
  child.on('message', (answer: Answer) => {
    if (answer.is === 'done') {
      known.resident = answer.resident
      finish({ files: answer.files })
      return
    }
    if (answer.is === 'ready') patience = patienceOf(limits)
    else index = answer.index
    if (settle) clock.start(patience)
  })
  child.on('error', (error: NodeJS.ErrnoException) => die(diedBy(error.code ?? '')))
  // `close` comes after `exit`, when all that was printed has been read.
  child.on('close', (code, signal) =>
    die(whyEnded({ code, signal, printed: printed(), waited: clock.waited() }, limits)),
  )
  const outcome = (order: Order) =>
    new Promise<WorkResult>(done => {
      settle = done
      index = 0
      send(child, order)
      clock.start(patience)
    })
  return { known, outcome }
}

/** Kills a process that is waited for too long. */
function clockOf(child: ChildProcess) {
  let timer: NodeJS.Timeout | undefined
  let waited: number | null = null
  const stop = () => clearTimeout(timer)
  return {
    stop,
    /** The deadline is `seconds` from now. */
    start: (seconds: number) => {
      stop()
      const expire = () => {
        waited = seconds
        child.kill('SIGKILL')
      }
      timer = setTimeout(expire, seconds * 1000)
    },
    /** The seconds after which it was killed, `null` where it was not. */
    waited: () => waited,
  }
}

/** The last that a process, or V8 in it, has printed. */
function lastPrintedBy(child: ChildProcess): () => string {
  let printed = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed = (printed + text).slice(-1000)
  })
  return () => printed
}

function send(child: ChildProcess, order: Order): void {
  // What cannot be sent because the process is gone is said by `close`.
  child.send(order, () => {})
}

/** What documents are judged by is sent to a process once, and then named by its number. */
function judgingsFor(child: ChildProcess) {
  const known = new Map<Judging, number>()
  return <T extends { judging: Judging }>(document: T): Omit<T, 'judging'> & { judging: number } => {
    const { judging } = document
    let number = known.get(judging)
    if (number === undefined) {
      number = known.size
      known.set(judging, number)
      send(child, { is: 'judging', number, judging })
    }
    return { ...document, judging: number }
  }
}

/** How a process ended. */
interface End {
  code: number | null
  signal: string | null
  /** The last that it printed. */
  printed: string
  /** Seconds by the clock after which it was given up. */
  waited: number | null
}

function whyEnded({ code, signal, printed, waited }: End, { seconds, memoryMegabytes }: Limits): Note {
  if (waited !== null) return waitedTooLong(waited)
  if (printed.includes(TIME_EXCEEDED)) return { code: 'limit-seconds', values: { limit: seconds } }
  // V8 aborts when the heap is full.
  const full = signal === 'SIGABRT' || code === 134
  if (full || printed.includes(MEMORY_EXCEEDED)) return { code: 'limit-memory', values: { limit: memoryMegabytes } }
  return diedBy(signal ?? code ?? '')
}

const diedBy = (reason: string | number): Note => ({ code: 'worker-died', values: { reason } })
