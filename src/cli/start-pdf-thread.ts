/** Starts the thread of src/batch/pdf-thread.ts as start.ts says. */
import { load } from './start.ts'

load('pdf-thread.cjs')
