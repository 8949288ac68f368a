/** The process that reads and judges documents for `check`: started by src/batch/pool/worker-process.ts, never by a person. */
import { Worker } from 'node:worker_threads'
import type { Answer, Order, WorkerArgument } from '../batch/job.ts'
import { serve } from '../batch/pool/serve.ts'
import { type CpuTimeAtStart, watch } from '../batch/pool/watchdog.ts'
import { MEGABYTE } from '../facts/limits.ts'
import { forgiveForeignRejections } from './run/foreign-rejections.ts'

const { memoryMegabytes, seconds } = JSON.parse(process.argv[2]!) as WorkerArgument
const workerData = { most: memoryMegabytes * MEGABYTE, seconds, parent: process.ppid }
const watchdog = new Worker(`(${watch})(process, require('node:worker_threads'), require('node:fs'))`, {
  eval: true,
  workerData,
})

forgiveForeignRejections()
// Ctrl-C reaches every process of a terminal, and SIGTERM every process of a container; whoever started this one
// decides what becomes of it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('disconnect', () => process.exit())

const send = (answer: Answer) => {
  process.send?.(answer)
}
const tell = (begun: CpuTimeAtStart) => watchdog.postMessage(begun)
const take = serve({
  send,
  resident: () => process.memoryUsage.rss() / MEGABYTE,
  begin: () => tell(process.cpuUsage()),
  rest: () => tell(null),
})
// One after another: a judging stands before the documents that need it.
let last = Promise.resolve()
process.on('message', (order: Order) => {
  last = last.then(() => take(order))
})
send({ is: 'ready' })
