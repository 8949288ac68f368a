/** One child process that reads and judges documents, one at a time, within its limits. */
import { fork } from 'node:child_process'
import type { Note } from '../tree/document.ts'
import type { Limits } from '../tree/limits.ts'
import type { Answer, Job, Judging, Order } from './job.ts'
import type { PlainFile } from './plain-file.ts'
import { MEMORY_EXCEEDED } from './watchdog.ts'

/** What became of a document: what was kept of it, or why it could not be checked. */
export type Outcome = { file: PlainFile } | { problem: Note }

export interface WorkerProcess {
  /** Reads and judges one document. Never throws: a process that dies is a problem of the document. */
  run(job: Omit<Job, 'judging'>, judging: Judging): Promise<Outcome>
  /** False when the process is gone, or holds on to so much memory that another should take its place. */
  isFit(): boolean
  end(): void
}

/** A process that never comes up: no file to run, no memory for another process. */
const SECONDS_TO_START = 60
/** V8 gives back little of what it once took; what pdf.js left behind must not count against the next document. */
const FIT = 0.5
/** The heap's share of the memory; the rest is for buffers and the program itself. */
const HEAP = 0.75

/** @param script the built `worker.js`. */
export function startWorker(script: string, { seconds, memoryMegabytes }: Limits): WorkerProcess {
  const child = fork(script, [String(memoryMegabytes)], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.ceil(memoryMegabytes * HEAP)}`],
  })
  const known = new Map<Judging, number>()
  let alive = true
  let ready = false
  let resident = 0
  let printed = ''
  let late = false
  let timer: NodeJS.Timeout | undefined
  let settle: ((outcome: Outcome) => void) | undefined

  const finish = (outcome: Outcome) => {
    clearTimeout(timer)
    settle?.(outcome)
    settle = undefined
  }
  const startClock = () => {
    clearTimeout(timer)
    const expire = () => {
      late = true
      child.kill('SIGKILL')
    }
    timer = setTimeout(expire, (ready ? seconds : SECONDS_TO_START) * 1000)
  }
  const problemOf = (signal: string | null, code: number | null): Note => {
    if (late) return { code: 'limit-seconds', values: { limit: seconds } }
    // V8 aborts when the heap is full.
    const full = signal === 'SIGABRT' || code === 134
    if (full || printed.includes(MEMORY_EXCEEDED)) return { code: 'limit-memory', values: { limit: memoryMegabytes } }
    return { code: 'worker-died', values: { reason: signal ?? code ?? '' } }
  }

  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed = (printed + text).slice(-1000)
  })
  child.on('message', (answer: Answer) => {
    if (answer.is === 'ready') {
      ready = true
      if (settle) startClock()
      return
    }
    resident = answer.resident
    finish({ file: answer.file })
  })
  child.on('error', error => {
    alive = false
    finish({ problem: { code: 'worker-died', values: { reason: (error as NodeJS.ErrnoException).code ?? '' } } })
  })
  // `close` comes after `exit`, when all that was printed has been read.
  child.on('close', (code, signal) => {
    alive = false
    finish({ problem: problemOf(signal, code) })
  })
  const send = (order: Order) => {
    // What cannot be sent because the process is gone is said by `close`.
    child.send(order, () => {})
  }

  return {
    run: (job, judging) =>
      new Promise(done => {
        settle = done
        let number = known.get(judging)
        if (number === undefined) {
          number = known.size
          known.set(judging, number)
          send({ is: 'judging', number, judging })
        }
        send({ is: 'job', job: { ...job, judging: number } })
        startClock()
      }),
    isFit: () => alive && child.connected && resident < memoryMegabytes * FIT,
    end: () => {
      clearTimeout(timer)
      if (child.connected) child.disconnect()
      child.stdout?.destroy()
      child.unref()
    },
  }
}
