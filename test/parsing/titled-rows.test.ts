import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/tree/content.ts'
import type { Paragraph, Table } from '../../src/tree/nodes.ts'
import { rootOfText } from './block-lines.ts'

const read = async (lines: string[]) => (await rootOfText(lines)).children
const cellsOf = (table: Table) => table.children.map(row => row.children.map(cell => textOf(cell).trim()))

/** A page as a program sets it that keeps its looks: titles at half the height of their rows. */
const LAID_OUT = [
  ' 评审因素                      评审标准',
  '          封套部分60.0分',
  ' 分值构成     火漆部分40.0分',
  '',
  '                             封套内的纸张按附件中规定的次序装订成册，并在每册',
  '          封套装订 (30.0分)      封面写明册数和总页数的得30分，未写明的得10分，没有',
  '                             装订的不得分。',
  '',
  ' 封套部分',
  '                             送达人在登记簿上写明送达时刻和封套件数，并由收件人',
  '          送达登记 (30.0分',
  '                             逐页签字的得30分。',
  '          )',
  '',
  '                                -第4页-',
  '                           每有一种颜色的封蜡得10分，最高得40分；颜色由采购人在',
  ' 火漆部分     封蜡颜色 (40.0分)     送达前三日告知，未告知的一律按红色办理。',
  '',
  '  7.汇总',
]

describe('rows whose titles stand amid their words', () => {
  it('are rows where the looks of the page are kept, in two pages too', async () => {
    const [table, after] = await read(LAID_OUT)
    expect(cellsOf(table as Table)).toEqual([
      ['评审因素', '评审标准'],
      ['分值构成', '封套部分60.0分火漆部分40.0分', ''],
      [
        '',
        '封套装订 (30.0分)',
        '封套内的纸张按附件中规定的次序装订成册，并在每册封面写明册数和总页数的得30分，未写明的得10分，没有装订的不得分。',
      ],
      ['封套部分', '送达登记 (30.0分)', '送达人在登记簿上写明送达时刻和封套件数，并由收件人逐页签字的得30分。'],
      [
        '火漆部分',
        '封蜡颜色 (40.0分)',
        '每有一种颜色的封蜡得10分，最高得40分；颜色由采购人在送达前三日告知，未告知的一律按红色办理。',
      ],
    ])
    expect(textOf(after!).trim()).toBe('7.汇总')
  })

  it('are told by the height of their titles where every line has a blank one below', async () => {
    const lines = LAID_OUT.slice(4, 14).filter(line => line !== '')
    const [table] = await read(lines.flatMap(line => [line, '']))
    expect(cellsOf(table as Table).map(cells => [cells[1], cells[2]!.slice(0, 6), cells[2]!.slice(-6)])).toEqual([
      ['封套装订 (30.0分)', '封套内的纸张', '装订的不得分。'.slice(1)],
      ['送达登记 (30.0分)', '送达人在登记', '字的得30分。'.slice(-6)],
    ])
  })

  it('begin with their titles where they are lines like any other', async () => {
    const blocks = await read([
      '未装订的不得分。',
      '送达人在登记簿上写明送达的时刻和封套的件数，并当面由收',
      '',
      '送达登记 (30.0分)',
      '',
      '件人逐页签字的得30分，每少一页签字的扣2分，扣到零分为',
      '',
      '封套部分',
      '',
      '止，登记簿由采购人保存至合同期满。',
      '封蜡颜色 (40.0分)',
      '每有一种颜色的封蜡得10分。',
    ])
    expect(blocks.map(block => textOf(block))).toEqual([
      '未装订的不得分。',
      '封套部分 送达登记 (30.0分)',
      '送达人在登记簿上写明送达的时刻和封套的件数，并当面由收件人逐页签字的得30分，每少一页签字的扣2分，扣到零分为止，登记簿由采购人保存至合同期满。',
      '封蜡颜色 (40.0分)',
      '每有一种颜色的封蜡得10分。',
    ])
    expect((blocks[2] as Paragraph).data.sourceLine).toBe(2)
  })

  it('are not headings of parts and items, which stand where they are', async () => {
    const scored = ['信使持有三年以上驾驶证的，每满一年得2分，最高得6分', '未附驾驶证复印件的不得分']
    const pages = [
      [
        '（一）信使部分（30分）',
        `1、${scored[0]}`,
        `2、${scored[1]}，附件不清晰的也不得分`,
        '（二）马匹部分（40分）',
        '1、马匹健壮的得40分',
      ],
      [
        '一、信使部分（30分）',
        ...scored,
        '信使在驿站之间往返一次所用的时间以驿丞登记的为准',
        '二、马匹部分（40分）',
        '由评委酌情打分',
      ],
      [
        '1.信使(30分)',
        `1.1 ${scored[0]}`,
        '1.2 往返一次所用的时间以驿丞登记簿上所写的为准',
        '2.马匹(40分)',
        '2.1 马匹健壮的得40分',
      ],
      [
        '第一节 信使（30分）',
        '往返一次所用的时间以驿丞登记簿上所写的时刻为准',
        '第二节 马匹（40分）',
        '马匹健壮的得40分',
      ],
      // Unnumbered, behind points, in front of items, and among rows that are typed.
      ['信使部分（30分）', ...scored.map(line => `每名${line}`), '马匹部分（40分）', '马匹健壮的得40分'],
      [
        '信使部分（30分）',
        '往返一次所用的时间以驿丞登记簿上所写的时刻为准',
        '马匹部分（40分）',
        '（1）马匹健壮的得40分',
      ],
      [
        '信使部分（30分）',
        '每名信使持有三年以上驾驶证的得2分，最多计三人。 10',
        '马匹部分（40分）',
        '马匹健壮的得40分。 40',
      ],
    ]
    for (const lines of pages) {
      const blocks = await read(lines)
      expect(blocks.map(block => textOf(block).trim())).toEqual(lines)
      expect(blocks.map(block => (block as Paragraph).data.sourceLine)).toEqual(lines.map((_, i) => i + 1))
    }
    const rows = await read([
      '驾驶证\t每名信使持有三年以上驾驶证的得2分，最多计三人\t6',
      '往返\t往返一次所用的时间以驿丞登记的为准\t4',
      '马匹部分（40分）',
      '马匹\t马匹健壮的得30分\t30',
      '草料\t草料充足的得10分\t10',
    ])
    expect(rows.map(block => block.type)).toEqual(['table', 'paragraph', 'table'])
  })

  it('are not seen in a page of two columns, or in a letter', async () => {
    const lines = [
      '                        封套的颜色由采购人告知',
      '',
      '甲方：             乙方：',
      '签字：             签字：',
    ]
    expect((await read(lines)).every(block => block.type === 'paragraph')).toBe(true)
  })
})
