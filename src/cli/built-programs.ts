/** The other programs of the build, which this one starts, and what it says to them about itself. */
import { fileURLToPath } from 'node:url'
import { setForOne } from './run/set-for-one.ts'

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Reads one PDF in a thread. */
export const PDF_THREAD = beside('./start-pdf-thread.cjs')

/** Makes commented copies in a thread. */
export const ANNOTATE_THREAD = beside('./start-annotate-thread.cjs')

/** Names the files of all that judges by their content, so that its own content says which build it is. */
export const BUILD = beside('./worker.cjs')

/** Seconds of CPU time that all threads of this process have taken since its start. */
export function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** What `checkDocuments` needs of them. */
export const PROGRAMS = {
  /** Reads and judges documents in a process of its own. */
  worker: beside('./start-worker.cjs'),
  pdfThread: PDF_THREAD,
  /** Megabytes that this process holds. */
  resident: () => process.memoryUsage.rss() / 2 ** 20,
  worked,
  setForOne,
}
