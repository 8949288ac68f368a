/** A thread that reads one PDF, or helps another with it: started by pdf-apart.ts. pdf.js is loaded while the document is still being looked for. */
import { parentPort } from 'node:worker_threads'
import { loadAhead, openDocument } from '../parse/pdf/open-document.ts'
import { fromBack, fromFront, pagesFromBack, type SharedPages } from '../parse/pdf/page-turns.ts'
import { readPages } from '../parse/pdf/read-pages.ts'
import { readPdf } from '../parse/pdf/read-pdf.ts'
import type { Reading, ReadOptions } from '../parse/reader.ts'
import { isUnreadable, type Note } from '../tree/document.ts'
import { limitsOf } from '../tree/limits.ts'

export interface PdfOrder {
  bytes: Uint8Array
  options: ReadOptions
  /** Set where another thread reads pages of it too. */
  shared?: SharedPages
  /** True for the thread that only helps: its pages go to the other. */
  helps?: boolean
}

/** What was read, why it is not readable, or what went wrong in the program. */
export type PdfAnswer = { reading: Reading } | { unreadable: Note } | { broken: string }

loadAhead()
parentPort?.once('message', async (order: PdfOrder) => {
  if (order.helps) await help(order)
  else parentPort?.postMessage(await answerFor(order))
})

async function answerFor({ bytes, options, shared }: PdfOrder): Promise<PdfAnswer> {
  const help = shared && { next: fromFront(shared), others: () => pagesFromBack(shared) }
  try {
    return { reading: await readPdf(bytes, options, help) }
  } catch (error) {
    return isUnreadable(error) ? { unreadable: error.unreadable } : { broken: String(error) }
  }
}

/** What is wrong with the document is said by the thread that reads it. */
async function help({ bytes, options, shared }: PdfOrder): Promise<void> {
  const { port } = shared!
  try {
    const opened = await openDocument(bytes, options.password)
    const tooLong = opened.pdf.numPages > limitsOf(options.limits).pages
    if (!tooLong) port.postMessage(await readPages(opened, fromBack(shared!), false))
  } finally {
    port.close()
  }
}
