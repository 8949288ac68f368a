/** Folders that are made, are there already, or cannot be. */
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolders } from '../../src/batch/make-folders.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('makes all that is missing, by several at once too, and takes what is there', async () => {
  const folder = emptyFolder()
  await Promise.all(['a/b/c', 'a/b/c', 'a/b/d'].map(path => makeFolders(join(folder, path), 0o700)))
  expect(['a/b/c', 'a/b/d'].every(path => existsSync(join(folder, path)))).toBe(true)
  expect(statSync(join(folder, 'a')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700)
  await makeFolders(folder)
})

test('says what is in the way', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'file'), '')
  await expect(makeFolders(join(folder, 'file'))).rejects.toThrow('EEXIST')
  await expect(makeFolders(join(folder, 'file/a/b'))).rejects.toThrow('ENOTDIR')
})

// Node's own way never comes back there.
test.runIf(process.platform === 'linux')('ends where the system takes no folder, or a link leads nowhere', async () => {
  await expect(makeFolders('/proc/none')).rejects.toThrow('ENOENT')
  await expect(makeFolders('/proc/none/a/b')).rejects.toThrow('ENOENT')
  const folder = emptyFolder()
  symlinkSync('none', join(folder, 'link'))
  await expect(makeFolders(join(folder, 'link/a'))).rejects.toThrow()
})
