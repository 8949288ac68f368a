import { describe, expect, it } from 'vitest'
import { quote } from '../../src/transform/lint/quote.ts'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'
import { numberedHeading, outlineOf } from './outline.ts'

describe('headings', () => {
  it('by style: the level that the file says', async () => {
    const outline = await outlineOf([
      ['采购需求', { outline: 1 }],
      ['技术要求', { outline: 2 }],
      '设备应当稳定运行。',
      ['商务要求', { outline: 2 }],
    ])
    expect(outline).toEqual(['1 采购需求', '  2 技术要求', '    设备应当稳定运行。', '  2 商务要求'])
  })

  it('by number rather than by style, where that is the number of a chapter', async () => {
    expect(await outlineOf([['第一章 总则', { outline: 2 }], '按时到场。'])).toEqual(['1 第一章 总则', '  按时到场。'])
  })

  it('a long sentence in a heading style is a clause', async () => {
    const sentence = '投标人应当在投标截止时间前将密封的投标文件送达指定地点，逾期送达的不予接收；未密封的也不予接收。'
    for (const clause of [sentence, sentence.slice(0, -1)])
      expect(await outlineOf([[clause, { outline: 1 }]])).toEqual([clause])
  })

  it('by number: 第一章 over 一、 over （一）', async () => {
    const outline = await outlineOf([
      '第一章 总则',
      '一、依据',
      '（一）法律',
      '有关规定如下。',
      '二、范围',
      '第二章 需求',
    ])
    expect(outline).toEqual([
      '1 第一章 总则',
      '  3 一、依据',
      '    4 （一）法律',
      '      有关规定如下。',
      '  3 二、范围',
      '1 第二章 需求',
    ])
  })

  it('by an automatic number, which is part of the title', async () => {
    const outline = await outlineOf([numberedHeading('第三章', '采购需求'), numberedHeading('一、', '清单'), '一批。'])
    expect(outline).toEqual(['1 第三章 采购需求', '  3 一、 清单', '    一批。'])
  })

  it('by look: short, bold and centred', async () => {
    const look = { bold: true, centered: true }
    expect(await outlineOf([['供货一览', look], '桌椅若干。'])).toEqual(['2 供货一览', '  桌椅若干。'])
    expect(await outlineOf([['供货一览', { bold: true }], '桌椅若干。'])).toEqual(['供货一览', '桌椅若干。'])
  })

  it('by words that officers give to chapters, however they look', async () => {
    const outline = await outlineOf(['投标人须知', '按时到场。', ['评标办法', { centered: true }], '综合评分。'])
    expect(outline).toEqual(['2 投标人须知', '  按时到场。', '1 评标办法', '  综合评分。'])
  })

  it('by those words with a colon behind them', async () => {
    const outline = await outlineOf(['采购需求：', '清洗窗帘。', '评审：', '低价者成交。', '要求如下：', '按时到场。'])
    expect(outline).toEqual([
      '2 采购需求：',
      '  清洗窗帘。',
      '2 评审：',
      '  低价者成交。',
      '  要求如下：',
      '  按时到场。',
    ])
  })

  it('1. and 1.1 are headings only where they are bold and short', async () => {
    const bold = { bold: true }
    expect(await outlineOf([['1. 供货范围', bold], ['1.1 桌椅', bold], '一批。'])).toEqual([
      '5 1. 供货范围',
      '  6 1.1 桌椅',
      '    一批。',
    ])
    expect(await outlineOf(['1. 供货范围', '2. 桌椅'])).toEqual(['1. 供货范围', '2. 桌椅'])
  })

  it('1. is a heading where 1.1 follows it, 1.1 where 1.1.1 does, if it is short and no field', async () => {
    const lines = [
      '1. 供货范围',
      '1.1 桌椅',
      '1.1.1 课桌若干。',
      '2、报价要求',
      '2.1 含税。',
      '3. 数量：一批',
      '3.1 到货。',
    ]
    expect(await outlineOf(lines)).toEqual([
      '5 1. 供货范围',
      '  6 1.1 桌椅',
      '    1.1.1 课桌若干。',
      '5 2、报价要求',
      '  2.1 含税。',
      '5 3.数量',
      '  3.1 到货。',
    ])
    const sentence = '1. 投标人应当按时到场，并且签到。'
    expect(await outlineOf([sentence, '1.1 晚到的不予接收。'])).toEqual([sentence, '1.1 晚到的不予接收。'])
  })

  it('the next number ends a section that such a number began, whatever stands behind it', async () => {
    const notice = [
      '七、投标人资格要求：持有火漆印制许可的企业。',
      '许可在有效期内。',
      '八、购买文件的投标人应当在登记簿上签字，并且留下联系方式。',
      '九．开标时间：另行通知',
    ]
    expect(await outlineOf(notice)).toEqual([
      '3 七、投标人资格要求',
      '  许可在有效期内。',
      '3 八、购买文件的投标人应当在登记簿上签…',
      '3 九．开标时间',
    ])
    // Items below a heading count from the beginning: the second is not the heading's neighbour.
    expect(await outlineOf(['1. 合格的投标人', '下列单位可以参加。', '1. 火漆厂', '2. 封套厂'])).toEqual([
      '5 1. 合格的投标人',
      '  下列单位可以参加。',
      '  1. 火漆厂',
      '  2. 封套厂',
    ])
    // So do those right below it, and the last of them is no neighbour of the next heading.
    expect(
      await outlineOf(['1、采购需求', '1、火漆若干。', '2、封套若干。', '2、投标人资格要求', '1. 火漆厂', '2. 封套厂']),
    ).toEqual([
      '5 1、采购需求',
      '  1、火漆若干。',
      '  2、封套若干。',
      '5 2、投标人资格要求',
      '  1. 火漆厂',
      '  2. 封套厂',
    ])
  })

  it('a short item heads nothing where its next number, or a higher one, follows at once', async () => {
    expect(
      await outlineOf(['一、封套样张', '（一）火漆', '（二）封套', '二、火漆', '甲。', '三、封套', '四、蜡']),
    ).toEqual(['3 一、封套样张', '  （一）火漆', '  （二）封套', '3 二、火漆', '  甲。', '3 三、封套', '3 四、蜡'])
  })

  it('so is a number with nothing but a blank behind it, but a quantity is none', async () => {
    expect(await outlineOf(['3　桌椅', '3.1　课桌若干。', '4 运输', '4.1 到货。'])).toEqual([
      '5 3 桌椅',
      '  3.1　课桌若干。',
      '5 4 运输',
      '  4.1 到货。',
    ])
    expect(await outlineOf(['3 台', '2.1 课桌。'])).toEqual(['3 台', '2.1 课桌。'])
    expect(await outlineOf([['3.器材', { toc: true }], '3.1 课桌。'])).toEqual(['3.器材', '3.1 课桌。'])
  })

  it.each([
    ['an entry of a table of contents by its style', '第一章 总则', { toc: true }],
    ['an entry with leaders', '第一章 总则............3', {}],
    ['an entry with a tab', '第一章 总则\t12', {}],
    ['a numbered sentence', '一、投标人应当按时到场。', {}],
    ['a field of a form', '一、项目名称：火漆采购', {}],
    ['a footnote', '第一章 总则', { part: 'footnote' as const }],
  ])('%s is none', async (_, words, data) => {
    expect(await outlineOf([[words, data]])).toEqual([words])
  })

  it('what comes next to a chapter with such a number ends it, though only the first is known by its words', async () => {
    expect(
      await outlineOf([
        '3 投标人资格要求',
        '3.1 营业执照。',
        '4 发包人的设想（节选）',
        '4.1 水泵。',
        '5 评标办法',
        '合格。',
      ]),
    ).toEqual([
      '2 3 投标人资格要求',
      '  3.1 营业执照。',
      '2 4 发包人的设想（节选）',
      '  4.1 水泵。',
      '2 5 评标办法',
      '  合格。',
    ])
  })

  it('text before the first heading stays in front, notes and page heads go to the end', async () => {
    const outline = await outlineOf(['封面文字说明', ['页眉', { part: 'header' }], '第一章 总则', '正文如下。'])
    expect(outline).toEqual(['封面文字说明', '1 第一章 总则', '  正文如下。', '页眉'])
  })

  it('a deeper level that skips one hangs below what is open', async () => {
    expect(
      await outlineOf([
        ['甲', { outline: 1 }],
        ['乙', { outline: 4 }],
        ['丙', { outline: 2 }],
      ]),
    ).toEqual(['1 甲', '  4 乙', '  2 丙'])
  })
})

describe('a sentence that two paragraphs part', () => {
  const parted = ['评价为优（方案完善，科学合 ', '理，可行性强）的加 70 分；'].map(words => p(words)).join('')

  it('is one unit where a bracket opens in one and closes in the next, in a cell and in the body', async () => {
    const { units } = await judge(
      buildDocx({
        body: parted + tbl([tr([tc(parted), tc(p('甲'))])]),
      }),
    )
    const found = units.filter(unit => unit.text.includes('评价为优'))
    expect(found.map(unit => unit.text)).toEqual(Array(2).fill('评价为优（方案完善，科学合理，可行性强）的加70分；'))
  })

  it('keeps the places of its words', async () => {
    const { units, text } = await judge(buildDocx({ body: tbl([tr([tc(parted), tc(p('甲'))])]) }))
    const unit = units.find(one => one.text.includes('评价为优'))!
    const at = unit.text.indexOf('可行性强')
    expect(text.slice(...quote(unit, at, at + 4).offset)).toBe('可行性强')
  })

  it('stays apart where the sentence ends, where a number begins, or where nothing closes the bracket', async () => {
    expect(await outlineOf(['交货（含安装。', '调试）另计。'])).toHaveLength(2)
    expect(await outlineOf(['交货（含安装', '1、调试）另计'])).toHaveLength(2)
    expect(await outlineOf(['交货（含安装', '调试另计。'])).toHaveLength(2)
    expect(await outlineOf(['交货（含安装', '调试。另计）'])).toHaveLength(2)
    expect(await outlineOf(['交货（含安装', '调试另计'])).toHaveLength(2)
  })

  it('is one where the next line has brackets of its own in front of the one that closes', async () => {
    const { units } = await judge('#### 附注\n\n交货（含安装\n\n调试（两次）和培训）另计。\n')
    expect(units.map(unit => unit.text)).toContain('交货（含安装调试（两次）和培训）另计。')
  })
})

describe('numbers of clauses', () => {
  it('are the printed ones, typed or automatic', async () => {
    const { units } = await judge('# 第一章 总则\n\n3.2.1 密封完好。\n\n无号。\n')
    const clauses = units.map(unit => unit.block.data.clause)
    expect(clauses).toEqual(['第一章', '3.2.1', undefined])
  })

  it('also inside cells', async () => {
    const { units } = await judge('| 序号 | 要求 |\n| --- | --- |\n| 甲 | （1）密封完好 |\n')
    expect(units.map(unit => unit.block.data.clause)).toContain('（1）')
  })
})
