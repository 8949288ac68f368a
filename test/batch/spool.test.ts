import { readdirSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openSpool } from '../../src/batch/packing/spool.ts'
import { folderOf } from '../program/run-program.ts'

const disk = vi.hoisted(() => ({ isFull: false }))

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const writeSync = (...args: Parameters<typeof fs.writeSync>) => {
    if (disk.isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    return fs.writeSync(...args)
  }
  return { ...fs, writeSync }
})

const bytes = (text: string) => Buffer.from(text)
const text = (record: Uint8Array) => Buffer.from(record).toString()
const words = ['红色', '火漆', '', '密封完好即可', '不限']

/** What this process has open in a folder, with the permissions of each. */
function openIn(folder: string): string[] {
  return readdirSync('/proc/self/fd').flatMap(fd => {
    try {
      const link = readlinkSync(`/proc/self/fd/${fd}`)
      return link.startsWith(folder)
        ? [`${link.slice(-9)} ${(statSync(`/proc/self/fd/${fd}`).mode & 0o777).toString(8)}`]
        : []
    } catch {
      return []
    }
  })
}

test('records beyond the bound come back from the file as they were', () => {
  const spool = openSpool(10, folderOf({}))
  for (const word of words) spool.add(bytes(word))
  expect(words.map((_, i) => text(spool.at(i)))).toEqual(words)
  expect(text(spool.at(1))).toBe('火漆')
  spool.close()
})

test.runIf(process.platform === 'linux')('the file has no name, is for its owner only, and is let go of', () => {
  const folder = folderOf({})
  const spool = openSpool(0, folder)
  expect(openIn(folder)).toEqual([])
  spool.add(bytes('红色火漆'))
  expect(readdirSync(folder)).toEqual([])
  expect(openIn(folder)).toEqual(['(deleted) 600'])
  spool.close()
  expect(openIn(folder)).toEqual([])
})

test('what fits into memory makes no file', () => {
  const spool = openSpool(100, folderOf({}))
  spool.add(bytes('红色'))
  expect(text(spool.at(0))).toBe('红色')
  spool.close()
})

test('where no file can be made, and where the disk is full, records stay in memory', () => {
  const nowhere = openSpool(0, join(folderOf({}), 'missing'))
  const full = openSpool(0, folderOf({}))
  for (const [i, word] of words.entries()) {
    disk.isFull = i >= 2
    nowhere.add(bytes(word))
    full.add(bytes(word))
  }
  disk.isFull = false
  full.add(bytes('之后'))
  expect(words.map((_, i) => text(nowhere.at(i)))).toEqual(words)
  expect([...words, '之后'].map((_, i) => text(full.at(i)))).toEqual([...words, '之后'])
  nowhere.close()
  full.close()
})
