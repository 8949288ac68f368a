import { describe, expect, test } from 'vitest'
import { readPdf } from '../src/parse/pdf/read-pdf.ts'
import { textOf } from '../src/tree/content.ts'
import type { Paragraph } from '../src/tree/nodes.ts'
import { block, buildPdf, type Draw, grid, rule, words } from './build-pdf.ts'

const read = async (...pages: Draw[][]) =>
  (await readPdf(buildPdf(pages.map(content => ({ content }))))).root.children.map(node => [
    (node.data as Paragraph['data']).part ?? 'body',
    textOf(node),
  ])

const TEXT =
  '投标人应当提供近三年内没有重大违法记录的书面声明并加盖单位公章，声明应当由法定代表人签署，未提供的按照无效投标处理，' +
  '投标人对声明的真实性负责，采购人有权在签订合同之前进行核实，发现声明不实的取消其中标资格并依法追究其责任，由此造成的损失由投标人承担。'
/** Its lines, 38 characters each, from margin to margin. */
const LINES = `　　${TEXT}`.match(/.{1,38}/g)!
const small = (y: number, text: string) => words(72, y, text, { size: 9 })
const NOTES = [small(716, '1 投标人须在本市设有常驻服务机构。'), small(730, '2 同类业绩指合同金额五百万元以上。')]

describe('notes at the foot of a page of a .pdf', () => {
  test('they part no paragraph that goes on upon the next page, and are notes', async () => {
    const lines = [...LINES, ...LINES]
    const [first, second] = [lines.slice(0, 6), lines.slice(6)]
    expect(
      await read([...block(72, 580, 24, first), rule(72, 705, 216, 705), ...NOTES], block(72, 100, 24, second)),
    ).toEqual([
      ['body', TEXT],
      ['body', TEXT],
      ['footnote', '1 投标人须在本市设有常驻服务机构。'],
      ['footnote', '2 同类业绩指合同金额五百万元以上。'],
    ])
  })

  test('a table goes on below them', async () => {
    const rows = (y: number, names: string[]) => [
      ...grid(
        [72, 140, 520],
        [0, 1, 2].map(i => y + 24 * i),
      ),
      ...names.flatMap((name, i) => [words(78, y + 17 + 24 * i, name), words(146, y + 17 + 24 * i, `${name}的要求`)]),
    ]
    const blocks = await read(
      [...rows(640, ['资质', '人员']), rule(72, 705, 216, 705), ...NOTES],
      rows(90, ['设备', '场地']),
    )
    expect(blocks[0]).toEqual(['body', '资质 | 资质的要求 人员 | 人员的要求 设备 | 设备的要求 场地 | 场地的要求'])
  })

  test('a line to sign on, a number of a clause and a name below a rule are no notes', async () => {
    const signed = await read([
      ...block(72, 580, 24, LINES),
      rule(72, 705, 216, 705),
      words(72, 722, '1.法定代表人签字'),
      rule(72, 745, 216, 745),
      words(72, 762, '法定代表人'),
    ])
    expect(signed.map(([part]) => part)).toEqual(['body', 'body', 'body'])
  })
})
