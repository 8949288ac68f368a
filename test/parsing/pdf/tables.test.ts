import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import { bar, block, buildPdf, type Draw, grid, rule, words } from '../../documents/build-pdf.ts'
import { cellsOf, gridOf } from '../block-lines.ts'
import { line, tablesOf } from './table-pages.ts'

const XS = [72, 120, 220, 480, 528]

describe('ruled tables of a .pdf', () => {
  test.each([
    ['stroked lines', rule],
    ['thin filled rectangles', bar],
  ])('a scoring row is one row with factor, standard and points: %s', async (_, draw) => {
    const [table] = await tablesOf({
      content: [
        words(72, 80, '评分办法'),
        ...grid(XS, [100, 130, 190], draw),
        ...line(XS, 120, ['序号', '评分因素', '评分标准', '分值']),
        ...line(XS, 150, ['1', '售后服务方案完', '方案完整且可行的得五分，方案基本完整的得', '5']),
        words(125, 166, '整性'),
        words(225, 166, '两分，没有方案的不得分。'),
        words(72, 230, '本办法由采购人解释。'),
      ],
    })
    expect(cellsOf(table!)).toEqual([
      ['序号', '评分因素', '评分标准', '分值'],
      ['1', '售后服务方案完整性', '方案完整且可行的得五分，方案基本完整的得两分，没有方案的不得分。', '5'],
    ])
    expect(table!.data).toMatchObject({ page: 1 })
  })

  test('merged cells span the columns and rows that no rule parts', async () => {
    const xs = [72, 172, 272, 372]
    const [table] = await tablesOf({
      content: [
        ...[100, 130, 190].map(y => rule(72, y, 372, y)),
        rule(172, 160, 372, 160),
        ...[72, 372, 172].map(x => rule(x, 100, x, 190)),
        rule(272, 130, 272, 190),
        ...line(xs, 120, ['部位', '要求', '']),
        ...line(xs, 150, ['底座', '材质', '钢']),
        ...line(xs, 180, ['', '颜色', '灰']),
      ],
    })
    expect(cellsOf(table!)).toEqual([
      ['部位', '要求'],
      ['底座', '材质', '钢'],
      ['颜色', '灰'],
    ])
    expect(gridOf(table!)).toEqual([
      [
        [1, 1, 1],
        [2, 2, 1],
      ],
      [
        [1, 1, 2],
        [2, 1, 1],
        [3, 1, 1],
      ],
      [
        [2, 1, 1],
        [3, 1, 1],
      ],
    ])
  })

  test.each<[string, (x0: number, y0: number, x1: number, y1: number) => Draw]>([
    [
      'filled and stroked at once',
      (x0, y0, x1, y1) => height => `0.9 g ${x0} ${height - y1} ${x1 - x0} ${y1 - y0} re B 0 g`,
    ],
    [
      'with a line across it',
      (x0, y0, x1, y1) => height =>
        `${x0} ${height - y1} ${x1 - x0} ${y1 - y0} re S ${x0} ${height - y0} m ${x1} ${height - y1} l S`,
    ],
    [
      'begun in the midst of its upper edge',
      (x0, y0, x1, y1) => height => {
        const [top, bottom] = [height - y0, height - y1]
        return `${x0 + 9} ${top} m ${x1} ${top} l ${x1} ${bottom} l ${x0} ${bottom} l ${x0} ${top} l h S`
      },
    ],
  ])('cells that are rectangles, each %s, are a table', async (_, cell) => {
    const xs = [72, 172, 272]
    const [table] = await tablesOf({
      content: [
        ...[100, 130].flatMap(y => xs.slice(0, 2).map((x, i) => cell(x, y, xs[i + 1]!, y + 30))),
        ...line(xs, 120, ['部位', '要求']),
        ...line(xs, 150, ['底座', '钢']),
      ],
    })
    expect(cellsOf(table!)).toEqual([
      ['部位', '要求'],
      ['底座', '钢'],
    ])
  })

  test('a round frame, such as that of a seal, parts no cells', async () => {
    const circle: Draw = height => {
      const [x, y, r, k] = [172, height - 130, 50, 28]
      const arcs = [
        [x + r, y + k, x + k, y + r, x, y + r],
        [x - k, y + r, x - r, y + k, x - r, y],
        [x - r, y - k, x - k, y - r, x, y - r],
        [x + k, y - r, x + r, y - k, x + r, y],
      ]
      return `${x + r} ${y} m ${arcs.map(arc => `${arc.join(' ')} c`).join(' ')} h S`
    }
    const xs = [72, 172, 272]
    const content = [...grid(xs, [100, 130, 160]), ...line(xs, 120, ['部位', '要求']), ...line(xs, 150, ['底座', '钢'])]
    expect((await tablesOf({ content: [...content, circle] })).map(cellsOf)).toEqual(
      (await tablesOf({ content })).map(cellsOf),
    )
  })

  test('text stands before and after the table as it does on the page', async () => {
    const { root } = await readPdf(
      buildPdf([
        {
          content: [
            words(72, 80, '前文'),
            ...grid([72, 200, 328], [100, 130, 160]),
            ...line([72, 200], 120, ['名称', '数量']),
            ...line([72, 200], 150, ['书架', '3']),
            words(72, 200, '后文'),
          ],
        },
      ]),
    )
    expect(root.children.map(textOf)).toEqual(['前文', '名称 | 数量 书架 | 3', '后文'])
  })

  test('a box around a paragraph and a line under a heading are no tables', async () => {
    const { root } = await readPdf(
      buildPdf([
        {
          content: [
            ...grid([60, 540], [90, 160]),
            ...block(72, 110, 20, ['说明文字', '另一行']),
            rule(72, 300, 500, 300),
          ],
        },
      ]),
    )
    expect(root.children.map(node => node.type)).toEqual(['paragraph', 'paragraph'])
  })
})

describe('tables of a .pdf without rules', () => {
  test('three lines in three columns are a table, a line in some of them goes on in the row above', async () => {
    const { root } = await readPdf(
      buildPdf([
        {
          content: [
            words(72, 80, '货物清单如下'),
            ...line(XS, 110, ['序号', '名称', '要求', '数量']),
            ...line(XS, 130, ['1', '书架', '钢制双面，承重不小于五十公斤，每组', '8']),
            ...line(XS, 150, ['', '', '六层', '']),
            ...line(XS, 170, ['2', '桌子', '实木', '4']),
            words(72, 220, '以上货物均须安装'),
          ],
        },
      ]),
    )
    expect(root.children.map(node => (node.type === 'table' ? cellsOf(node) : textOf(node)))).toEqual([
      '货物清单如下',
      [
        ['序号', '名称', '要求', '数量'],
        ['1', '书架', '钢制双面，承重不小于五十公斤，每组六层', '8'],
        ['2', '桌子', '实木', '4'],
      ],
      '以上货物均须安装',
    ])
  })

  test('two parties that sign side by side are no table', async () => {
    const sides = [72, 300]
    const { root } = await readPdf(
      buildPdf([
        {
          content: ['甲方', '代表', '电话', '日期'].flatMap((text, i) => line(sides, 100 + i * 20, [text, text])),
        },
      ]),
    )
    expect(root.children.filter(node => node.type === 'table')).toEqual([])
  })
})
