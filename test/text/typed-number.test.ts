import { describe, expect, it } from 'vitest'
import { isNextTo, isTypedNumber, ordinalOf, typedNumber } from '../../src/text/typed-number.ts'

it('tells words that are nothing but a number', () => {
  const numbers = ['1、', '3.1', '（二）', '①', '第三章', '十二、', '100、', '（101）', '（1）、', '3.、', '一）']
  const words = ['', '1', '100', '1、验收', '2024.', '12.5%', '第三章 总则', '交货期']
  expect([...numbers, ...words].filter(isTypedNumber)).toEqual(numbers)
})

describe('typed numbers', () => {
  it.each([
    ['第三章 采购需求', '第三章', 1],
    ['第 12 章 附则', '第12章', 1],
    ['第二部分　须知', '第二部分', 1],
    ['第一节 总则', '第一节', 2],
    ['附件3 报价表', '附件3', 2],
    ['附件二：承诺书', '附件二', 2],
    ['十二、其他', '十二、', 3],
    ['（三）验收', '（三）', 4],
    ['(三) 验收', '(三)', 4],
    ['3、验收', '3、', 5],
    ['3. 验收', '3.', 5],
    ['1.2026年12月7日起', '1.', 5],
    ['3.2 验收', '3.2', 6],
    ['3.2.1 验收', '3.2.1', 7],
    ['3.2.1.4 验收', '3.2.1.4', 8],
    ['（1）验收', '（1）', 8],
    ['1）验收', '1）', 9],
    ['①验收', '①', 9],
    ['C. 验收', 'C.', 10],
    ['★3.1 验收', '3.1', 6],
    ['▲（2） 验收', '（2）', 8],
    ['３．验收', '3．', 5],
    ['（１２）验收', '（12）', 8],
    ['第⼆章 验收', '第二章', 1],
    ['⼗⼀、验收', '十一、', 3],
    ['肆、验收', '肆、', 3],
    ['四　验收与付款', '四', 3],
    ['五 家具清单', '五', 3],
    ['Ⅲ、验收', 'Ⅲ、', 10],
    ['IV. 验收', 'IV.', 10],
    ['【三】验收', '【三】', 10],
    ['【3】验收', '【3】', 8],
    ['[3] 验收', '[3]', 8],
    ['第（三）条 验收', '第（三）条', 3],
    ['第三条 规格与验收', '第三条', 3],
    ['第三条中标人验收', '第三条', 3],
    ['• 3.1 验收', '3.1', 6],
    ['➢（2）验收', '（2）', 8],
    ['j) 验收', 'j)', 9],
    ['（K）验收', '（K）', 9],
    ['四　时间安排', '四', 3],
    ['四　期限与地点', '四', 3],
    ['1-2 人员配备', '1-2', 7],
    ['1-2 项目概况', '1-2', 7],
  ])('%s: %s, level %d', (line, number, level) => {
    expect(typedNumber(line)).toMatchObject({ number, level })
  })

  it('the length takes marks and spaces with it', () => {
    for (const line of ['第三章 采购需求', '★3.1  采购需求', '（一）采购需求', '3、 采购需求']) {
      expect(line.slice(typedNumber(line)!.length)).toBe('采购需求')
    }
  })

  it.each([
    '采购需求',
    '1.5mm钢板',
    '0.8%的利率',
    '3.5万元以内',
    '2026年计划',
    '一般要求',
    '第三方检测',
    '三 方',
    '一 家以上 供应商',
    '三 个月内完成供货',
    '二 零二六年三月',
    'Ⅱ类医疗器械',
    'X、Y轴行程',
    '【特别提醒】',
    '【提供检测报告】',
    '□1.验收',
    ...['9-12 时', '2-3 层楼', '5-10 公里', '1-2 号楼', '1-3 期工程', '3-5 人次', '2-4 小时', '三 号楼', '二 期工程'],
    ...['第三条）规定', '第三条规定的', '第三条所列', '第三条的', '第三条、第五条', '第三条第二款'],
    '',
    '★',
  ])('%j has none', line => {
    expect(typedNumber(line)).toBeNull()
  })
})

describe('what a number counts', () => {
  const nextTo = (one: string, other: string) => isNextTo(typedNumber(`${one}验收`), typedNumber(`${other}付款`))

  it.each([
    ['a) ', 1],
    ['c、', 3],
    ['（B）', 2],
    ['（iv）', 4],
    ['iv、', 4],
    ['IV、', 4],
    ['第（三）条', 3],
    ['【2】', 2],
    ['j)', 10],
  ])('%s: %d', (number, count) => {
    expect(ordinalOf(typedNumber(`${number}验收`)!.number)).toEqual([count])
  })

  it.each([
    ['a)', 'b)'],
    ['a、', 'b、'],
    ['（a）', '（b）'],
    ['h)', 'i)'],
    ['i)', 'j)'],
    ['i)', 'ii)'],
    ['iv）', 'v）'],
    ['u)', 'v)'],
    ['H. ', 'I. '],
    ['Ⅰ、', 'Ⅱ、'],
    ['【1】', '【2】'],
  ])('%s comes before %s', (one, other) => {
    expect(nextTo(one, other)).toBe(true)
    expect(nextTo(other, one)).toBe(false)
  })

  it.each([
    ['a)', 'c)'],
    ['h)', 'ii)'],
    ['iii)', 'j)'],
    ['1）', 'b)'],
  ])('%s not before %s', (one, other) => {
    expect(nextTo(one, other)).toBe(false)
  })
})
