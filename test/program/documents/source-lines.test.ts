/** The lines of a text file, in reports for people and for code hosts. */
import { expect, test } from 'vitest'
import { docxOf, folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const SENTENCE = '资格证明应以红色火漆密封。'
const MARKDOWN = [
  '# 第三章 投标人资格要求', // 1
  '',
  '资格证明应以*红色火漆*密封。', // 3
  '',
  '',
  SENTENCE, // 6
  '| 序号 | 要求 |',
  '| --- | --- |',
  `| 1 | ${SENTENCE} |`, // 9
  '',
  '<table><tr><td>1</td>',
  `<td>${SENTENCE}</td></tr></table>`, // 12
  SENTENCE, // 13
].join('\n')

/** Lines of 30 characters, as a program breaks a text at a width, with the number of a page between them. */
const BROKEN = [
  '第三章 投标人资格要求', // 1
  '供应商须按照本章的规定逐项提交资格证明材料并且保证其内容真实', // 2
  '完整有效，材料不齐的由采购人当场告知需要补充的内容和时间要求', // 3
  '- 7 -',
  '以及补充材料的递交方式。', // 5
  '',
  `响应文件的正本和副本分别包装并且在封口的地方加盖单位公章以后`, // 7
  `再行递交，资格证明应以红色火漆密封。`, // 8
].join('\r\n')

const lines = async (name: string, text: string) => {
  const run = async (format: string) =>
    (await tenderlint(folder, [name, '--format', format, '--fail-on', 'never', ...WITH_RED_WAX])).stdout
  const folder = folderOf({ [name]: text, 'rules/red-wax.yaml': RED_WAX })
  const numbers = (report: string, form: RegExp) => [...report.matchAll(form)].map(([, line]) => Number(line))
  return {
    json: numbers(await run('json'), /"sourceLine": (\d+)/g),
    pretty: numbers(await run('pretty'), / 第 (\d+) 行/g),
    github: numbers(await run('github'), /,line=(\d+),/g),
    gitlab: numbers(await run('gitlab'), /"begin": (\d+)/g),
    checkstyle: numbers(await run('checkstyle'), /<error line="(\d+)"/g),
    sarif: numbers(await run('sarif'), /"startLine": (\d+)/g),
  }
}

test('are those of the file, blank lines, tables and marks of Markdown counted', async () => {
  const { pretty, ...others } = await lines('a.md', MARKDOWN)
  for (const [format, found] of Object.entries(others)) expect(found, format).toEqual([3, 6, 9, 12, 13])
  expect(pretty.slice(0, 3)).toEqual([3, 6, 9])
})

test('are those where a paragraph begins that a program broke at a width', async () => {
  const { json, github } = await lines('a.txt', BROKEN)
  expect([json, github]).toEqual([[7], [7]])
})

test('stand at no .docx, which has none', async () => {
  const folder = folderOf({ 'a.docx': docxOf([SENTENCE]), 'rules/red-wax.yaml': RED_WAX })
  const { stdout } = await tenderlint(folder, ['a.docx', '--format', 'github', ...WITH_RED_WAX])
  expect(stdout).toContain('a.docx,title=')
})
