import { expect, test } from 'vitest'
import { pathOrder } from '../../src/text/path-order.ts'

test('numbers in paths are counted, all else goes by code, and no two paths are alike', () => {
  const order = [
    'a/02.docx',
    'a/2.docx',
    'a/10.docx',
    'a/b.docx',
    '标1',
    '第1号',
    '第1号-3',
    '第2号',
    '第10号',
    '第100号',
  ]
  expect(order.toReversed().sort(pathOrder)).toEqual(order)
  expect(['90071992547409931', '90071992547409930'].sort(pathOrder)[0]).toBe('90071992547409930')
})
