/** What is told of documents that are watched when only the right to read them changes. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Found } from '../../src/read/found.ts'
import { type Saved, savedDocuments } from '../../src/read/saved-documents.ts'
import { folderOf } from '../program/run-program.ts'

/** Takes each answer, and does the next of `steps` before the next look. */
async function told(find: () => Found[], steps: (() => void)[]): Promise<Saved[]> {
  const control = new AbortController()
  const all: Saved[] = []
  let looks = 0
  const pause = async () => {
    // Two looks see the same before it counts as settled.
    if (looks++ % 2 === 0) steps.shift()?.()
    if (looks > 12) control.abort()
  }
  for await (const saved of savedDocuments(async () => find(), pause, control.signal)) all.push(saved)
  return all
}

test('a file that may be read again is told again, though nobody wrote to it', async () => {
  const path = join(folderOf({ 'a.docx': 'x' }), 'a.docx')
  chmodSync(path, 0o000)
  const all = await told(() => [{ path }], [() => chmodSync(path, 0o644)])
  expect(all.map(({ changed }) => changed)).toEqual([[path], [path]])
})

test('a folder that may be searched again is not told to be gone', async () => {
  const folder = join(folderOf({ 'sub/a.docx': 'x' }), 'sub')
  const path = join(folder, 'a.docx')
  const closed = { path: folder, problem: { code: 'folder-unreadable', values: { reason: 'EACCES' } } }
  let found: Found[] = [closed]
  const open = () => {
    found = [{ path }]
  }
  const shut = () => {
    found = [closed]
  }
  const all = await told(() => found, [open, () => {}, shut])
  expect(all.map(({ changed, removed }) => ({ changed, removed }))).toEqual([
    { changed: [folder], removed: [] },
    { changed: [path], removed: [] },
    { changed: [folder], removed: [path] },
  ])
})
