/** A thread that reads one PDF: started by pdf-in-thread.ts. pdf.js is loaded while the document is still being looked for. */
import { parentPort } from 'node:worker_threads'
import { isUnreadable, type Note } from '../../facts/document.ts'
import { loadAhead } from '../../parse/pdf/open-document.ts'
import { readPdf } from '../../parse/pdf/read-pdf.ts'
import type { ReadDocument, ReadOptions } from '../../parse/reader.ts'

export interface PdfOrder {
  bytes: Uint8Array
  options: ReadOptions
}

/**
 * What was read, why it is not readable, or what went wrong in the program.
 *
 * A `ReadDocument` goes as JSON: as an object, the thread that takes it would need four times as long to make it again.
 */
export type PdfAnswer = { reading: string } | { unreadable: Note } | { broken: string }

/**
 * Waits for the document.
 *
 * @param setForOne sets the engine for one document, once what reads it has been loaded, and returns what sets it back.
 */
export function waitForOrder(setForOne: () => () => void): void {
  const loaded = loadAhead()
  parentPort?.once('message', async ({ bytes, options }: PdfOrder) => {
    await loaded
    const setBack = setForOne()
    const answer = await answerFor(bytes, options)
    setBack()
    parentPort?.postMessage(answer)
  })
}

async function answerFor(bytes: Uint8Array, options: ReadOptions): Promise<PdfAnswer> {
  try {
    return { reading: JSON.stringify((await readPdf(bytes, options)) satisfies ReadDocument) }
  } catch (error) {
    return isUnreadable(error) ? { unreadable: error.unreadable } : { broken: String(error) }
  }
}
