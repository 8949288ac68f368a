import { describe, expect, test } from 'vitest'
import { block, type Draw, grid, rule, words } from '../../documents/build-pdf.ts'
import { LINES, partsAndTexts, TEXT } from './full-lines.ts'

const small = (y: number, text: string, x = 72) => words(x, y, text, { size: 9 })
const NOTES = [small(716, '1 投标人须在本市设有常驻服务机构。'), small(730, '2 同类业绩指合同金额五百万元以上。')]

describe('notes at the foot of a page of a .pdf', () => {
  test('they part no paragraph that goes on upon the next page, and are notes', async () => {
    const lines = [...LINES, ...LINES]
    const [first, second] = [lines.slice(0, 6), lines.slice(6)]
    expect(
      await partsAndTexts(
        [...block(72, 580, 24, first), rule(72, 705, 216, 705), ...NOTES],
        block(72, 100, 24, second),
      ),
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
    const blocks = await partsAndTexts(
      [...rows(640, ['资质', '人员']), rule(72, 705, 216, 705), ...NOTES],
      rows(90, ['设备', '场地']),
    )
    expect(blocks[0]).toEqual(['body', '资质 | 资质的要求 人员 | 人员的要求 设备 | 设备的要求 场地 | 场地的要求'])
  })

  test('a line to sign on, a number of a clause and a name below a rule are no notes', async () => {
    const signed = await partsAndTexts([
      ...block(72, 580, 24, LINES),
      rule(72, 705, 216, 705),
      words(72, 722, '1.法定代表人签字'),
      rule(72, 745, 216, 745),
      words(72, 762, '法定代表人'),
    ])
    expect(signed.map(([part]) => part)).toEqual(['body', 'body', 'body'])
  })

  test('a numbered line below a rule is no note where it is as large as the text, nor where it stands elsewhere', async () => {
    const partsOf = async (...below: Draw[]) =>
      (await partsAndTexts([...block(72, 580, 24, LINES), ...below])).map(([part]) => part)
    expect(await partsOf(rule(72, 705, 216, 705), words(72, 722, '1 法定代表人签字'))).toEqual(['body', 'body'])
    for (const x of [72, 470])
      expect(await partsOf(rule(260, 705, 404, 705), small(716, '1 见附件。', x))).toEqual(['body', 'body'])
  })

  test('what goes on below a remark in larger letters, as in a form to sign, is no note', async () => {
    const signed = [
      rule(72, 650, 216, 650),
      small(664, '（1）由法定代表人签字。'),
      words(72, 690, '日期：2026年1月1日'),
    ]
    expect((await partsAndTexts([...block(72, 520, 24, LINES), ...signed])).slice(1)).toEqual([
      ['footnote', '（1）由法定代表人签字。'],
      ['body', '日期：2026年1月1日'],
    ])
  })

  test('what stands far below the notes is none', async () => {
    const blocks = await partsAndTexts([
      ...block(72, 580, 24, LINES),
      rule(72, 705, 216, 705),
      ...NOTES,
      words(72, 790, '附件一：声明函'),
    ])
    expect(blocks.map(([part]) => part)).toEqual(['body', 'footnote', 'footnote', 'body'])
    expect(blocks[3]).toEqual(['body', '附件一：声明函'])
  })
})
