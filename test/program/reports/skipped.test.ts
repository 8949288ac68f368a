/** Files of other kinds beside the documents: a report that goes to somebody else says that they were not checked. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const FILES = {
  'in/a.md': TENDER,
  'in/b.md': `${TENDER}\n补充。\n`,
  'in/b/转换.odt': 'PK',
  'in/清单.xlsx': 'PK',
  'rules/red-wax.yaml': RED_WAX,
}
const SKIPPED = { count: 2, first: 'in/b/转换.odt' }
const SENTENCE = /另有 2 份别的文件没有检查.*如 in\/b\/转换\.odt/

test('whoever reads a report alone hears of files that were not checked', async () => {
  const folder = folderOf(FILES)
  const shown = async (format: string) =>
    (await tenderlint(folder, ['in', '--format', format, ...WITH_RED_WAX])).stdout.replace(/\s*\n\s*/g, '')
  for (const format of ['pretty', 'markdown', 'html']) expect(await shown(format), format).toMatch(SENTENCE)
  expect(JSON.parse(await shown('json')).skipped).toEqual(SKIPPED)
  expect((await tenderlint(folder, ['in/a.md', ...WITH_RED_WAX])).stdout).not.toContain('别的文件')
})

test('of every kind that may hold a part of a tender, in a folder and in an archive', async () => {
  const names = ['报价.xlsm', '清单.csv', '单价.xlsb', '演示.odp', '介绍.pptm', '附件.tar.gz', '公告.ceb', '答疑.eml']
  const beside = Object.fromEntries(names.map(name => [name, 'PK']))
  const bytes = Object.fromEntries(
    Object.entries({ ...beside, 'a.md': TENDER }).map(([name, text]) => [name, strToU8(text)]),
  )
  const folder = folderOf({ 'in/a.md': TENDER, ...Object.fromEntries(names.map(name => [`in/${name}`, 'PK'])) })
  writeFileSync(join(folder, 'p.zip'), zipSync(bytes))
  const skipped = async (path: string) =>
    JSON.parse((await tenderlint(folder, [path, '--format', 'json'])).stdout).skipped.count
  expect([await skipped('in'), await skipped('p.zip')]).toEqual([names.length, names.length])
})

test.each(['json', 'jsonl'])('parts in %s say it, and what is joined is what one run writes', async format => {
  const folder = folderOf(FILES)
  const outputs = (name: string) =>
    ['json', 'csv', 'xlsx', 'markdown'].flatMap(one => ['--output', `${one}=${name}.${one}`])
  const one = await tenderlint(folder, ['in', ...outputs('one'), ...WITH_RED_WAX])
  const parts = ['1', '2'].map(part => `part-${part}.${format}`)
  for (const [i, part] of parts.entries())
    await tenderlint(folder, ['in', '--shard', `${i + 1}/2`, '--output', part, ...WITH_RED_WAX])
  const joined = await tenderlint(folder, ['merge', ...parts, ...outputs('joined'), ...WITH_RED_WAX])
  expect(joined).toMatchObject({ code: one.code, stdout: one.stdout })
  for (const name of ['json', 'csv', 'xlsx', 'markdown']) {
    const [a, b] = ['one', 'joined'].map(begin => readFileSync(join(folder, `${begin}.${name}`)))
    expect(a!.equals(b!), name).toBe(true)
  }
})
