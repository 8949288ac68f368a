/** Words that are struck through, in a whole check. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

test('words struck through are passed over amid a sentence; a whole sentence is judged, and that it is struck is said', async () => {
  const folder = folderOf({
    'a.md': '# 投标人资格要求\n\n投标文件须用~~红色火漆或~~胶带封口。\n',
    'b.md': '# 投标人资格要求\n\n投标文件须用红色火漆或~~白色~~胶带封口。\n',
    'c.md': '# 投标人资格要求\n\n投标文件须密封完好。~~投标文件须用红色火漆封口。~~\n',
    'rules/red-wax.yaml': RED_WAX,
  })
  const args = ['a.md', 'b.md', 'c.md', '--output', 'a.json', '--output', 'a.html', '--output', 'a.csv']
  await tenderlint(folder, [...args, ...WITH_RED_WAX])
  const [json, html, csv] = ['a.json', 'a.html', 'a.csv'].map(name => readFileSync(join(folder, name), 'utf8'))
  const documents: { notes: string[]; findings: { struck?: true }[] }[] = JSON.parse(json!).documents
  expect(documents.map(({ notes, findings }) => [notes, findings.map(({ struck }) => struck)])).toEqual([
    [['句子当中有 1 处带删除线的文字没有检查，第一处是“红色火漆或”。'], []],
    [['句子当中有 1 处带删除线的文字没有检查，第一处是“白色”。'], [undefined]],
    [[], [true]],
  ])
  expect(csv!.match(/带删除线，但还留在文件里/g)).toHaveLength(1)
  expect(html!.match(/带删除线，但还留在文件里/g)).toHaveLength(1)
  expect(html!.match(/<s>.*?<\/s>/g)?.map(words => words.replace(/<[^>]*>/g, ''))).toEqual([
    '~~红色火漆或~~',
    '~~白色~~',
    '~~投标文件须用红色火漆封口',
    '。~~',
  ])
})
