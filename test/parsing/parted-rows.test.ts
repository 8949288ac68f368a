/** Tables of plain text whose rows blank lines part. */
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/tree/content.ts'
import { linesOf, rootOfText } from './block-lines.ts'

describe('blank lines between rows', () => {
  it('rows that blank lines part are a table: cells of several lines, one over two columns, the next table', async () => {
    const text = [
      '封套一览',
      '序号 | 序号 | 名称',
      '1 | 火漆 | 进口原料\n封口不得开裂 | 三盒',
      '2 | 回执\n（一式两份） | 附回执 | 附回执',
      '姓名 | 住址',
      '甲 | 乙',
      '备注',
    ].join('\n\n')
    const root = await rootOfText(text)
    const tables = root.children.flatMap(block => (block.type === 'table' ? [block] : []))
    expect(
      tables.map(table => table.children.map(row => row.children.map(cell => cell.children.map(one => textOf(one))))),
    ).toEqual([
      [
        [['序号'], ['名称']],
        [['1'], ['火漆'], ['进口原料', '封口不得开裂'], ['三盒']],
        [['2'], ['回执', '（一式两份）'], ['附回执']],
      ],
      [
        [['姓名'], ['住址']],
        [['甲'], ['乙']],
      ],
    ])
    expect(tables[0]!.children[0]!.children.map(cell => cell.data.columns)).toEqual([2, 1])
    expect(root.children.map(block => block.type)).toEqual(['paragraph', 'table', 'table', 'paragraph'])
  })

  it('lines that are rows are no cell, whatever stands above them; titles in their midst begin the next table', async () => {
    const text = [
      '封套一览',
      '序号 | 内容',
      '1 | 火漆',
      '2 | 回执',
      '序号 | 名称 | 分值 | 标准',
      '1 | 封口 | 3 | 不开裂得3分',
      '',
      '签收簿',
      '序号 | 内容',
      '1 | 登记簿',
    ].join('\n')
    const root = await rootOfText(text)
    const widths = root.children.map(block =>
      block.type === 'table' ? block.children.map(row => row.children.length) : 1,
    )
    expect(widths).toEqual([1, [2, 2, 2], [4, 4], 1, [2, 2]])
  })

  it('rows that blank lines part are a table where tabs or drawn borders make them, too', async () => {
    const text = [
      '封套一览',
      '| 序号 | 名称 |\n',
      '| --- | --- |\n',
      '| 1 | 火漆 |\n',
      '| 2 | 回执 |\n',
      '名称\t数量\t要求\n',
      '封口\t3\t不开裂\n',
      '签收\t两次\n',
    ].join('\n')
    const root = await rootOfText(text)
    expect(linesOf(root)).toEqual([
      '封套一览',
      [
        ['序号', '名称'],
        ['1', '火漆'],
        ['2', '回执'],
      ],
      [
        ['名称', '数量', '要求'],
        ['封口', '3', '不开裂'],
      ],
      '签收\t两次',
    ])
  })

  it('a chapter, and rows of a line each without numbers, are no row of a table with blank lines', async () => {
    const rows = ['封口 | 3 | 不开裂', '签收 | 2 | 登记', '火漆 | 1 | 进口']
    const text = [
      '第四章 封套',
      '名称 | 数量 | 要求',
      ...rows,
      '',
      ...rows,
      '注：逐份登记',
      '',
      ...rows,
      '第五章 登记',
      '逐份',
    ]
    const root = await rootOfText(text)
    expect(root.children.map(block => (block.type === 'table' ? block.children.length : textOf(block)))).toEqual([
      '第四章 封套',
      4,
      3,
      '注：逐份登记',
      3,
      '第五章 登记',
      '逐份',
    ])
  })

  it('one block with a pipe is text, and lines that are rows each stay rows', async () => {
    const root = await rootOfText('封套 | 火漆\n\n回执\n\n甲 | 乙\n丙 | 丁\n')
    expect(root.children.map(block => block.type)).toEqual(['paragraph', 'paragraph', 'table'])
  })
})
