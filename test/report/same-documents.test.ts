/** The same file under several names: said once where a report adds up; its findings stay at each. */
import readXlsx from 'read-excel-file/node'
import { describe, expect, it, test } from 'vitest'
import { outlineOf } from '../../src/facts/documents.ts'
import type { Language } from '../../src/language/say.ts'
import { report } from '../../src/report/report.ts'
import { sameDocuments } from '../../src/report/words/same-documents.ts'
import { checkedFile, finding, RULES } from './report-files.ts'

const fileOf = (path: string, sha256: string | undefined, status: 'checked' | 'failed' = 'checked') => {
  const file = checkedFile([finding()], { status, sha256: sha256! })
  file.path = path
  return file
}
const FILES = [fileOf('甲.docx', 'aa'), fileOf('乙.docx', 'bb'), fileOf('旧/甲 - 副本.docx', 'aa')]
const said = (files = FILES, language: Language = 'zh') => sameDocuments(files.map(outlineOf), language)

describe('what is said', () => {
  it('names those that hold the same bytes, in both languages', () => {
    expect(said()).toBe('内容完全相同的文件（只是名字不同）：甲.docx = 旧/甲 - 副本.docx。问题在每份里各算一次。')
    expect(said(FILES, 'en')).toContain('甲.docx = 旧/甲 - 副本.docx')
  })

  it('nothing where all differ, of none that could not be read, of none whose bytes are unknown', () => {
    expect(said(FILES.slice(0, 2))).toBe('')
    expect(said([fileOf('a', 'aa', 'failed'), fileOf('b', 'aa', 'failed')])).toBe('')
    expect(said([fileOf('a', undefined), fileOf('b', undefined)])).toBe('')
  })

  it('of many some are named, and how many there are', () => {
    const many = Array.from({ length: 10 }, (_, i) => fileOf(`${i}.docx`, `${Math.floor(i / 2)}`))
    expect(said(many)).toContain('4.docx = 5.docx；另有 2 组')
    expect(said(Array.from({ length: 5 }, (_, i) => fileOf(`${i}.docx`, 'aa')))).toContain('2.docx 等 5 份')
  })
})

test.each(['pretty', 'markdown', 'html'] as const)('%s says it once, and has the findings of each', async format => {
  const options = { language: 'zh', date: '2026-01-01' } as const
  const text = String(await report(FILES, RULES, format, options)).replace(/\n */g, '')
  expect(text.split('内容完全相同的文件')).toHaveLength(2)
  expect(String(await report(FILES.slice(0, 2), RULES, format, options))).not.toContain('内容完全相同')
})

test('the workbook says it on its last sheet', async () => {
  const bytes = await report(FILES, RULES, 'xlsx', { language: 'zh', date: '2026-01-01' })
  const sheets = await readXlsx(Buffer.from(bytes))
  expect(JSON.stringify(sheets.at(-1))).toContain('重复的文件')
})
