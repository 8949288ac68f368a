/** The other programs of the build, which this one starts, and what it says to them about itself. */
import { fileURLToPath } from 'node:url'

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Reads one PDF in a thread. */
export const PDF_THREAD = beside('./pdf-thread.js')

/** What `checkDocuments` needs of them. */
export const PROGRAMS = {
  /** Reads and judges documents in a process of its own. */
  worker: beside('./worker.js'),
  pdfThread: PDF_THREAD,
  /** Megabytes that this process holds. */
  resident: () => process.memoryUsage.rss() / 2 ** 20,
}
