/** The work of a process that reads and judges documents for another one, one job at a time. */
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { fail } from '../../facts/document.ts'
import { unopened } from '../../read/unopened.ts'
import { type Checker, type CheckReadOptions, checkFile, openChecker } from '../check-file.ts'
import { checkTender, type TenderDocument } from '../check-tender.ts'
import type { Answer, JobDocument, Judging, Order } from '../job.ts'
import { packedDataOf } from '../packing/packed-file.ts'

export interface Line {
  send(answer: Answer): void
  /** Resident megabytes of this process. */
  resident(): number
  /** Called when it turns to a document, whose seconds count from then on, and when it is done with all of them. */
  begin(): void
  rest(): void
}

/** Makes the function that takes orders. Rules are compiled once for all documents that are judged alike. */
export function serve({ send, resident, begin, rest }: Line): (order: Order) => Promise<void> {
  const judgings = new Map<number, Judging>()
  const checkers = new Map<string, Checker>()
  const checkerFor = (judging: number, reading: CheckReadOptions) => {
    const key = `${judging} ${JSON.stringify(reading)}`
    let checker = checkers.get(key)
    if (!checker) {
      const { rules, overrides } = judgings.get(judging)!
      checker = openChecker(rules, overrides, reading)
      checkers.set(key, checker)
    }
    return checker
  }
  const documentOf = ({ path, source, judging }: JobDocument, reading: CheckReadOptions): TenderDocument => {
    const file = new VFile({ path })
    return { file, checker: checkerFor(judging, reading), open: async () => open(file, source) }
  }
  return async order => {
    if (order.is === 'judging') {
      judgings.set(order.number, order.judging)
      return
    }
    const { documents, reading } = order.job
    const tender = documents.map(one => documentOf(one, reading))
    const [first, ...others] = tender as [TenderDocument, ...TenderDocument[]]
    begin()
    const next = (index: number) => {
      begin()
      send({ is: 'begun', index })
    }
    if (others.length > 0) await checkTender(tender, next)
    else {
      await first.open()
      await checkFile(first.checker, first.file)
    }
    rest()
    send({ is: 'done', files: tender.map(({ file }) => packedDataOf(file)), resident: resident() })
  }
}

function open(file: VFile, source: string | Uint8Array): void {
  try {
    // At once: there is nothing else to do, and each step of a reading that does not wait waits for a free core.
    file.value = typeof source === 'string' ? readFileSync(source) : source
  } catch (error) {
    fail(file, unopened(error))
  }
}
