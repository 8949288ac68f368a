/** Starts the thread of src/batch/threads/pdf-thread.ts as start.ts says. */
import { load } from './start.ts'
import { FOR_ONE_PDF, setFlags, setUsualFlags } from './v8-flags.ts'

const { waitForOrder } = load('pdf-thread.cjs') as typeof import('../batch/threads/pdf-thread.ts')
waitForOrder(() => {
  setFlags(FOR_ONE_PDF)
  return () => setUsualFlags(FOR_ONE_PDF)
})
