/** Starts worker.ts as start.ts says, with flags of V8 for a process that reads one document after another. */
import { setFlagsFromString } from 'node:v8'
import { compileBy, load } from './start.ts'

type Flag = readonly [own: string, usual: string]

/**
 * Flags for reading one document after another, each with what V8 takes where nothing is said; a flag that V8 no longer
 * knows is passed over. What they gain: docs/measurements.md, "The second core".
 *
 * Each look through the whole heap drops the compiled code of functions that are not alive between two documents, and it is made
 * again. So there should be few: the heap, whose limit is low, may grow to three times what is alive before it is looked
 * through (near the limit V8 grows it by less, whatever is said here), and an object does not go to the old ones at once
 * because others made at the same place had lived for some time: all end with their document.
 */
const MANY: readonly Flag[] = [
  ['--heap-growing-percent=200', '--heap-growing-percent=0'],
  ['--no-allocation-site-pretenuring', '--allocation-site-pretenuring'],
]

/**
 * A function runs for eight times as long before it is optimised. V8 optimises in threads beside the one that reads: they pay
 * as long as they have a core of their own, and take the place of another process where all cores read.
 */
const CROWDED: Flag = ['--interrupt-budget=540672', '--interrupt-budget=67584']

const coresEach = Number(process.argv[3])
const flags = coresEach > 1 ? MANY : [...MANY, CROWDED]

// V8 takes no code that was made with other flags. The limit of the heap was set when the process began, and holds.
setFlagsFromString('--max-old-space-size=0')
compileBy(make => {
  for (const [, usual] of flags) setFlagsFromString(usual)
  const script = make()
  for (const [own] of flags) setFlagsFromString(own)
  return script
})
load('worker.cjs')
