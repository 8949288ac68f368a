/** The main thread's side, against threads that misbehave on purpose; the real one is tested through the program. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openCopyMaker } from '../../src/batch/threads/annotate-in-thread.ts'
import type { CopyOrder } from '../../src/batch/threads/annotate-thread.ts'
import { limitsOf } from '../../src/facts/limits.ts'
import { folderOf } from '../program/run-program.ts'

/** A thread that does `what` with a document of the word `bad`, and gives back any other as it is. */
function misbehaving(what: string, limits = {}) {
  const script = join(folderOf({}), 'thread.mjs')
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads'
    let made = 0
    parentPort.on('message', ({ bytes }) => {
      if (Buffer.from(bytes).toString() === 'bad') { ${what} }
      parentPort.postMessage({ copy: { bytes, elsewhere: made++ } })
    })`,
  )
  const maker = openCopyMaker(script, limitsOf(limits), () => process.cpuUsage().user / 1e6)
  onTestFinished(maker.end)
  return maker
}

const order = (words: string): CopyOrder => ({
  bytes: Buffer.from(words),
  format: 'docx',
  remarks: [],
  options: { language: 'zh' },
})
const refusal = (promise: Promise<unknown>) => promise.catch(error => error.unannotatable ?? error.message)

test('one thread makes copies one after another', async () => {
  const maker = misbehaving('')
  for (const i of [0, 1]) {
    const { bytes, elsewhere } = await maker.make(order('好'))
    expect([Buffer.from(bytes).toString(), elsewhere]).toEqual(['好', i])
  }
})

test('one that never comes to rest is ended at the deadline, and another goes on', async () => {
  const maker = misbehaving('for (;;);', { seconds: 1 })
  // By the clock, after 10 s, where a busy machine leaves it less than a tenth of a core.
  const late = { code: 'annotate-late', values: { limit: expect.toBeOneOf([1, 10]) } }
  expect(await refusal(maker.make(order('bad')))).toEqual(late)
  expect(await maker.make(order('好'))).toMatchObject({ elsewhere: 0 })
})

test('one that fills its heap is ended', async () => {
  const maker = misbehaving('const all = []; for (;;) all.push({ [all.length]: [all.length] })', {
    memoryMegabytes: 60,
  })
  expect(await refusal(maker.make(order('bad')))).toEqual({ code: 'annotate-memory', values: { limit: 60 } })
  expect(await maker.make(order('好'))).toMatchObject({ elsewhere: 0 })
})

test('why there can be no copy, and what went wrong in the program, come through', async () => {
  const said = misbehaving("return parentPort.postMessage({ unannotatable: { code: 'annotate-encrypted' } })")
  expect(await refusal(said.make(order('bad')))).toEqual({ code: 'annotate-encrypted' })
  expect(await refusal(misbehaving("throw new Error('odd')").make(order('bad')))).toBe('odd')
  const broken = misbehaving("return parentPort.postMessage({ broken: 'odd too' })")
  expect(await refusal(broken.make(order('bad')))).toBe('odd too')
})
