import { execFileSync } from 'node:child_process'
import { closeSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NOT_REGULAR, openRegular } from '../../src/read/open-regular.ts'
import { readFiles } from '../../src/read/read-files.ts'
import { unopened } from '../../src/read/unopened.ts'
import { folderOf } from '../program/run-program.ts'

/** What the system threw. */
function refusal(path: string): unknown {
  try {
    closeSync(openRegular(path))
    return null
  } catch (error) {
    return error
  }
}

test('a pipe that took the place of a document is refused at once, and so is a folder', () => {
  const folder = folderOf({ 'a.docx': 'x' })
  execFileSync('mkfifo', ['b.docx'], { cwd: folder })
  expect(refusal(join(folder, 'a.docx'))).toBeNull()
  expect(refusal(join(folder, 'b.docx'))).toMatchObject({ code: NOT_REGULAR })
  expect(refusal(folder)).toMatchObject({ code: NOT_REGULAR })
  expect(unopened(refusal(join(folder, 'b.docx')))).toEqual({ code: 'file-not-regular' })
  expect(unopened(refusal(join(folder, 'gone.docx')))).toEqual({ code: 'file-gone' })
})

test('a document whose place a pipe took after the search is told as such', async () => {
  const cwd = folderOf({ 'a.docx': 'x', 'b.docx': 'x' })
  const codes: (string | undefined)[] = []
  for await (const file of readFiles(['a.docx', 'b.docx'], { cwd, sourcesOnly: true })) {
    codes.push(file.data.document?.error?.code)
    if (codes.length > 1) continue
    rmSync(join(cwd, 'b.docx'))
    execFileSync('mkfifo', ['b.docx'], { cwd })
  }
  expect(codes).toEqual([undefined, 'file-not-regular'])
})
