/** A sentence is judged alike with a number, a mark or 注： in front of it and without: a pattern's `^` is the first word. */
import { describe, expect, it } from 'vitest'
import { asksForStart, startsBehindNumber } from '../../src/checks/expressions/behind-numbers.ts'
import { wholeExpressions } from '../../src/checks/expressions.ts'
import type { Place } from '../../src/checks/place.ts'
import { candidatesIn } from '../../src/rules/index/follow-index.ts'
import { frequencyIn } from '../../src/rules/index/frequency.ts'
import { indexOf } from '../../src/rules/index/index-patterns.ts'
import { needsOf } from '../../src/rules/index/needs.ts'
import { packIndex } from '../../src/rules/index/pattern-index.ts'
import { BULLETS, CLAUSE_MARKS } from '../../src/text/clause-marks.ts'
import { normalChar } from '../../src/text/normal-char.ts'
import { typedNumber } from '../../src/text/typed-number.ts'
import { BUILT_IN, judge } from './judge.ts'
import { told } from './told.ts'

const startsOf = startsBehindNumber(BUILT_IN.vocabulary.numbered)
const { of } = wholeExpressions({}, startsOf)

describe('the start of a pattern', () => {
  const starts = of('^采购人(?:须|应)')

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
    '★（二）',
    '注：',
    '3.1 注：',
    '备注：',
    '说明：',
  ])('is found behind %j', number => {
    expect(starts.test(`${number}采购人须`)).toBe(true)
    expect(starts.test(`${number}投标人和采购人须`)).toBe(false)
  })

  it.each(['2008年', '十二个月', '三层'])('is not found behind %s, which counts', words => {
    expect(starts.test(`${words}采购人须`)).toBe(false)
  })

  it('is one of those that are not in a class, not escaped, and not of a vocabulary without such words', () => {
    for (const source of ['[^，。]采购人', String.raw`\^采购人`]) expect(asksForStart(source)).toBe(false)
    expect(
      of(['采购(?=人)', '(?:^|，)供应商'])
        .matches('★采购人，供应商')
        .map(one => one.index),
    ).toEqual([1, 4])
    expect(wholeExpressions({}).of('^采购人').test('★采购人')).toBe(false)
  })

  it('is told where it stands in the whole text, and what begins in the number as it is', () => {
    const told = (source: string, text: string) =>
      of(source)
        .matches(text)
        .map(({ 0: words, index }) => [index, words])
    expect(told('^采购人|投标人', '3.1 采购人与投标人')).toEqual([
      [4, '采购人'],
      [8, '投标人'],
    ])
    expect(told('^(?:3.1 )?采购人', '3.1 采购人')).toEqual([[0, '3.1 采购人']])
    expect(told('采购人', '3.1 采购人')).toEqual([[4, '采购人']])
  })

  it.each([
    ['^★金桂', '2、★金桂', [2]],
    ['^注：铁杉', '4、注：铁杉', [2]],
    ['^铁杉', '4、★注：铁杉', [5]],
    ['^[▲●]', '3.2 ▲机箱宽为447mm', [4]],
    ['^（2）', '★（2）银杏', [1]],
    ['^2', '（2）银杏', []],
  ])('is a mark or 注： as well: %s in %s', (source, text, places) => {
    expect(
      of(source)
        .matches(text)
        .map(one => one.index),
    ).toEqual(places)
    expect(of(source).test(text)).toBe(places.length > 0)
  })

  it('is looked back for too, and of two matches that overlap the first counts', () => {
    const placesOf = (source: string, text: string) =>
      of(source)
        .matches(text)
        .map(one => [one.index, one[0]])
    expect(placesOf('(?<=^红枫.{0,8})蓝藻', '8、红枫与蓝藻')).toEqual([[5, '蓝藻']])
    expect(of('(?<=^红枫.{0,8})蓝藻').test('8、红枫与蓝藻')).toBe(true)
    expect(placesOf('^红枫与蓝藻|蓝藻', '8、红枫与蓝藻，蓝藻')).toEqual([
      [2, '红枫与蓝藻'],
      [8, '蓝藻'],
    ])
  })

  it('is told in lower case, as texts are matched', () => {
    expect(wholeExpressions({}, startsBehindNumber('(?:[A-Z]{2}\\d+：)?')).of('^铁杉').test('ab12：铁杉')).toBe(true)
  })

  it('is where a sentence is looked at by its index', () => {
    const index = packIndex(indexOf([needsOf(/^采购/, frequencyIn([]))]))
    const texts = ['采购人须', '3.2.1 采购人须', '3.2.1 由采购人须', '由采购人须']
    expect(candidatesIn(texts, index, undefined, startsOf)).toEqual([[0, 1]])
    expect(candidatesIn(texts, index)).toEqual([[0]])
  })
})

/** As texts are matched. */
const normal = (text: string) => Array.from(text, normalChar).join('').toLowerCase()

describe('a number, and a mark, is one for whoever looks for them', () => {
  const begins = (text: string) => of('^采购人须').test(normal(text))

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
    ...['j)', 'k、', 'z）', 'A）', '(B)', '【1】', '[2]', '【三】', '［12］', '第（一）条', '第(3)条 '],
  ])('%s', number => {
    expect(begins(`${number}采购人须`)).toBe(true)
    expect(typedNumber(`${number}采购人须`)?.length).toBe(number.length)
  })

  it.each([...CLAUSE_MARKS, ...BULLETS])('%s, which is passed over', mark => {
    for (const number of ['', '1.', '（一）', '一、']) {
      expect(begins(`${mark}${number}采购人须`)).toBe(true)
      expect(typedNumber(`${mark}${number}采购人须`)?.length).toBe(number ? mark.length + number.length : undefined)
    }
  })

  it('but an empty box, which says that nothing of it was chosen', () => {
    for (const box of '□☐▢❏❑') {
      expect(begins(`${box}采购人须`), box).toBe(false)
      expect(typedNumber(`${box}1.采购人须`), box).toBeNull()
    }
  })

  it('and of all signs that are drawn no other is one for either', () => {
    // From arrows to dingbats, which the signs of mathematics stand among; • ‧ are punctuation.
    const signs = Array.from({ length: 0xa70 }, (_, i) => String.fromCharCode(0x2190 + i))
    const drawn = signs.filter(one => /\p{So}|\p{Sm}/u.test(one) && normalChar(one) !== '-')
    const marks = drawn.filter(one => `${CLAUSE_MARKS}${BULLETS}`.includes(one))
    expect(drawn.filter(one => begins(`${one}采购人须`))).toEqual(marks)
    expect(drawn.filter(one => typedNumber(`${one}1.采购人须`))).toEqual(marks)
  })

  it.each(['3-5天内', '1-2 年', 'CMA、', 'a类', '三条', '第一', 'B区', '【提供', '第三条规定', '第三条）', '9-12 时'])(
    '%s is none',
    words => {
      expect(begins(`${words}采购人须`)).toBe(false)
      expect(typedNumber(`${words}采购人须`)).toBeNull()
    },
  )
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
    for (const number of [
      '',
      '3.2.1 ',
      '3.2.1.4.5、',
      '（2）',
      '②',
      '2、',
      '注：',
      '★3.1 ',
      '▲2 ',
      '• ',
      '➢',
      '○ ',
      '【1】',
      'j) ',
    ])
      expect(await told(place, number + sentence), number).toEqual([])
  })
})
