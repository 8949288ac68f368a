/** The process that reads and judges documents for `check`: started by src/batch/worker-process.ts, never by a person. */
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Answer, Order } from '../batch/job.ts'
import { serve } from '../batch/serve.ts'
import { watch } from '../batch/watchdog.ts'
import { forgiveForeignRejections } from './run/foreign-rejections.ts'

const MEGABYTE = 2 ** 20

/**
 * By how much the heap may grow, in percent, before all of it is looked through. A heap with a low limit is given half,
 * and each such look drops the compiled code of functions that are not alive between two documents: compiling them again was a
 * third of all work. Near its limit V8 grows a heap by less, whatever is said here. A flag that V8 no longer knows is passed over.
 *
 * Said after each job, when what it needs is loaded: with other flags V8 takes no code from the build (start.ts).
 */
const HEAP_GROWTH = 200
const letHeapGrow = () => setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`)

const workerData = { most: Number(process.argv[2]) * MEGABYTE, parent: process.ppid }
new Worker(`(${watch})(process, require('node:worker_threads'), require('node:fs'))`, { eval: true, workerData })

forgiveForeignRejections()
// Ctrl-C reaches every process of a terminal, and SIGTERM every process of a container; whoever started this one decides what becomes of it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('disconnect', () => process.exit())

const send = (answer: Answer) => {
  process.send?.(answer)
}
const take = serve({ send, resident: () => process.memoryUsage.rss() / MEGABYTE })
// One after another: a judging stands before the documents that need it.
let last = Promise.resolve()
process.on('message', (order: Order) => {
  last = last.then(() => take(order))
  if (order.is === 'job') last = last.then(letHeapGrow)
})
send({ is: 'ready' })
