/** What a person sees of a folder: its documents in the order of their numbers, and at the end what could not be read. */
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

test('numbers in names are counted, in every part of a run too', async () => {
  const names = ['第1号.md', '第2号.md', '第10号.md', '第20号.md']
  const drafts = Object.fromEntries(names.toReversed().map(name => [`in/${name}`, TENDER]))
  const folder = folderOf({ ...drafts, 'rules/red-wax.yaml': RED_WAX })
  const paths = async (...args: string[]) => {
    const { stdout } = await tenderlint(folder, [...args, '--format', 'json', ...WITH_RED_WAX])
    return JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)
  }
  const all = names.map(name => `in/${name}`)
  expect(await paths('in')).toEqual(all)
  expect(await paths('in/*.md')).toEqual(all)
  for (const part of ['1/2', '2/2'])
    await tenderlint(folder, ['in', '--shard', part, '-o', `json=${part[0]}.json`, ...WITH_RED_WAX])
  expect(await paths('merge', '2.json', '1.json')).toEqual(all)
})

test('what could not be read is named at the end, with its reason, where it stands far above', async () => {
  const drafts = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`in/${i}.md`, TENDER]))
  const folder = folderOf({ ...drafts, 'in/坏1.docx': 'x', 'in/坏2.pdf': '', 'rules/red-wax.yaml': RED_WAX })
  const { stdout } = await tenderlint(folder, ['in', ...WITH_RED_WAX], { COLUMNS: '300' })
  const end = stdout.slice(stdout.indexOf('6 份文件：'))
  expect(end).toMatch(/\n {3}in\/坏1\.docx: 后缀是 \.docx，内容却不是 Word 文档[\s\S]*\n {3}in\/坏2\.pdf: 文件是空的/)
  const few = await tenderlint(folder, ['in/0.md', 'in/坏1.docx', ...WITH_RED_WAX], { COLUMNS: '300' })
  expect(few.stdout.slice(few.stdout.indexOf('2 份文件：'))).not.toContain('内容却不是')
})
