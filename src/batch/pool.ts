/** Processes that work on documents side by side, up to a number. */
import { availableParallelism } from 'node:os'
import type { Limits } from '../facts/limits.ts'
import type { Work } from './job.ts'
import { startWorker, type WorkerProcess, type WorkResult } from './pool/worker-process.ts'

export interface Pool {
  /** Resolves when a process is free, so that no document is opened before. */
  ready(): Promise<void>
  /** Reads and judges one document, or those of one tender, in the next free process. Never throws. */
  run(work: Work): Promise<WorkResult>
  /** Lets go of all processes, busy ones too. */
  end(): void
}

/** @param start makes a process; called when there is work and none is free, at most `size` at a time. */
export function createPool(size: number, start: () => WorkerProcess): Pool {
  const all = new Set<WorkerProcess>()
  const idle: WorkerProcess[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let ended = false
  const freed = () => new Promise<void>(done => waiting.push(done))
  const ready = async () => {
    while (busy >= size) await freed()
  }
  const drop = (worker: WorkerProcess) => {
    all.delete(worker)
    worker.end()
  }
  const fresh = () => {
    const worker = start()
    all.add(worker)
    return worker
  }
  const take = () => {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.isFit()) return worker
      drop(worker)
    }
    return fresh()
  }
  const runIn = async (worker: WorkerProcess, work: Work): Promise<WorkResult> => {
    const wasUsed = worker.isUsed()
    const outcome = await worker.run(work)
    if (worker.isFit()) idle.push(worker)
    else drop(worker)
    // What other documents had left in the process may have taken the room.
    return wasUsed && !ended && isOutOfMemory(outcome) ? runIn(fresh(), work) : outcome
  }
  return {
    ready,
    run: async work => {
      // Nothing may stand between the look and the count: several may come at once.
      while (busy >= size) await freed()
      // Nobody waits for it any more.
      if (ended) return new Promise(() => {})
      busy++
      const outcome = await runIn(take(), work)
      busy--
      // All of them look again: one that only waits to open a document may find that there is none.
      for (const look of waiting.splice(0)) look()
      return outcome
    },
    end: () => {
      ended = true
      for (const worker of all) worker.end()
      all.clear()
    },
  }
}

const isOutOfMemory = (outcome: WorkResult) => 'problem' in outcome && outcome.problem.code === 'limit-memory'

/** A pool of processes that run the built `start-worker.cjs`. */
export function workerPool(script: string, size: number, limits: Limits): Pool {
  const coresEach = availableParallelism() / size
  return createPool(size, () => startWorker(script, limits, coresEach))
}
