/** Makes commented copies in a thread of this process, which can be ended where a library for it never comes to rest. */
import { Worker } from 'node:worker_threads'
import type { AnnotatedCopy } from '../../annotate/annotator.ts'
import { unannotatable } from '../../annotate/unannotatable.ts'
import { type Limits, patienceOf } from '../../facts/limits.ts'
import { startDeadline } from '../deadline.ts'
import type { CopyAnswer, CopyOrder } from './annotate-thread.ts'

export interface CopyMaker {
  /** Makes one copy; the next only when it is done. @throws an `unannotatable` error, also at a limit. */
  make(order: CopyOrder): Promise<AnnotatedCopy>
  end(): void
}

/**
 * @param script the built `start-annotate-thread.cjs`.
 * @param worked seconds of CPU time that this process has taken.
 */
export function openCopyMaker(script: string, limits: Limits, worked: () => number): CopyMaker {
  const { seconds, memoryMegabytes } = limits
  let thread: Worker | undefined
  const end = () => {
    void thread?.terminate()
    thread = undefined
  }
  const start = () => {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } })
    started.unref()
    return started
  }
  return {
    end,
    make: order =>
      new Promise((done, fail) => {
        thread ??= start()
        const worker = thread
        const refuse = (error: Error) => {
          noDeadline()
          end()
          fail(error)
        }
        const noDeadline = startDeadline(limits, worked, by => {
          refuse(unannotatable('annotate-late', { limit: by === 'work' ? seconds : patienceOf(limits) }))
        })
        worker.removeAllListeners()
        worker.on('error', (error: NodeJS.ErrnoException) => {
          const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          refuse(isFull ? unannotatable('annotate-memory', { limit: memoryMegabytes }) : error)
        })
        worker.on('message', (answer: CopyAnswer) => {
          if ('broken' in answer) return refuse(new Error(answer.broken))
          noDeadline()
          if ('copy' in answer) done(answer.copy)
          else fail(unannotatable(answer.unannotatable.code, answer.unannotatable.values))
        })
        worker.postMessage(order)
      }),
  }
}
