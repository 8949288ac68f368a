import { describe, expect, it } from 'vitest'
import { linesOf, rootOfText } from './block-lines.ts'

describe('a cell of a text with pipes', () => {
  it('goes on over the lines below its row, up to the next row of its table or a heading', async () => {
    const rows = [
      '序号 | 名称 | 要求 | 分值',
      '1 | 火漆 | 进口原料',
      '二、封口不得开裂 | 3',
      '2 | 回执',
      '（一式两份） | 附回执 | 2分',
    ]
    const root = await rootOfText([...rows, '逐份', '登记', '三、登记簿', '序号 | 名称', '页数不限'])
    expect(linesOf(root)).toEqual([
      [
        ['序号', '名称', '要求', '分值'],
        ['1', '火漆', '进口原料 二、封口不得开裂', '3'],
        ['2', '回执 （一式两份）', '附回执', '2分 逐份 登记'],
      ],
      '三、登记簿',
      '序号 | 名称',
      '页数不限',
    ])
    const apart = await rootOfText('甲 | 乙\n丙 | 丁\n1 | 火漆 | 三盒\n2 | 回执 | 两份\n逐份登记\n3 | 签收')
    expect(linesOf(apart)).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      [
        ['1', '火漆', '三盒'],
        ['2', '回执', '两份 逐份登记'],
      ],
      '3 | 签收',
    ])
  })

  it('goes on over lots and volumes, and ends at a chapter, a section or a part with its name', async () => {
    const rows = [
      '序号 | 评分因素 | 评分标准',
      '1 | 封蜡方案',
      '第1包：红色封蜡得2分',
      '第2包：蓝色封蜡得2分',
      '第一册；第二册 | 4分',
    ]
    const cell = '封蜡方案 第1包：红色封蜡得2分 第2包：蓝色封蜡得2分 第一册；第二册'
    for (const end of ['第三章 合同', '第二节', '第四部分 合同条款', '第 二 卷　图纸']) {
      const root = await rootOfText([...rows, '2 | 回执 | 附回执', '第三册', end, '甲乙双方'])
      expect(linesOf(root)).toEqual([
        [
          ['序号', '评分因素', '评分标准'],
          ['1', cell, '4分'],
          ['2', '回执', '附回执 第三册'],
        ],
        end,
        '甲乙双方',
      ])
    }
  })
})
