import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { writeOutput } from '../../src/cli/output/write-output.ts'
import { folderOf } from '../program/run-program.ts'

test('pieces become one file', async () => {
  const folder = folderOf({})
  await writeOutput(join(folder, 'a.txt'), ['红色', Buffer.from('火漆'), '\n'])
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('红色火漆\n')
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('a name may be as long as the system allows', async () => {
  const folder = folderOf({})
  const name = `${'长'.repeat(83)}.docx`
  await writeOutput(join(folder, name), '红色火漆')
  expect(readdirSync(folder)).toEqual([name])
})

test('a report that breaks off while it is made leaves what was there, and nothing beside it', async () => {
  const folder = folderOf({ 'a.txt': 'before' })
  function* broken() {
    yield 'half'
    throw new TypeError('a mistake in a report')
  }
  await expect(writeOutput(join(folder, 'a.txt'), broken())).rejects.toThrow('a mistake in a report')
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while it is written leaves what was there, and nothing beside it',
  async signal => {
    const folder = folderOf({ 'a.txt': 'before' })
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    onTestFinished(() => kill.mockRestore())
    let left: string[] = []
    function* stopped() {
      yield 'half'
      process.emit(signal, signal)
      left = readdirSync(folder)
      yield 'the rest'
    }
    await writeOutput(join(folder, 'a.txt'), stopped()).catch(() => {})
    expect(left).toEqual(['a.txt'])
    expect(kill).toHaveBeenCalledWith(process.pid, signal)
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('before')
    expect(process.listenerCount(signal)).toBe(0)
  },
)
