/** What a person types that a shell, a keyboard or the order of words changes. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const files = { 'a.md': TENDER, 'rules/red-wax.yaml': RED_WAX }

test('~/ is the home folder where no shell has put it in, unless a folder here is called so', async () => {
  const home = folderOf({ 'x.md': TENDER })
  const folder = folderOf(files)
  const check = (...args: string[]) => tenderlint(folder, [...args, ...WITH_RED_WAX], { HOME: home })
  await check('a.md', '-o', 'html=~/r.html', '--output=json=~/r.json')
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'rules'])
  expect(readdirSync(home).sort()).toEqual(['r.html', 'r.json', 'x.md'])
  expect((await check('~/x.md')).stdout).toContain('红色火漆')
  const own = folderOf({ ...files, '~/x.md': TENDER })
  await tenderlint(own, ['~/x.md', '-o', 'csv=~/r.csv', ...WITH_RED_WAX], { HOME: home })
  expect([existsSync(join(own, '~/r.csv')), existsSync(join(home, 'r.csv'))]).toEqual([true, false])
})

test('＝ of a Chinese keyboard is =', async () => {
  const folder = folderOf(files)
  await tenderlint(folder, ['a.md', '--output', 'html＝报告.html', '--format＝json', ...WITH_RED_WAX])
  await tenderlint(folder, ['a.md', '--output', '结果＝终稿.html', ...WITH_RED_WAX])
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'rules', '报告.html', '结果＝终稿.html'].sort())
  expect((await tenderlint(folder, ['a.md', '-o', 'htm＝x.html'])).stderr).toContain('“htm”')
})

test('an option without its value is told with its whole form', async () => {
  const { code, stderr } = await tenderlint(folderOf(files), ['a.md', '--output'])
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^选项 -o, --output <[^>]*=[^>]*> 后面还要写上一个值。\n/)])
})

test.each([
  [['a.md', 'explain', 'red-wax'], '您是不是要写：tenderlint explain red-wax？'],
  [['a.md', 'check'], '您是不是要写：tenderlint check a.md？'],
])('a command behind a file: %j', async (args, meant) => {
  const { code, stdout, stderr } = await tenderlint(folderOf(files), args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^命令 \w+ 要写在最前面/)
  expect(stderr).toContain(meant)
})

test('a document that is called as a command is a document', async () => {
  const folder = folderOf({ ...files, law: TENDER })
  expect((await tenderlint(folder, ['a.md', 'law', ...WITH_RED_WAX])).stderr).not.toContain('最前面')
})
