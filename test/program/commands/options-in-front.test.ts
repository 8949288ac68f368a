/** Options in front of a command are those of the command. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const files = { 'a.md': TENDER, 'rules/red-wax.yaml': RED_WAX }

test.each([
  ['diff', '--format', 'json', ['a.md', 'a.md', ...WITH_RED_WAX]],
  ['read', '--format', 'jsonl', ['a.md']],
  ['rules', '--format', 'json', ['--rules', 'rules']],
  ['baseline', '--output', '-', ['a.md', ...WITH_RED_WAX]],
])('%s with %s %s in front', async (command, option, value, rest) => {
  const folder = folderOf(files)
  const behind = await tenderlint(folder, [command, option, value, ...rest])
  expect(behind).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(behind.stdout.split('\n', command === 'read' ? 1 : undefined).join('\n'))).toBeTruthy()
  expect(await tenderlint(folder, [option, value, command, ...rest])).toEqual(behind)
  // The last one counts, as it does behind the command, which is said.
  const { stderr, ...again } = await tenderlint(folder, [option, 'x', option, value, command, ...rest])
  expect(again).toEqual({ code: behind.code, stdout: behind.stdout })
  expect(stderr).toBe(`${option} 写了不止一次，值不一样；只有最后一次算数。\n`)
})

test('a value that the command does not have is said to be none', async () => {
  const run = await tenderlint(folderOf(files), ['--format', 'html', 'diff', 'a.md', 'a.md'])
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^--format .*pretty.*json/) })
})

test('a file in front of baseline is written', async () => {
  const folder = folderOf(files)
  expect((await tenderlint(folder, ['-o', 'known.json', 'baseline', 'a.md', ...WITH_RED_WAX])).code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).documents).toHaveLength(1)
})

test('an option of which only the last counts is named once; what may be repeated, or is the same again, is not', async () => {
  const twice = [
    '--lang',
    'zh',
    '--innovation',
    '--no-innovation',
    '--policy',
    'strict',
    '--policy=national-law',
    '--lang=en',
  ]
  const same = ['--fail-on', 'never', '--fail-on', 'never', '--only', 'locality']
  const { code, stderr } = await tenderlint(folderOf(files), [
    'a.md',
    ...WITH_RED_WAX,
    ...twice,
    '--policy',
    'strict',
    ...same,
  ])
  const again = (option: string) =>
    `${option} was given more than once, with different values; only the last one counts.\n`
  expect([code, stderr]).toEqual([0, ['--lang', '--innovation / --no-innovation', '--policy'].map(again).join('')])
})
