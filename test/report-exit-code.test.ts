import { expect, test } from 'vitest'
import { exitCodeOf } from '../src/report/exit-code.ts'
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
