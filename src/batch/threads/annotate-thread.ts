/** A thread that makes commented copies, one after another: started by annotate-in-thread.ts. */
import { parentPort } from 'node:worker_threads'
import { annotate } from '../../annotate/annotate.ts'
import type { AnnotatedCopy, AnnotateOptions } from '../../annotate/annotator.ts'
import { isUnannotatable } from '../../annotate/unannotatable.ts'
import type { Format, Note } from '../../facts/document.ts'
import type { Remark } from '../../facts/remark.ts'

export interface CopyOrder {
  bytes: Uint8Array
  format: Format
  remarks: readonly Remark[]
  options: AnnotateOptions
}

/** The copy, why there can be none, or what went wrong in the program. */
export type CopyAnswer = { copy: AnnotatedCopy } | { unannotatable: Note } | { broken: string }

parentPort?.on('message', async (order: CopyOrder) => {
  parentPort?.postMessage(await answerFor(order))
})

async function answerFor({ bytes, format, remarks, options }: CopyOrder): Promise<CopyAnswer> {
  try {
    return { copy: await annotate(bytes, format, remarks, options) }
  } catch (error) {
    return isUnannotatable(error) ? { unannotatable: error.unannotatable } : { broken: String(error) }
  }
}
