import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { unitWords } from '../../../src/transform/units/unit-words.ts'
import { unitsOf } from '../../../src/transform/units.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Paragraph, Table } from '../../../src/tree/nodes.ts'
import { buildPdf, type Draw, grid, type PdfPage, rule, words } from '../../documents/build-pdf.ts'
import { cellsOf } from '../block-lines.ts'
import { line, tablesOf } from './table-pages.ts'

const XS = [72, 120, 220, 480, 528]

describe('tables over a page break', () => {
  const head = ['序号', '名称', '技术要求', '数量']

  test('the parts are one table without the repeated column titles', async () => {
    const tables = await tablesOf(
      { content: [...grid(XS, [700, 730, 760]), ...line(XS, 720, head), ...line(XS, 750, ['1', '书架', '双面', '8'])] },
      { content: [...grid(XS, [72, 102, 132]), ...line(XS, 92, head), ...line(XS, 122, ['2', '桌子', '实木', '4'])] },
    )
    expect(tables).toHaveLength(1)
    expect(cellsOf(tables[0]!)).toEqual([head, ['1', '书架', '双面', '8'], ['2', '桌子', '实木', '4']])
    expect(tables[0]!.children.map(row => [row.data.page, row.data.row, row.data.header ?? false])).toEqual([
      [1, 1, true],
      [1, 2, false],
      [2, 3, false],
    ])
  })

  test('titles that a page says again stand behind the text like a page header, and are judged once', async () => {
    const titles = ['序号', '封口须用红色火漆', '技术要求', '数量']
    const page = (ys: number[], name: string): PdfPage => ({
      content: [...grid(XS, ys), ...line(XS, ys[0]! + 20, titles), ...line(XS, ys[1]! + 20, ['1', name, '双面', '8'])],
    })
    const pages = [page([700, 730, 760], '书架'), page([72, 102, 132], '桌子'), page([72, 102, 132], '椅子')]
    const { root } = await readPdf(buildPdf(pages))
    const [table, ...heads] = root.children as [Table, ...Paragraph[]]
    expect(cellsOf(table)).toEqual([titles, ...['书架', '桌子', '椅子'].map(name => ['1', name, '双面', '8'])])
    expect(heads.map(head => [head.data.part, head.data.page, textOf(head)])).toEqual([
      ['header', 2, titles.join(' ')],
      ['header', 3, titles.join(' ')],
    ])
    const box = heads[0]!.children.map(child => child.type === 'text' && child.data?.box?.[0])
    expect(box).toEqual(XS.slice(0, 4).map(x => x + 5))
    const texts = unitsOf(root, unitWords({})).units.map(({ text }) => text)
    expect(texts.filter(text => text.includes('火漆'))).toEqual([titles[1]])
  })

  test('a row that the break cuts is one row, its cell one paragraph', async () => {
    const [table] = await tablesOf(
      {
        content: [
          ...grid(XS, [700, 730, 760]),
          ...line(XS, 720, head),
          ...line(XS, 750, ['1', '书架', '钢制双面书架，每层承重不小于五十公斤，每', '8']),
        ],
      },
      {
        content: [
          ...grid(XS, [72, 102, 132]),
          words(225, 92, '组六层。'),
          ...line(XS, 122, ['2', '桌子', '实木', '4']),
        ],
      },
    )
    expect(cellsOf(table!)).toEqual([
      head,
      ['1', '书架', '钢制双面书架，每层承重不小于五十公斤，每组六层。', '8'],
      ['2', '桌子', '实木', '4'],
    ])
    const paragraphs = table!.children[1]!.children[2]!.children
    expect(paragraphs).toHaveLength(1)
  })

  test('a row is one where also its first cell goes on below the break; rows that are whole stay apart', async () => {
    const xs = [72, 130, 308, 366]
    const rows = (ys: number[], ...texts: string[][]): Draw[] => [
      ...grid(xs, ys),
      ...texts.flatMap((row, i) =>
        row.flatMap((cell, c) => cell.split('\n').map((text, k) => words(xs[c]! + 5, ys[i]! + 20 + 15 * k, text))),
      ),
    ]
    const cut = ['公司认证', '报价方持有仍未到期的质量管控\n证书、水土保护或者绿色管控证', '6分']
    const [table] = await tablesOf(
      { content: rows([690, 720, 770], ['评分因素', '评分标准', '分值'], cut) },
      {
        content: rows(
          [72, 102, 132],
          ['情况说明', '书两者之一的，得分。', ''],
          ['仪器设备', '配备的设备齐全并且状态完好的', '4分'],
        ),
      },
      { content: rows([72, 102], ['技术人员', '配备的人员持有证书，得分。', '4分']) },
    )
    expect(cellsOf(table!).slice(1)).toEqual([
      ['公司认证情况说明', '报价方持有仍未到期的质量管控证书、水土保护或者绿色管控证书两者之一的，得分。', '6分'],
      ['仪器设备', '配备的设备齐全并且状态完好的', '4分'],
      ['技术人员', '配备的人员持有证书，得分。', '4分'],
    ])
  })

  const xs = [72, 110, 210, 302, 340]

  test('a row is one where two of its cells go on below the break, in words that it cuts or behind a comma', async () => {
    const [table] = await tablesOf(
      {
        content: [
          ...grid(xs, [700, 730, 760]),
          ...line(xs, 720, ['5', '离心水泵', '额定流量', '两台']),
          ...line(xs, 750, ['6', 'Q=320m³/h，', '与项5同一品', '两台']),
        ],
      },
      {
        content: [
          ...grid(xs, [72, 102, 132]),
          ...line(xs, 92, ['', 'H=45m', '牌，便于互换', '']),
          ...line(xs, 122, ['7', '潜水泵', '自动耦合', '六台']),
        ],
      },
    )
    expect(cellsOf(table!).slice(1)).toEqual([
      ['6', 'Q=320m³/h，H=45m', '与项5同一品牌，便于互换', '两台'],
      ['7', '潜水泵', '自动耦合', '六台'],
    ])
  })

  test('rows below a break with an empty number are rows where no word is cut', async () => {
    const [table] = await tablesOf(
      {
        content: [...grid(xs, [730, 760]), ...line(xs, 750, ['6', '消防水泵', '额定扬程', '两台'])],
      },
      {
        content: [
          ...grid(xs, [72, 102, 132]),
          ...line(xs, 92, ['', '控制柜', '防雨型', '']),
          ...line(xs, 122, ['7', '潜水泵', '自动耦合', '六台']),
        ],
      },
    )
    expect(cellsOf(table!)).toHaveLength(3)
  })

  test('a row that fills a whole page is one row with what stands before and after, also where only its sides are drawn', async () => {
    const page = (text: string, ys: number[]): PdfPage => ({
      content: [...XS.map(x => rule(x, ys[0]!, x, ys.at(-1)!)), words(225, 92, text)],
    })
    const tables = await tablesOf(
      {
        content: [
          ...grid(XS, [700, 730, 760]),
          ...line(XS, 720, head),
          ...line(XS, 750, ['1', '书架', '钢制双面书架，每层承重不小于五十公斤，每', '8']),
        ],
      },
      page('组六层，侧板为整块钢板，厚度不小于一点二毫', [72, 770]),
      {
        content: [...grid(XS, [72, 102, 132]), words(225, 92, '米。'), ...line(XS, 122, ['2', '桌子', '实木', '4'])],
      },
    )
    expect(tables.map(cellsOf)).toEqual([
      [
        head,
        ['1', '书架', '钢制双面书架，每层承重不小于五十公斤，每组六层，侧板为整块钢板，厚度不小于一点二毫米。', '8'],
        ['2', '桌子', '实木', '4'],
      ],
    ])
  })

  test('a merged cell goes on below the break', async () => {
    const xs = [72, 172, 272, 372]
    const inner = (ys: number[]) => [
      rule(72, ys[0]!, 372, ys[0]!),
      ...ys.slice(1, -1).map(y => rule(172, y, 372, y)),
      rule(72, ys.at(-1)!, 372, ys.at(-1)!),
      ...xs.map(x => rule(x, ys[0]!, x, ys.at(-1)!)),
    ]
    const [table] = await tablesOf(
      {
        content: [
          ...inner([700, 730, 760]),
          ...line(xs, 720, ['底座', '材质', '钢']),
          ...line(xs, 750, ['', '颜色', '灰']),
        ],
      },
      {
        content: [
          ...inner([72, 102, 132]),
          ...line(xs, 92, ['', '高度', '2米']),
          ...line(xs, 122, ['', '宽度', '1米']),
        ],
      },
    )
    expect(cellsOf(table!)).toEqual([
      ['底座', '材质', '钢'],
      ['颜色', '灰'],
      ['高度', '2米'],
      ['宽度', '1米'],
    ])
    expect(table!.children[0]!.children[0]!.data.rows).toBe(4)
  })

  test('below a merged cell that goes on, a row with a label and words of its own is a row', async () => {
    const xs = [72, 150, 230, 480, 528]
    const inner = [...[700, 760].map(y => rule(72, y, 528, y)), rule(150, 730, 480, 730)]
    const sides = (from: number, to: number) => xs.map(x => rule(x, from, x, to))
    const lower = [...[72, 132].map(y => rule(72, y, 528, y)), rule(150, 102, 480, 102)]
    const [table] = await tablesOf(
      {
        content: [
          ...inner,
          ...sides(700, 760),
          ...line(xs, 720, ['第一包', '安装要求', '按平面布置图安装；', '无']),
          ...line(xs, 750, ['', '培训要求', '培训两天；']),
        ],
      },
      {
        content: [
          ...lower,
          ...sides(72, 132),
          ...line(xs, 92, ['', '验收要求', '连续运行七十二小时。']),
          ...line(xs, 122, ['', '售后要求', '设备件库。']),
        ],
      },
    )
    expect(cellsOf(table!)).toEqual([
      ['第一包', '安装要求', '按平面布置图安装；', '无'],
      ['培训要求', '培训两天；'],
      ['验收要求', '连续运行七十二小时。'],
      ['售后要求', '设备件库。'],
    ])
    expect(table!.children[0]!.children.map(({ data }) => data.rows)).toEqual([4, 1, 1, 4])
  })

  test('a table with other columns stays a table of its own', async () => {
    const other = [72, 300, 528]
    const tables = await tablesOf(
      { content: [...grid(XS, [700, 730, 760]), ...line(XS, 720, head), ...line(XS, 750, ['1', '书架', '双面', '8'])] },
      {
        content: [
          ...grid(other, [72, 102, 132]),
          ...line(other, 92, ['姓名', '职务']),
          ...line(other, 122, ['王工', '经理']),
        ],
      },
    )
    expect(tables).toHaveLength(2)
  })
})
