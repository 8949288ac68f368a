/** Patterns as people type them on Windows and elsewhere. */
import { posix, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { splitPattern } from '../../src/read/split-pattern.ts'

const none = () => false

test.each([
  ['2026\\*.docx', 'D:\\标书\\2026', '*.docx'],
  ['2026/*.docx', 'D:\\标书\\2026', '*.docx'],
  ['**\\*.pdf', 'D:\\标书', '**/*.pdf'],
  ['C:\\共享\\项目\\**\\招标*.docx', 'C:\\共享\\项目', '**/招标*.docx'],
  ['E:\\*.docx', 'E:\\', '*.docx'],
  ['\\\\server\\share\\标书\\*.docx', '\\\\server\\share\\标书\\', '*.docx'],
  ['..\\旧\\{甲,乙}\\*.docx', 'D:\\旧', '{甲,乙}/*.docx'],
  ['项目(一)\\*.docx', 'D:\\标书\\项目(一)', '*.docx'],
])('on Windows %s', (typed, folder, pattern) => {
  const split = splitPattern(typed, 'D:\\标书', none, win32)
  expect(win32.resolve(split.folder)).toBe(win32.resolve(folder))
  expect(split.pattern).toBe(pattern)
})

test('elsewhere a backslash takes a meaning away, and a path stays as it is', () => {
  expect(splitPattern('a\\[1\\]/*.docx', '/in', none, posix)).toEqual({ folder: '/in', pattern: 'a\\[1\\]/*.docx' })
  expect(splitPattern('/out/x/*.docx', '/in', none, posix)).toEqual({ folder: '/out/x', pattern: '*.docx' })
  expect(splitPattern('*', '/in', none, posix)).toEqual({ folder: '/in', pattern: '*' })
})

test('a folder that has the look of a pattern is a folder', () => {
  const folders = new Set(['/in/黄政采[2026]18号'])
  const split = splitPattern('黄政采[2026]18号/[ab]/*.docx', '/in', path => folders.has(path), posix)
  expect(split).toEqual({ folder: '/in/黄政采[2026]18号', pattern: '[ab]/*.docx' })
})
