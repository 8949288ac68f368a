/** Words that are struck through, in a whole check. */
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

test('words struck through amid a sentence are passed over in a check', async () => {
  const folder = folderOf({
    'a.md': '# 投标人资格要求\n\n投标文件须用~~红色火漆或~~胶带封口。\n',
    'b.md': '# 投标人资格要求\n\n投标文件须用红色火漆或胶带封口。\n',
    'rules/red-wax.yaml': RED_WAX,
  })
  const { stdout } = await tenderlint(folder, ['a.md', 'b.md', '--format', 'json', ...WITH_RED_WAX])
  expect(JSON.parse(stdout).documents.map(({ notes }: { notes: string[] }) => notes)).toEqual([
    ['有 1 处带删除线的文字没有检查，第一处是“红色火漆或”。'],
    [],
  ])
  expect(JSON.parse(stdout).documents.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual([0, 1])
})
