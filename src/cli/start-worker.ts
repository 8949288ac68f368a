/** Starts worker.ts as start.ts says, with flags of V8 for a process that reads one document after another. */
import { setFlagsFromString } from 'node:v8'
import type { WorkerArgument } from '../batch/job.ts'
import { compileBy, load } from './start.ts'
import { FOR_MANY, FOR_MANY_CROWDED, setFlags, setUsualFlags } from './v8-flags.ts'

const { coresEach } = JSON.parse(process.argv[2]!) as WorkerArgument
const flags = coresEach > 1 ? FOR_MANY : FOR_MANY_CROWDED

// The limit of the heap counts as a flag too. It was set when the process began, and holds.
setFlagsFromString('--max-old-space-size=0')
compileBy(make => {
  setUsualFlags(flags)
  const script = make()
  setFlags(flags)
  return script
})
load('worker.cjs')
