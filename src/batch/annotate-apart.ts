/** Makes commented copies in a thread of this process, which can be ended where a library for it never comes to rest. */
import { Worker } from 'node:worker_threads'
import type { AnnotatedCopy } from '../annotate/annotate.ts'
import { unannotatable } from '../annotate/unannotatable.ts'
import type { Limits } from '../tree/limits.ts'
import type { CopyAnswer, CopyOrder } from './annotate-thread.ts'

export interface CopyMaker {
  /** Makes one copy; the next only when it is done. @throws an `unannotatable` error, also at a limit. */
  make(order: CopyOrder): Promise<AnnotatedCopy>
  end(): void
}

/** @param script the built `start-annotate-thread.cjs`. */
export function openCopyMaker(script: string, { seconds, memoryMegabytes }: Limits): CopyMaker {
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
          clearTimeout(timer)
          end()
          fail(error)
        }
        const timer = setTimeout(() => refuse(unannotatable('annotate-late', { limit: seconds })), seconds * 1000)
        worker.removeAllListeners()
        worker.on('error', (error: NodeJS.ErrnoException) => {
          const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          refuse(isFull ? unannotatable('annotate-memory', { limit: memoryMegabytes }) : error)
        })
        worker.on('message', (answer: CopyAnswer) => {
          if ('broken' in answer) return refuse(new Error(answer.broken))
          clearTimeout(timer)
          if ('copy' in answer) done(answer.copy)
          else fail(unannotatable(answer.unannotatable.code, answer.unannotatable.values))
        })
        worker.postMessage(order)
      }),
  }
}
