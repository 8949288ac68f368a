/** Starts worker.ts as start.ts says. */
import { setFlagsFromString } from 'node:v8'
import { load } from './start.ts'

// V8 takes no code that was made with other flags. The limit of the heap was set when the process began, and holds.
setFlagsFromString('--max-old-space-size=0')
load('worker.cjs')
