/** Starts worker.ts as start.ts says. */
import { load } from './start.ts'

load('worker.cjs')
