/** A disk that is full in the middle of a file: nothing half-written stays, and the last line says what was not done. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { folderOf, tenderlint } from '../run-program.ts'

/** Writes the first half and then refuses, as a full disk does. /dev/full writes nothing and is no place for a file. */
const FULL = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const full = () => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
const half = content => {
  const whole = typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('')
  return whole.slice(0, whole.length / 2)
}
// What is printed goes elsewhere.
const isFull = path => /\\.(?:yaml|json)|(?:^|[/\\\\])\\.tenderlint\\./.test(path)
const { open, writeFile } = fs.promises
const onFullDisk = new WeakSet()
fs.promises.writeFile = async (target, content, ...more) => {
  if (typeof target === 'string' ? !isFull(target) : !onFullDisk.has(target)) return writeFile(target, content, ...more)
  await writeFile(target, half(content), ...more)
  throw full()
}
fs.promises.open = async (path, ...more) => {
  const handle = await open(path, ...more)
  if (isFull(path)) onFullDisk.add(handle)
  let lines = 0
  if (path.endsWith('.jsonl')) handle.writeFile = async line => {
    if (lines++ === 0) return writeFile(handle, line)
    await writeFile(handle, half(line))
    throw full()
  }
  return handle
}
syncBuiltinESMExports()
`

const onFullDisk = (folder: string, ...args: string[]) =>
  tenderlint(folder, args, { NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'full.mjs'))}` })

test.each([
  ['init', ['init']],
  ['init rule', ['init', 'rule', 'red-wax', '--dir', '.']],
  ['baseline', ['baseline', 'a.txt', '--output', 'known.json']],
])('%s leaves no half of a file', async (_, args) => {
  const folder = folderOf({ 'a.txt': '投标人须在黄石市注册。\n', 'full.mjs': FULL })
  const run = await onFullDisk(folder, ...args)
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/^写不了 .*（磁盘已满，ENOSPC）。.*磁盘有没有空间/)
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'full.mjs'])
})

test('a report that is not written outranks what was found, and the last line says so', async () => {
  const folder = folderOf({ 'a.txt': '所投产品市场占有率须排名前三，否则投标无效。\n', 'full.mjs': FULL })
  const run = await onFullDisk(folder, 'a.txt', '--fail-on', 'warning', '--format', 'github', '--output', 'json=r.json')
  expect(run.code).toBe(2)
  expect(run.stderr.trimEnd().split('\n').at(-1)).toBe('没有做完（退出码 2）：有报告没有写出。')
  expect(run.stdout).toContain('market-share')
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'full.mjs'])
})

test('a report on the screen says no other exit code where another report is not written', async () => {
  const text = '所投产品市场占有率须排名前三，否则投标无效。\n'
  const folder = folderOf({ 'a.txt': text, 'b.txt': `${text}\n`, 'full.mjs': FULL })
  const args = ['a.txt', 'b.txt', '--fail-on', 'warning']
  for (const output of ['json=r.json', 'jsonl=r.jsonl']) {
    const run = await onFullDisk(folder, ...args, '--output', output)
    expect(run).toMatchObject({ code: 2, stdout: expect.stringContaining('市场占有率') })
    expect(run.stdout).not.toContain('退出码')
  }
  expect((await tenderlint(folder, args)).stdout).toContain('不放行（退出码 1）')
})

test('lines that do not fit end behind the last whole one, from which a run can go on', async () => {
  const text = '所投产品市场占有率须排名前三，否则投标无效。\n'
  const folder = folderOf({ 'a.txt': text, 'b.txt': `${text}\n`, 'c.txt': text, 'full.mjs': FULL })
  const args = ['a.txt', 'b.txt', 'c.txt', '--format', 'csv', '--output', 'jsonl=r.jsonl']
  const run = await onFullDisk(folder, ...args)
  expect(run).toMatchObject({ code: 2, stdout: expect.stringMatching(/a\.txt[\s\S]*b\.txt[\s\S]*c\.txt/) })
  expect(run.stderr).toMatch(/^写不了 r\.jsonl（磁盘已满，ENOSPC）。.*\n.*有报告没有写出。\n$/)
  expect(JSON.parse(readFileSync(join(folder, 'r.jsonl'), 'utf8'))).toMatchObject({ path: 'a.txt' })
  const again = await tenderlint(folder, [...args, '--resume', 'r.jsonl'])
  expect(again).toMatchObject({ code: 0, stdout: run.stdout })
  expect(again.stderr).toContain('有 1 份文件的结果取自 r.jsonl')
  expect(readFileSync(join(folder, 'r.jsonl'), 'utf8').split('\n')).toHaveLength(4)
})

test('a baseline that --prune cannot write leaves the reports to be written, and fails the run', async () => {
  const folder = folderOf({ 'a.txt': '所投产品市场占有率须排名前三，否则投标无效。\n', 'full.mjs': FULL })
  await tenderlint(folder, ['baseline', 'a.txt', '--output', 'known.json'])
  const before = readFileSync(join(folder, 'known.json'), 'utf8')
  writeFileSync(join(folder, 'a.txt'), '投标人须在黄石市注册。\n')
  const args = ['a.txt', '--baseline', 'known.json', '--prune', '--format', 'markdown']
  const run = await onFullDisk(folder, ...args)
  expect(run).toMatchObject({ code: 2, stdout: expect.stringContaining('黄石市') })
  expect(run.stderr).toMatch(/^写不了 known\.json（.*ENOSPC）.*\n没有做完（退出码 2）：基线没有写成，.*\n$/)
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before)
})
