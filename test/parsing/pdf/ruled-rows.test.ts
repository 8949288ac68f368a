import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Table } from '../../../src/tree/nodes.ts'
import { block, buildPdf, type Draw, rule, words } from '../../documents/build-pdf.ts'

/** Rows as a person sees them, cells parted by |; other text as it is. */
const read = async (...content: Draw[]) =>
  (await readPdf(buildPdf([{ content }]))).root.children.flatMap(node =>
    node.type === 'table'
      ? (node as Table).children.map(row => row.children.map(cell => textOf(cell)).join('|'))
      : [textOf(node)],
  )
const across = (...ys: number[]) => ys.map(y => rule(72, y, 523, y))
const row = (y: number, number: string, name: string, ...lines: string[]): Draw[] => [
  words(78, y, number),
  words(120, y, name),
  ...block(220, y, 18, lines),
]

describe('tables of a .pdf with rules between their rows only', () => {
  const LONG = ['须提供制造商的授权书原件，否则投标无效，并须由其', '工程师到场安装调试。']

  test('a row over several lines is one, and its titles may stand above the first rule', async () => {
    const rows = [
      ...row(100, '序号', '名称', '要求'),
      ...row(130, '1', '授权', ...LONG),
      ...row(178, '2', '人员', '项目经理须具有高级职称。'),
      ...row(208, '3', '场地', '须在本市有固定场所。'),
    ]
    const lines = [
      '序号|名称|要求',
      `1|授权|${LONG.join('')}`,
      '2|人员|项目经理须具有高级职称。',
      '3|场地|须在本市有固定场所。',
    ]
    expect(await read(...rows, ...across(112, 160, 190, 220))).toEqual(lines)
    expect(await read(...rows, ...across(85, 112, 160, 190, 220))).toEqual(lines)
  })

  test('of three rules, the last two hold all rows', async () => {
    const rows = [
      ...row(100, '序号', '因素', '标准'),
      ...row(130, '1', '业绩', '每个得2分，最多得10分，须提供合同和验收报告复印件', '并加盖公章。'),
      ...row(172, '2', '资本', '1000万元以上得5分。'),
    ]
    expect(await read(...rows, ...across(85, 110, 190))).toEqual([
      '序号|因素|标准',
      '1|业绩|每个得2分，最多得10分，须提供合同和验收报告复印件并加盖公章。',
      '2|资本|1000万元以上得5分。',
    ])
  })

  test('records of fields with their values, parted by rules, are no table', async () => {
    const record = (y: number) => [words(78, y, '条款号：'), words(300, y, '类型：删除'), words(78, y + 20, '原文：')]
    const lines = await read(...record(100), ...record(150), ...across(85, 130, 180))
    expect(lines.join(' ')).toMatch(/^条款号： 类型：删除[^|]*$/)
  })

  test('lines under text are no table', async () => {
    const full = '供应商应当按照采购文件规定的格式编制响应文件并对采购文件提出的要求作'
    const lines = [full, full, full, '出明确回答。']
    const read1 = await read(...block(78, 100, 24, lines), ...across(80, 104, 128, 152))
    expect(read1).toEqual([lines.join('')])
  })
})
