/** The work of a process that reads and judges documents for another one, one at a time. */
import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { fail } from '../parse/parse.ts'
import { unopened } from '../read/unopened.ts'
import { fileChecker } from './check-file.ts'
import type { Answer, Job, Judging, Order } from './job.ts'
import { toPlain } from './plain-file.ts'

export interface Line {
  send(answer: Answer): void
  /** Resident megabytes of this process. */
  resident(): number
}

/** Makes the function that takes orders. Rules are compiled once for all documents that are judged alike. */
export function serve({ send, resident }: Line): (order: Order) => Promise<void> {
  const judgings = new Map<number, Judging>()
  const checkers = new Map<string, ReturnType<typeof fileChecker>>()
  const checkerFor = ({ judging, reading }: Job) => {
    const key = `${judging} ${JSON.stringify(reading)}`
    let checker = checkers.get(key)
    if (!checker) {
      const { rules, overrides } = judgings.get(judging)!
      checker = fileChecker(rules, overrides, reading)
      checkers.set(key, checker)
    }
    return checker
  }
  return async order => {
    if (order.is === 'judging') {
      judgings.set(order.number, order.judging)
      return
    }
    const { job } = order
    const file = new VFile({ path: job.path })
    try {
      file.value = typeof job.source === 'string' ? await readFile(job.source) : job.source
    } catch (error) {
      fail(file, unopened(error))
    }
    await checkerFor(job)(file)
    send({ is: 'done', file: toPlain(file), resident: resident() })
  }
}
