/** Starts worker.ts as start.ts says, with flags of V8 for a process that reads one document after another. */
import { setFlagsFromString } from 'node:v8'
import { compileBy, load } from './start.ts'

/**
 * Each flag and what V8 takes where nothing is said. A flag that V8 no longer knows is passed over. What all of this gains:
 * docs/measurements.md, "The second core".
 *
 * Each look through the whole heap drops the compiled code of functions that are not alive between two documents, which is then made
 * again. So there should be few: the heap of such a process, whose limit is low, may grow to three times what is alive
 * before it is looked through (near the limit V8 grows it by less, whatever is said here), and objects do not go to
 * the old ones at once because others made at the same place had lived for some time: all end with their document.
 *
 * And a function must have run for longer before V8 optimises it: that costs more than reading a document, in threads beside
 * the one that reads, and with one process for each core these threads have no core of their own.
 */
const FLAGS = [
  ['--heap-growing-percent=200', '--heap-growing-percent=0'],
  ['--no-allocation-site-pretenuring', '--allocation-site-pretenuring'],
  ['--interrupt-budget=540672', '--interrupt-budget=67584'],
] as const

// V8 takes no code that was made with other flags. The limit of the heap was set when the process began, and holds.
setFlagsFromString('--max-old-space-size=0')
compileBy(make => {
  for (const [, usual] of FLAGS) setFlagsFromString(usual)
  const script = make()
  for (const [flag] of FLAGS) setFlagsFromString(flag)
  return script
})
load('worker.cjs')
