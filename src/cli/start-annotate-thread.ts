/** Starts the thread of src/batch/apart/annotate-thread.ts as start.ts says. */
import { load } from './start.ts'

load('annotate-thread.cjs')
