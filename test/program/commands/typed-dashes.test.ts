import { expect, test } from 'vitest'
import { folderOf, TENDER, tenderlint } from '../run-program.ts'

test.each([
  [['a.md', '—-output', 'html=x.html'], '“—-output”前面不是英文的减号'],
  [['a.md', '－－ｌａｎｇ', 'en'], '选项要写成 --lang\n'],
  [['a.md', '-–outpt=html=x.html'], '选项要写成 --output\n'],
  [['rules', '—format', 'json'], '选项要写成 --format\n'],
  [['merge', 'a.json', '—-output', 'x.html'], '选项要写成 --output\n'],
  [['diff', 'a', 'b', '——lang'], '选项要写成 --lang\n'],
])('a dash in the place of hyphens is said, whatever the command: %j', async (args, sentence) => {
  const { code, stdout, stderr } = await tenderlint(folderOf({ 'a.md': TENDER }), args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(sentence)
})

test('what a file is called, and what no option is near to, is no option', async () => {
  const folder = folderOf({ '—quiet': TENDER })
  for (const args of [['—quiet'], ['—报告.docx'], ['—spec.docx'], ['--', '—output']])
    expect((await tenderlint(folder, args)).stderr).not.toContain('减号')
})
