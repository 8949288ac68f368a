import { expect, it } from 'vitest'
import { namesDocument } from '../../src/gate/names-document.ts'

it.each([
  ['2026/*.docx', '2026/a.docx', true],
  ['2026/*.docx', '2026/x/a.docx', false],
  ['招标文件(1).docx', '招标文件(1).docx', true],
  ['项目(1)/*.docx', '项目(1)/a.docx', true],
  ['项目(1)/**', '项目(1)/x/a.docx', true],
  ['.\\项目(1)\\*.docx', '项目(1)/a.docx', true],
  ['项目(1)/*.docx', '项目1/a.docx', true],
  ['项目(1)/*.docx', '项目(2)/a.docx', false],
  ['黄采[2026]18号/*.docx', '黄采[2026]18号/a.docx', true],
  ['黄采[2026](二)/*.docx', '黄采[2026](二)/a.docx', true],
  ['(甲|乙)/*.docx', '甲/a.docx', true],
  ['[甲乙]/*.docx', '乙/a.docx', true],
  ['@(甲|乙)(1)/*', '甲(1)/a.docx', true],
  ['!(甲)/*', '甲/a.docx', false],
  ['!(甲)/*', '乙/a.docx', true],
])('%s: %s %s', (pattern, path, is) => {
  expect(namesDocument(pattern)([path])).toBe(is)
})
