/** A sentence is judged alike with a number, a mark or 注： in front of it and without: a pattern's `^` is the first word. */
import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/checks/place.ts'
import { behindNumbers } from '../../src/rules/load/lay-in.ts'
import { CLAUSE_MARKS } from '../../src/text/clause-marks.ts'
import { normalChar } from '../../src/text/normal-char.ts'
import { typedNumber } from '../../src/text/typed-number.ts'
import { BUILT_IN, judge } from './judge.ts'
import { told } from './told.ts'

const from = behindNumbers(BUILT_IN.vocabulary.numbered)

describe('the start of a pattern', () => {
  const matches = (source: string, text: string) => new RegExp(from(source)).test(text)

  it.each([
    '',
    '3.2.1 ',
    '3.2',
    '3. ',
    '（2）',
    '（二）',
    '二、',
    '②',
    '★',
    '★3.1 ',
    '注：',
    '3.1 注：',
    '备注：',
    '说明：',
  ])('is found behind %j', number => {
    expect(matches('^采购人(?:须|应)', `${number}采购人须`)).toBe(true)
    expect(matches('^采购人(?:须|应)', `${number}投标人和采购人须`)).toBe(false)
  })

  it.each(['2008年', '十二个月', '三层'])('is not found behind %s, which counts', words => {
    expect(matches('^采购人', `${words}采购人`)).toBe(false)
  })

  it('leaves a class, what is escaped, and patterns of a vocabulary without such words', () => {
    for (const source of ['[^，。]', String.raw`\^采购人`]) expect(from(source)).toBe(source)
    expect(behindNumbers(undefined)('^采购人')).toBe('^采购人')
  })
})

/** As texts are matched. */
const normal = (text: string) => Array.from(text, normalChar).join('').toLowerCase()

describe('a number, and a mark, is one for whoever looks for them', () => {
  const begins = (text: string) => new RegExp(from('^采购人须')).test(normal(text))

  it.each([
    ...[
      '1.',
      '1、',
      '（1）',
      '(1)',
      '①',
      '⑴',
      '⒈',
      '一、',
      '（一）',
      '十一、',
      '1.1 ',
      '3.2.1 ',
      '第一条 ',
      '第十二条　',
      '第3条',
    ],
    ...['1）', 'A.', 'a)', 'c、', 'Ⅰ、', 'IV. ', '(i) ', '（iv）', '1-1 ', '1-2、'],
  ])('%s', number => {
    expect(begins(`${number}采购人须`)).toBe(true)
    expect(typedNumber(`${number}采购人须`)?.length).toBe(number.length)
  })

  it.each([...CLAUSE_MARKS, '●', '■', '◆', '※'])('%s, which is passed over', mark => {
    for (const number of ['', '1.', '（一）', '一、']) {
      expect(begins(`${mark}${number}采购人须`)).toBe(true)
      expect(typedNumber(`${mark}${number}采购人须`)?.length).toBe(number ? mark.length + number.length : undefined)
    }
  })

  it.each(['3-5天内', '1-2 年', 'CMA、', 'a类', '三条', '第一', 'B区'])('%s is none', words => {
    expect(begins(`${words}采购人须`)).toBe(false)
    expect(typedNumber(`${words}采购人须`)).toBeNull()
  })
})

describe('an amount', () => {
  it.each([
    ['2.5万元', 200],
    ['3.9万元', 200],
    ['3.9万元人民币。', 200],
  ])('of %s keeps its whole part', async (sum, budget) => {
    const { findings } = await judge(
      `# 第一章 招标公告\n\n预算金额：${budget}万元\n\n| 条款 | 内容 |\n| --- | --- |\n| 投标保证金 | ${sum} |\n`,
    )
    expect(findings).toEqual([])
  })
})

describe('what a tender says', () => {
  it.each<[Place, string]>([
    ['notice', '本项目不要求参加现场踏勘。'],
    ['notice', '采购人为市农业科学院，成立于1956年。'],
    ['instruction', '不得要求供应商法定代表人亲自到场办理。'],
    ['instruction', '成交后，成交供应商应将业绩合同原件交采购人核对。'],
    ['evaluation', '评审依据：同时提供业绩合同扫描件。'],
  ])('%s: nothing stands against %s', async (place, sentence) => {
    for (const number of ['', '3.2.1 ', '3.2.1.4.5、', '（2）', '②', '2、', '注：', '★3.1 ', '▲2 '])
      expect(await told(place, number + sentence), number).toEqual([])
  })
})
