/** A run over thousands of documents must hold on to few of them: whatever holds a file holds all that was found in it. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { keepDocuments } from '../../src/batch/kept-documents.ts'
import { openGroups } from '../../src/cli/run/groups.ts'
import { settingsOfRun } from '../../src/cli/run/settings-of-run.ts'
import { listenForStop } from '../../src/cli/run/stop.ts'
import { checkedFile, finding } from '../report/report-files.ts'

const MANY = 60
/** Those that stay as they are, and what the loop itself has in its hands. */
const FEW = 25

/** Documents, and how many of them something still holds on to. */
function documents() {
  const given: WeakRef<VFile>[] = []
  async function* files() {
    for (let i = 0; i < MANY; i++) {
      const file = checkedFile([finding()])
      given.push(new WeakRef(file))
      yield file
    }
  }
  const held = async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    // A weak reference holds its object until the current turn of the loop has ended.
    await new Promise(done => setTimeout(done))
    collect()
    return given.filter(one => one.deref() !== undefined).length
  }
  return { files, held }
}

test('documents that wait for their reports are packed, and come anew', async () => {
  const { files, held } = documents()
  const kept = keepDocuments()
  for await (const file of files()) await kept.add(file)
  expect(await held()).toBeLessThanOrEqual(FEW)
  expect([...kept].filter(file => file instanceof VFile)).toHaveLength(MANY)
})

test('waiting for the next document or for Ctrl-C holds on to none', async () => {
  const { files, held } = documents()
  const stop = listenForStop()
  const items = files()
  for (let file = await stop.next(items); file; file = await stop.next(items));
  expect(await held()).toBeLessThanOrEqual(FEW)
  stop.cancel()
  expect(await stop.next(documents().files())).toBeNull()
})

test('the settings that each document is judged by hold on to none', async () => {
  const { files, held } = documents()
  const groups = await openGroups(await settingsOfRun(['x.docx'], { config: false, only: ['ip-count'] }))
  for await (const file of groups.sort(files())) groups.waive(file)
  expect(await held()).toBeLessThanOrEqual(FEW)
  expect(await groups.close()).toMatchObject({ code: 1, reasons: [{ values: { error: MANY } }] })
})
