/** Starts the thread of src/batch/threads/annotate-thread.ts as start.ts says. */
import { load } from './start.ts'

load('annotate-thread.cjs')
