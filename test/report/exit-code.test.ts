import { expect, test } from 'vitest'
import { outlineOf } from '../../src/facts/documents.ts'
import { say } from '../../src/language/say.ts'
import { exitCodeOf, verdictOf } from '../../src/report/exit-code.ts'
import { checkedFile, failedFile, finding } from './report-files.ts'

const error = checkedFile([finding()])
const warnings = checkedFile([finding({ severity: 'warning' }), finding({ severity: 'warning' })])
const info = checkedFile([finding({ severity: 'info' })])
const waived = checkedFile([finding({ suppressed: { kind: 'baseline', reason: '' } })])
const failed = failedFile('scan.pdf', 'no-text')

test.each([
  ['error', [error], undefined, 1],
  ['error', [warnings], undefined, 0],
  ['error', [waived], undefined, 0],
  ['warning', [warnings], undefined, 1],
  ['warning', [info], undefined, 0],
  ['never', [error], undefined, 0],
  ['never', [failed], undefined, 2],
  ['error', [error, failed], undefined, 2],
  ['error', [warnings], 2, 0],
  ['error', [warnings], 1, 1],
  ['never', [warnings], 0, 1],
] as const)('--fail-on %s', (failOn, files, maxWarnings, code) => {
  expect(exitCodeOf(files, { failOn, maxWarnings })).toBe(code)
})

test.each([
  ['error', [error], undefined, '不放行（退出码 1）：有 1 个错误（--fail-on error）。'],
  ['warning', [error, warnings], undefined, '不放行（退出码 1）：有 1 个错误、2 个警告（--fail-on warning）。'],
  ['warning', [warnings], undefined, '不放行（退出码 1）：有 2 个警告（--fail-on warning）。'],
  ['never', [warnings], 1, '不放行（退出码 1）：有 2 个警告，多于 --max-warnings 1。'],
  ['never', [error, failed], undefined, '没有检查完（退出码 2）：1 份文件未能检查，如 scan.pdf。'],
  ['error', [waived, info], undefined, null],
] as const)('--fail-on %s says what fails the run', (failOn, files, maxWarnings, sentence) => {
  const { reasons } = verdictOf(files.map(outlineOf), { failOn, maxWarnings })
  expect(reasons.map(({ code, values }) => say('zh', code, values))).toEqual(sentence === null ? [] : [sentence])
})
