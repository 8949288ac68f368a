import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { reportPath, reportPaths } from '../../src/read/report-paths.ts'

const CWD = resolve('/home/zhang/tool')
const named = (...paths: string[]) =>
  [
    ...reportPaths(
      paths.map(path => resolve(CWD, path)),
      CWD,
    ).values(),
  ].sort()

it('a document outside of the working folder is called by its name and folder', () => {
  expect(reportPath(resolve('/mnt/share/2026/标书/招标文件.docx'), CWD)).toBe('标书/招标文件.docx')
  expect(named('/mnt/share/2026/标书/招标文件.docx', 'drafts/a.docx')).toEqual(['drafts/a.docx', '标书/招标文件.docx'])
})

it('documents that would be called alike show more of their folders, and no other does', () => {
  expect(named('../both/dA/标书/招标文件.docx', '../both/dB/标书/招标文件.docx', '../both/dB/标书/需求.docx')).toEqual([
    'dA/标书/招标文件.docx',
    'dB/标书/招标文件.docx',
    '标书/需求.docx',
  ])
})

it('one outside gives way to one inside', () => {
  expect(named('x/a.docx', '../x/a.docx')).toEqual(['x/a.docx', 'zhang/x/a.docx'])
})

it('of a name that cannot be longer nothing more is shown', () => {
  expect(named('x/a.docx', '/x/a.docx')).toEqual(['x/a.docx', 'x/a.docx'])
  expect(named('/a.docx', '/b/a.docx')).toEqual(['a.docx', 'b/a.docx'])
})
