/** The parent's side, against processes that misbehave on purpose; the real one is tested through the program. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Threads from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { MEMORY_EXCEEDED, watch } from '../../src/batch/pool/watchdog.ts'
import { startWorker } from '../../src/batch/pool/worker-process.ts'
import { createPool } from '../../src/batch/pool.ts'
import { limitsOf } from '../../src/facts/limits.ts'
import type { RuleSet } from '../../src/rules/types.ts'
import { folderOf } from '../program/run-program.ts'

const judging = { rules: { rules: [] } as unknown as RuleSet, overrides: {} }
const workFor = (path: string) => ({ documents: [{ path, source: '/nowhere', judging }], reading: {} })

/** A process that does `what` with a document named `bad` and answers for any other. */
function misbehaving(what: string, limits = {}) {
  const folder = folderOf({})
  const script = join(folder, 'worker.mjs')
  const workerData = '{ most: given.memoryMegabytes * 2 ** 20, seconds: given.seconds, parent: process.ppid }'
  writeFileSync(
    script,
    `import { Worker } from 'node:worker_threads'
    const given = JSON.parse(process.argv[2])
    const watchdog = new Worker(${JSON.stringify(`(${watch})(process, require('node:worker_threads'), require('node:fs'))`)}, { eval: true, workerData: ${workerData} })
    process.on('disconnect', () => process.exit())
    process.on('message', order => {
      if (order.is !== 'job') return
      watchdog.postMessage(process.cpuUsage())
      if (order.job.documents[0].path === 'bad') { ${what} }
      process.send({ is: 'done', files: [{ data: {}, messages: [] }], resident: 1 })
    })
    process.send({ is: 'ready' })`,
  )
  const worker = startWorker(script, limitsOf(limits))
  onTestFinished(() => worker.end())
  return worker
}

const fine = { files: [{ data: {}, messages: [] }] }

test('a process that answers is used again', async () => {
  const worker = misbehaving('')
  expect(await worker.run(workFor('a'))).toEqual(fine)
  expect(await worker.run(workFor('b'))).toEqual(fine)
  expect(worker.isFit()).toBe(true)
})

test('one that never comes to rest is ended at the deadline', async () => {
  const worker = misbehaving('for (;;);', { seconds: 1 })
  // By the clock where a busy machine leaves it less than a tenth of a core.
  expect([
    { problem: { code: 'limit-seconds', values: { limit: 1 } }, index: 0 },
    { problem: { code: 'limit-waited', values: { waited: 10 } }, index: 0 },
  ]).toContainEqual(await worker.run(workFor('bad')))
  expect(worker.isFit()).toBe(false)
})

test('one that waits for a core, or for a disk, may take longer by the clock than its seconds', async () => {
  const answer = "process.send({ is: 'done', files: [{ data: {}, messages: [] }], resident: 1 })"
  const worker = misbehaving(`return setTimeout(() => ${answer}, 1500)`, { seconds: 1 })
  expect(await worker.run(workFor('bad'))).toEqual(fine)
})

test('but not without end', async () => {
  const worker = misbehaving('return', { seconds: 0.1 })
  expect(await worker.run(workFor('bad'))).toEqual({
    problem: { code: 'limit-waited', values: { waited: 1 } },
    index: 0,
  })
})

test('what a process did for a document before does not count for the next', async () => {
  const worker = misbehaving('for (const from = Date.now(); Date.now() < from + 700; );', { seconds: 1 })
  for (const _ of [1, 2, 3]) expect(await worker.run(workFor('bad'))).toEqual(fine)
})

test('one that fills memory is ended even while it never comes to rest: buffers outside of the heap', async () => {
  const worker = misbehaving('const all = []; for (;;) all.push(Buffer.alloc(2 ** 20, 1))', { memoryMegabytes: 150 })
  expect(await worker.run(workFor('bad'))).toEqual({
    problem: { code: 'limit-memory', values: { limit: 150 } },
    index: 0,
  })
})

test('and the heap', async () => {
  const worker = misbehaving('const all = []; for (;;) all.push({ a: [all.length] })', { memoryMegabytes: 150 })
  expect(await worker.run(workFor('bad'))).toEqual({
    problem: { code: 'limit-memory', values: { limit: 150 } },
    index: 0,
  })
})

test('one that is killed, or ends by itself, is a problem of its document', async () => {
  const killed = misbehaving(`process.kill(process.pid, 'SIGKILL'); for (;;);`)
  expect(await killed.run(workFor('bad'))).toMatchObject({ problem: { code: 'worker-died' } })
  const ended = misbehaving('process.exit(3)')
  expect(await ended.run(workFor('bad'))).toEqual({ problem: { code: 'worker-died', values: { reason: 3 } }, index: 0 })
})

test('a pool goes on with another process, and never runs more than its size', async () => {
  let started = 0
  const pool = createPool(2, () => {
    started++
    return misbehaving('process.exit(3)')
  })
  const names = ['a', 'bad', 'b', 'bad', 'c', 'd']
  const outcomes = await Promise.all(names.map(name => pool.run(workFor(name))))
  pool.end()
  expect(outcomes.map(outcome => 'files' in outcome)).toEqual([true, false, true, false, true, true])
  // Two at first, one in the place of each that ended.
  expect(started).toBeLessThanOrEqual(4)
})

test('a document that runs out of memory in a used process is read again in a fresh one', async () => {
  let started = 0
  const filling = 'const all = []; for (let i = 0; i < SIZE; i++) all.push(Buffer.alloc(2 ** 20, 1))'
  const pool = createPool(1, () =>
    misbehaving(filling.replace('SIZE', started++ === 0 ? '1000' : '1'), { memoryMegabytes: 150 }),
  )
  for (const name of ['a', 'bad']) expect(await pool.run(workFor(name))).toEqual(fine)
  expect(started).toBe(2)
  pool.end()
})

test('but in a fresh one only once', async () => {
  let started = 0
  const pool = createPool(1, () => {
    started++
    return misbehaving('const all = []; for (;;) all.push(Buffer.alloc(2 ** 20, 1))', { memoryMegabytes: 150 })
  })
  const failed = { problem: { code: 'limit-memory', values: { limit: 150 } }, index: 0 }
  expect(await pool.run(workFor('bad'))).toEqual(failed)
  expect(started).toBe(1)
  expect(await pool.run(workFor('a'))).toEqual(fine)
  expect(await pool.run(workFor('bad'))).toEqual(failed)
  expect(started).toBe(3)
  pool.end()
})

test('the watchdog writes the words that the parent looks for', () => {
  expect(String(watch)).toContain(MEMORY_EXCEEDED)
})

const MEGABYTE = 2 ** 20

/** Watches a process of which `megabytesAt` says what it holds after so many milliseconds. */
function watched(megabytesAt: (milliseconds: number) => number, milliseconds: number) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let time = 0
  let looks = 0
  let killedAt: number | null = null
  const rss = () => {
    looks++
    return megabytesAt(time) * MEGABYTE
  }
  const kill = () => {
    killedAt = time
    return true as const
  }
  const cpuUsage = () => ({ user: 0, system: 0 })
  const memoryUsage = Object.assign(() => process.memoryUsage(), { rss })
  const workerData = { most: 512 * MEGABYTE, parent: 1 }
  watch(
    { kill, pid: 2, ppid: 1, memoryUsage, cpuUsage },
    { workerData } as typeof Threads,
    { writeSync: () => 0 } as never,
  )
  for (; time < milliseconds && killedAt === null; time++) vi.advanceTimersByTime(1)
  return { looks, killedAt }
}

test('the watchdog looks rarely while there is room', () => {
  expect(watched(() => 150, 1000)).toMatchObject({ killedAt: null })
  expect(watched(() => 150, 1000).looks).toBeLessThan(20)
  expect(watched(() => 440, 1000).looks).toBeGreaterThan(90)
})

test.each([0.5, 1, 2, 3.9])(
  'and ends a process that takes %d megabytes a millisecond before it holds too much',
  rate => {
    const grows = (milliseconds: number) => 150 + rate * milliseconds
    const { killedAt } = watched(grows, 2000)
    expect(grows(killedAt!)).toBeGreaterThan(400)
    expect(grows(killedAt!)).toBeLessThanOrEqual(512)
  },
)
