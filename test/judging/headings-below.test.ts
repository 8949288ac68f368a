/** Headings below one whose number is of a lower style. */
import { describe, expect, it } from 'vitest'
import { BUILT_IN, judge } from './judge.ts'
import { outlineOf } from './outline.ts'

describe('the first heading of a style, directly behind another heading', () => {
  it('is below it: a lot and （一） below 3.', async () => {
    const outline = await outlineOf([
      '1.项目概况',
      '采购封套一批。',
      '2.投标人资格要求',
      '第一包：',
      '（一）基本条件',
      '依法存续。',
      '（二）特定条件',
      '无。',
      '第二包：',
      '无。',
      '3.联系方式',
      '见公告。',
    ])
    expect(outline).toEqual([
      '5 1.项目概况',
      '  采购封套一批。',
      '5 2.投标人资格要求',
      '  6 第一包：',
      '    7 （一）基本条件',
      '      依法存续。',
      '    7 （二）特定条件',
      '      无。',
      '  6 第二包：',
      '    无。',
      '5 3.联系方式',
      '  见公告。',
    ])
  })

  it('is a chapter of an annex, which ends with the next chapter of the tender', async () => {
    const lines = [
      '第四章 采购需求',
      '封套若干。',
      '附件2：养护考核办法',
      '第一章 总则',
      '按月考核。',
      '第二章 扣分',
      '逐项扣分。',
    ]
    expect(await outlineOf([...lines, '第五章 合同条款', '按月付款。'])).toEqual([
      '1 第四章 采购需求',
      '  封套若干。',
      '  2 附件2：养护考核办法',
      '    3 第一章 总则',
      '      按月考核。',
      '    3 第二章 扣分',
      '      逐项扣分。',
      '1 第五章 合同条款',
      '  按月付款。',
    ])
  })

  it('is no chapter of an annex that a list of contents names', async () => {
    const contents = ['第一章 招标公告', '第二章 投标文件格式', '附件1：投标函']
    const outline = await outlineOf([...contents, '第一章 招标公告', '欢迎投标。'])
    expect(outline.slice(-2)).toEqual(['1 第一章 招标公告', '  欢迎投标。'])
  })
})

it('a heading that goes on with a list of clauses stands in it', async () => {
  const outline = await outlineOf([
    '1.概况',
    '略。',
    '2.投标人资格要求',
    '（一）依法存续，能独立承担责任。',
    '（二）资质要求',
    '无。',
  ])
  expect(outline.slice(2)).toEqual([
    '5 2.投标人资格要求',
    '  （一）依法存续，能独立承担责任。',
    '  6 （二）资质要求',
    '    无。',
  ])
})

it('what the winner gains or loses when its work is rated is no scoring of bids', async () => {
  const rated = '# 第四章 采购需求\n\n附件2：养护考核办法\n\n受到甲方书面表扬、获得省级荣誉的，当月加2分。\n'
  const scored = '# 第四章 评标办法\n\n投标人获得省级荣誉的，加2分。\n'
  expect((await judge(rated, BUILT_IN)).findings).toEqual([])
  expect((await judge(scored, BUILT_IN)).findings.length).toBeGreaterThan(0)
})

it('a line that its words alone make a heading ends where its chapter goes on counting', async () => {
  const chapter = ['第一章 招标公告', '投标人资格要求：', '1.依法存续。', '2.不接受联合体。']
  expect(await outlineOf([...chapter, '四、技术要求', '火漆为红色。'])).toEqual([
    '1 第一章 招标公告',
    '  2 投标人资格要求：',
    '    1.依法存续。',
    '    2.不接受联合体。',
    '  3 四、技术要求',
    '    火漆为红色。',
  ])
  const counted = await outlineOf([...chapter, '一、基本条件', '无。', '二、资格条件', '无。'])
  const titled = await outlineOf(['用户需求书', '二、项目概况', '采购火漆。'])
  expect(titled).toEqual(['2 用户需求书', '  3 二、项目概况', '    采购火漆。'])
  expect(counted.slice(-4)).toEqual(['    3 一、基本条件', '      无。', '    3 二、资格条件', '      无。'])
})

it('a line that its words alone make a heading stands below the list that goes on behind it', async () => {
  const lines = ['二、主要要求', '1.商务要求', '一周内交付。', '付款方式', '按月支付。']
  expect(await outlineOf([...lines, '2.技术标准', '火漆为红色。'])).toEqual([
    '3 二、主要要求',
    '  5 1.商务要求',
    '    一周内交付。',
    '    6 付款方式',
    '      按月支付。',
    '  5 2.技术标准',
    '    火漆为红色。',
  ])
  const other = await outlineOf([...lines, '1.预付款为零。', '2.其余按月支付。'])
  expect(other).toContain('2 付款方式')
})

it('titles that nobody knows and that count anew stand below the part in which they do', async () => {
  const outline = await outlineOf([
    '第一章 招标公告',
    '四、技术要求',
    '下列各项须满足。',
    '一、熔蜡炉',
    '炉温可调。',
    '二、封口机',
    '封口平整。',
    '五、商务要求',
    '按月付款。',
  ])
  expect(outline).toEqual([
    '1 第一章 招标公告',
    '  3 四、技术要求',
    '    下列各项须满足。',
    '    4 一、熔蜡炉',
    '      炉温可调。',
    '    4 二、封口机',
    '      封口平整。',
    '  3 五、商务要求',
    '    按月付款。',
  ])
})

it('a bold line without a style ends with the next styled chapter, whatever the number of that', async () => {
  const [chapter, part, bold] = [{ outline: 1 }, { outline: 2 }, { bold: true }]
  const outline = await outlineOf([
    ['招标公告', { number: '1.', ...chapter }],
    ['项目概况', bold],
    '采购火漆一批。',
    ['联系方式', { number: '1.', ...part }],
    '见网页。',
    ['采购需求', { number: '2.', ...chapter }],
    ['火漆的技术要求', { ...bold, centered: true }],
    '红色。',
    ['合同条款', { number: '3.', ...chapter }],
    '按月付款。',
  ])
  expect(outline).toEqual([
    '3 1. 招标公告',
    '3 项目概况',
    '  采购火漆一批。',
    '  4 1. 联系方式',
    '    见网页。',
    '3 2. 采购需求',
    '  4 火漆的技术要求',
    '    红色。',
    '3 3. 合同条款',
    '  按月付款。',
  ])
})

it('a line known by its words ends where the number of the part around it goes on, whatever comes there is called', async () => {
  const outline = await outlineOf([
    '一、供应商须知',
    '资格条件：',
    '（一）依法存续。',
    '二、怎么运营',
    '有食堂。',
    '三、评审标准',
    '合格。',
  ])
  expect(outline.filter(line => /[一二三]、/.test(line))).toEqual([
    '3 一、供应商须知',
    '3 二、怎么运营',
    '3 三、评审标准',
  ])
})
