import { expect, it } from 'vitest'
import { numberTables } from '../../src/parse/number-tables.ts'
import { cell, paragraph, row, table } from '../../src/tree/build.ts'
import type { Cell } from '../../src/tree/nodes.ts'

const words = (value: string) => paragraph(value, { page: null })
const tableOf = (...content: Cell['children']) =>
  table([row([cell(content, { column: 1, columns: 1, rows: 1 })], { page: null, row: 1 })], { page: null })

it('tables are numbered in reading order, those inside of a cell after their outer one', () => {
  const inner = tableOf(words('蜡'))
  const outer = tableOf(words('信封'), inner)
  const last = tableOf(words('绳'))
  numberTables([outer, words('间'), last])
  expect([outer, inner, last].map(({ data }) => data.index)).toEqual([1, 2, 3])
})
