/** A text that is garbled, and one in another language. */
import { expect, test } from 'vitest'
import { encode } from '../../documents/encode.ts'
import { folderOf, tenderlint } from '../run-program.ts'

const TRADITIONAL =
  '第三章 評審辦法\n供應商須在提交文件的截止時間前提供資格證明，不按時提供的，評審時不得分。\n採購人對技術服務的質量有要求的，供應商應當在投標文件中說明其措施與人員，並由法定代表人簽字。\n'
const ENGLISH = 'The bidder shall submit its papers before the deadline. Papers that arrive late are not opened.\n'

test('the program says so, in either language, and what to do', async () => {
  const files = { 'big5.txt': encode('big5', TRADITIONAL), 'english.txt': ENGLISH }
  const folder = folderOf(files)
  const zh = await tenderlint(folder, ['big5.txt', 'english.txt'])
  expect(zh.code).toBe(2)
  expect(zh.stderr).toMatch(/big5\.txt: 读出来的是乱码.*另存为 \.docx/)
  expect(zh.stdout).toContain('这份文件里没有中文')
  const en = await tenderlint(folder, ['english.txt', '--lang', 'en'])
  expect(en.code).toBe(0)
  expect(en.stdout).toMatch(/There is no Chinese in this document[\s\S]*Nothing found in what was read/)
})
