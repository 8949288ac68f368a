/** One child process that reads and judges documents, one after another, within its limits. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Note } from '../facts/document.ts'
import { heapMegabytesOf, type Limits, patienceOf } from '../facts/limits.ts'
import { waitedTooLong } from './deadline.ts'
import type { Answer, Judging, Order, Work } from './job.ts'
import type { PackedData } from './packed-file.ts'
import { MEMORY_EXCEEDED, TIME_EXCEEDED } from './watchdog.ts'

/**
 * What was kept of each document, or why one of them, the one at `index`, could not be checked; nothing is known of the
 * others then.
 */
export type Outcome = { files: PackedData[] } | { problem: Note; index: number }

export interface WorkerProcess {
  /** Reads and judges documents. Never throws: a process that dies is a problem of the document that it worked on. */
  run(work: Work): Promise<Outcome>
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
 * @param script the built `start-worker.cjs`, which is given memory, cores and seconds.
 * @param coresEach cores of the machine for each process that is at work with this one.
 */
export function startWorker(script: string, limits: Limits, coresEach = 1): WorkerProcess {
  const { seconds, memoryMegabytes } = limits
  const child = fork(script, [memoryMegabytes, coresEach, seconds].map(String), {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${heapMegabytesOf(limits)}`],
  })
  let alive = true
  let ready = false
  let used = false
  let resident = 0
  let printed = ''
  let waited: number | null = null
  let index = 0
  let timer: NodeJS.Timeout | undefined
  let settle: ((outcome: Outcome) => void) | undefined

  const finish = (outcome: Outcome) => {
    clearTimeout(timer)
    settle?.(outcome)
    settle = undefined
  }
  const die = (problem: Note) => {
    alive = false
    finish({ problem, index })
  }
  const startClock = () => {
    clearTimeout(timer)
    const patience = ready ? patienceOf(limits) : SECONDS_TO_START
    const expire = () => {
      waited = patience
      child.kill('SIGKILL')
    }
    timer = setTimeout(expire, patience * 1000)
  }

  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed = (printed + text).slice(-1000)
  })
  child.on('message', (answer: Answer) => {
    if (answer.is === 'done') {
      used = true
      resident = answer.resident
      finish({ files: answer.files })
      return
    }
    if (answer.is === 'ready') ready = true
    else index = answer.index
    if (settle) startClock()
  })
  child.on('error', (error: NodeJS.ErrnoException) => die(diedBy(error.code ?? '')))
  // `close` comes after `exit`, when all that was printed has been read.
  child.on('close', (code, signal) => die(whyEnded({ code, signal, printed, waited }, limits)))

  const numbered = judgingsFor(child)
  return {
    run: ({ documents, reading }) =>
      new Promise(done => {
        settle = done
        index = 0
        send(child, { is: 'job', job: { documents: documents.map(numbered), reading } })
        startClock()
      }),
    isUsed: () => used,
    isFit: () => alive && child.connected && resident < memoryMegabytes * FIT,
    end: () => {
      clearTimeout(timer)
      if (child.connected) child.disconnect()
      child.stdout?.destroy()
      child.unref()
    },
  }
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
  /** The last that it, or V8 in it, printed. */
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
