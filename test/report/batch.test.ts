/** The table of documents that need a person most, at the end of a report on many. */
import { expect, test } from 'vitest'
import type { Finding } from '../../src/facts/finding.ts'
import { report } from '../../src/report/report.ts'
import { widthOf } from '../../src/report/terminal/break-lines.ts'
import { checkedFile, failedFile, finding, RULES } from './report-files.ts'

const shown = (files: Parameters<typeof report>[0]) =>
  report(files, RULES, 'pretty', { language: 'zh', date: '2026-01-01' })
const at = (line: number, changes: Partial<Finding> = {}) => ({
  ...finding({ location: { line, page: line, offset: [line * 10, line * 10 + 8] } }),
  ...changes,
})

test('many documents end with a table of those that need a person most', async () => {
  const named = (path: string, findings: Finding[]) => Object.assign(checkedFile(findings), { path })
  const long = `${'很长的文件夹名/'.repeat(9)}招标文件.docx`
  const files = [
    named('few.docx', [at(1)]),
    named('clean.docx', []),
    named(long, [at(1), at(2, { severity: 'warning' }), at(3)]),
    failedFile('scan.pdf', 'no-text'),
    named('waived.docx', [finding({ suppressed: { kind: 'baseline', reason: '' } })]),
  ]
  const lines = (await shown(files)).split('\n')
  const rows = lines.slice(lines.indexOf('先处理的文件') + 1)
  const first = rows.slice(0, 4).map(line => line.trim().split(/ {2,}/))
  expect(first).toEqual([
    ['文件', '错误', '警告', '提示', '状态'],
    ['scan.pdf', '0', '0', '0', '未能检查'],
    [expect.stringMatching(/^….*招标文件\.docx$/), '2', '1', '0', '已检查'],
    ['few.docx', '1', '0', '0', '已检查'],
  ])
  expect(rows[4]).toBe('')
  for (const line of rows) expect(widthOf(line)).toBeLessThanOrEqual(80)
  expect(await shown(files.slice(0, 2))).not.toContain('先处理的文件')
})

test('documents that could not be checked leave room for those with most errors', async () => {
  const failed = (count: number) => Array.from({ length: count }, (_, i) => failedFile(`scan${i}.pdf`, 'no-text'))
  const checked = (count: number) =>
    Array.from({ length: count }, (_, i) => Object.assign(checkedFile([at(1)]), { path: `${i}.docx` }))
  const rowsOf = async (...files: Parameters<typeof shown>[0]) => {
    const text = await shown(files)
    const table = text.slice(text.indexOf('先处理的文件'))
    return ['scan\\d', '\\d'].map(name => table.match(new RegExp(`^ ${name}\\d*\\.\\w+ +\\d`, 'gm'))?.length)
  }
  expect(await rowsOf(...failed(11), ...checked(20))).toEqual([3, 7])
  expect(await rowsOf(...failed(11), ...checked(4))).toEqual([6, 4])
  expect(await rowsOf(...failed(2), ...checked(20))).toEqual([2, 8])
})

test('of a great many documents the table lists ten and counts the others', async () => {
  const files = Array.from({ length: 14 }, (_, i) => Object.assign(checkedFile([at(1)]), { path: `${i}.docx` }))
  const text = await shown(files)
  const table = text.slice(text.indexOf('先处理的文件'))
  expect(table.match(/^ \d+\.docx/gm)).toHaveLength(10)
  expect(table).toContain('另有 4 份文件没有列出。')
})
