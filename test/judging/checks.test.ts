import { describe, expect, it } from 'vitest'
import { compile } from '../../src/checks/compile.ts'
import { compilePattern, expand } from '../../src/checks/expressions/pattern.ts'
import { wholeExpressions } from '../../src/checks/expressions.ts'
import type { Unit } from '../../src/checks/unit.ts'
import { numericValue } from '../../src/text/numeric-value.ts'
import { holds, PROFILE, PROJECT, ROW, unitOf } from './holds.ts'

describe('words, before, after, near', () => {
  it.each([
    [{ words: '火漆' }, '须用火漆【封口】', true],
    [{ words: '火漆' }, '须用胶水【封口】', false],
    [{ words: ['火漆', '胶水'] }, '须用胶水【封口】', true],
    [{ before: '火漆' }, '火漆【封口】', true],
    [{ before: '火漆' }, '【封口】用火漆', false],
    [{ after: '火漆' }, '【封口】用火漆', true],
    [{ after: '火漆' }, '火漆【封口】', false],
    [{ near: '火漆' }, '火漆【封口】', true],
    [{ near: '火漆' }, '【封口】用火漆', true],
    [{ near: '火漆' }, '【火漆】', false],
    [{ near: { words: '火漆', within: 4 } }, '火漆和纸【封口】', true],
    [{ near: { words: '火漆', within: 3 } }, '火漆和纸【封口】', false],
    [{ near: { words: '火漆', within: 3 } }, '【封口】用火漆', true],
    [{ near: { words: '火漆', within: 2 } }, '【封口】用火漆', false],
    [{ before: '用$' }, '须用【火漆】', true],
    [{ before: '用$' }, '须用红【火漆】', false],
    [{ after: '^封' }, '须用【火漆】封口', true],
    [{ words: 'GB/T' }, '符合gb/t【9001】', true],
  ])('%j on %s: %s', (condition, text, wanted) => {
    expect(holds(condition, text)).toBe(wanted)
  })
})

describe('surroundings', () => {
  const heading: Unit['block'] = { type: 'paragraph', children: [], data: { page: null, level: 3 } }
  const row = { ...ROW, others: '封口 | 5', titles: '因素 | 分值 | 标准', title: '标准' }
  it.each([
    ['row sees the other cells', { row: '封口' }, { row }, true],
    ['row sees all column titles', { row: '因素' }, { row }, true],
    ['row does not see the item itself', { row: '火漆' }, { row }, false],
    ['there is no row outside tables', { row: '封口' }, {}, false],
    [
      'of scoring outside a table it is the lead',
      { row: '封口' },
      { role: 'evaluation' as const, lead: '封口情况：' },
      true,
    ],
    ['a lead elsewhere is no row', { row: '封口' }, { lead: '封口情况：' }, false],
    ['column is the own one only', { column: '标准' }, { row }, true],
    ['column is no other', { column: '因素' }, { row }, false],
    ['heading', { heading: '封装' }, { headings: '第三章 › 封装要求' }, true],
    ['lead', { lead: '如下' }, { lead: '封装要求如下：' }, true],
    ['paragraph sees other sentences', { paragraph: '偏差' }, { paragraph: '火漆。允许偏差。' }, true],
    ['place is the role', { place: ['contract'] }, { role: 'contract' as const }, true],
    ['place is no other role', { place: ['contract'] }, { role: 'form' as const }, false],
    ['place may be a ★', { place: ['mark'] }, { mark: true, role: 'form' as const }, true],
    ['no ★', { place: ['mark'] }, {}, false],
    ['a heading is a title', { title: true }, { block: heading }, true],
    ['the title of a column is one', { title: true }, { row: { ...row, isTitle: true } }, true],
    ['the cell below it is none', { title: true }, { row }, false],
    ['no title is asked for', { title: false }, { block: heading }, false],
  ])('%s', (_, condition, changes, wanted) => {
    expect(holds(condition, '火漆', changes)).toBe(wanted)
  })
})

describe('modality: words first, then the place', () => {
  const points = { ...ROW, titles: '评分因素 | 分值 | 评分标准', others: '火漆 | 5' }
  it.each([
    ['须', 'must', '投标人须用火漆', {}, true],
    ['应 in front of what is done', 'must', '投标人应使用火漆', {}, true],
    ['应 without anybody who does it', 'must', '信封应加盖火漆', {}, true],
    ['应 in another word', 'must', '火漆供应商的应用说明', {}, false],
    ['不得低于 is a demand', 'must', '数量不得低于3份', {}, true],
    ['a wish is no demand', 'must', '用火漆更好', {}, false],
    ['every qualification is a demand', 'must', '用火漆', { role: 'qualification' as const }, true],
    ['every ★ is a demand', 'must', '用火漆', { mark: true }, true],
    ['the lead demands', 'must', '用火漆；', { lead: '投标人须满足以下条件：' }, true],
    ['points in the sentence, in any place', 'score', '用火漆的得3分', {}, true],
    ['a part is no point', 'score', '分3包采购，每部分用火漆', {}, false],
    ['points in the row of a scoring table', 'score', '用火漆', { role: 'evaluation' as const, row: points }, true],
    ['a row elsewhere gives none', 'score', '用火漆', { role: 'requirement' as const, row: points }, false],
    [
      'the paragraph says the points',
      'score',
      '用火漆；',
      { role: 'evaluation' as const, paragraph: '用火漆；最高得5分' },
      true,
    ],
    [
      'the sentence that ends the list says the points',
      'score',
      '（1）用火漆；',
      { role: 'evaluation' as const, tail: '以上每项得5分。' },
      true,
    ],
    ['a plain sentence of the evaluation gives none', 'score', '评委会审查', { role: 'evaluation' as const }, false],
    ['proof', 'proof', '提供火漆样品照片的复印件', {}, true],
    ['no paper, no proof', 'proof', '提供火漆', {}, false],
    ['the lead asks for papers', 'proof', '火漆样品；', { lead: '投标人须提供以下证明材料：' }, true],
    ['wish', 'wish', '用火漆的优先', {}, true],
  ])('%s', (_, name, text, changes, wanted) => {
    expect(holds({ modality: [name] }, text, changes)).toBe(wanted)
  })
})

describe('bearer: who is named last before the words', () => {
  it.each([
    ['bidder', '投标人须有【火漆】', {}],
    ['product', '投标人所投产品须有【火漆】', {}],
    ['bidder', '产品由投标人加【火漆】', {}],
    ['maker', '投标人须取得制造商的【火漆】', {}],
    ['personnel', '投标人拟派的项目经理须有【火漆】', {}],
    ['winner', '中标人须有【火漆】', {}],
    ['buyer', '采购人提供【火漆】', {}],
    ['evaluator', '评标委员会核对【火漆】', {}],
    ['product', '具有【火漆】的产品由投标人送达', {}],
    ['maker', '有【火漆】', { lead: '制造商须：' }],
    ['personnel', '盖【火漆】', { paragraph: '项目经理：有印章得1分；盖【火漆】', start: 13 }],
    ['bidder', '②盖【火漆】', { paragraph: '①项目经理有印章；②盖【火漆】', start: 9, role: 'evaluation' as const }],
    ['personnel', '盖【火漆】', { row: { ...ROW, left: ['项目经理', '5'], right: ['企业'] } }],
    ['personnel', '有【火漆】', { role: 'evaluation' as const, headings: '评标办法 拟派人员要求' }],
    ['bidder', '有【火漆】', { role: 'qualification' as const }],
    ['winner', '有【火漆】', { role: 'contract' as const }],
  ])('%s in %s', (wanted, text, changes) => {
    const all = ['bidder', 'product', 'maker', 'personnel', 'buyer', 'winner', 'evaluator']
    expect(all.filter(name => holds({ bearer: [name] }, text, changes))).toEqual([wanted])
  })

  it('nobody where nobody is named and the place says nothing', () => {
    expect(holds({ bearer: ['bidder', 'product', 'maker', 'winner'] }, '有【火漆】', { role: 'other' })).toBe(false)
  })
})

describe('stage: the step of the procedure named last before the words', () => {
  it.each([
    ['entry', '报名时交【火漆】', {}],
    ['entry', '交【火漆】后领取招标文件', {}],
    ['bid', '购买招标文件后在投标文件中附【火漆】', {}],
    ['opening', '开标时带【火漆】', {}],
    ['award', '成交人交【火漆】', {}],
    ['entry', '【火漆】', { lead: '报名时须提供：' }],
    ['entry', '【火漆】', { row: { ...ROW, titles: '报名资料 | 份数', others: '' } }],
    ['award', '【火漆】', { headings: '公告 › 合同签订' }],
  ])('%s in %s', (wanted, text, changes) => {
    const all = ['entry', 'bid', 'opening', 'award']
    expect(all.filter(name => holds({ stage: [name] }, text, changes))).toEqual([wanted])
  })
})

describe('number', () => {
  const of = '业绩.{0,4}?{n}(?:个|项)'
  const GREEDY = '业绩[^，。；]{0,9}{n}(?:个|项)'
  it.each([
    [{ of, above: 2 }, '业绩不少于3个', true],
    [{ of, above: 2 }, '业绩不少于2个', false],
    [{ of, from: 2 }, '业绩不少于2个', true],
    [{ of, above: 2 }, '业绩不少于三个', true],
    [{ of, above: 2 }, '业绩两项', false],
    [{ of, from: 12, to: 12 }, '业绩十二项', true],
    [{ of, below: 1 }, '业绩0.5项', true],
    [{ of, to: 3 }, '业绩4个', false],
    [{ of, above: 2 }, '业绩1个，或者同类业绩5个', true],
    [{ of, above: 2 }, '人员5个', false],
    // A gap takes as much as it can, and none of the number.
    [{ of: GREEDY, from: 12, to: 12 }, '业绩不少于12个', true],
    [{ of: GREEDY, below: 10 }, '业绩不少于12个', false],
    [{ of: GREEDY, from: 12, to: 12 }, '业绩不少于十二个', true],
    [{ of: GREEDY, from: 1200, to: 1200 }, '业绩1,200个', true],
    [{ of: GREEDY, from: 1.5, to: 1.5 }, '业绩1.5个', true],
    [{ of: GREEDY, from: 20 }, '业绩一万二千项', false],
  ])('%j on %s: %s', (options, text, wanted) => {
    expect(holds({ number: options }, text)).toBe(wanted)
  })

  it.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['两百', 200],
    ['三百零五', 305],
    ['一千二百三十四', 1234],
    ['零', 0],
    ['2.50', 2.5],
    ['壹拾贰', 12],
    ['叁佰零伍', 305],
    ['十五万', 150_000],
    ['壹拾贰万伍仟', 125_000],
    ['贰亿零叁拾万', 200_300_000],
  ])('%s is %d', (words, value) => {
    expect(numericValue(words)).toBe(value)
  })
})

describe('profile', () => {
  it.each([
    [{ kind: 'goods' }, true],
    [{ kind: 'works' }, false],
    [{ kind: ['works', 'goods'] }, true],
    [{ kind: 'goods', importsAllowed: true }, true],
    [{ kind: 'goods', innovation: true }, false],
    [{ method: '公开招标' }, false],
    [{ mandatory: false }, true],
  ])('%j: %s', (options, wanted) => {
    expect(holds({ profile: options }, '火漆')).toBe(wanted)
  })
})

describe('combinations and patterns', () => {
  const on = (combination: object, text: string) => {
    const unit = unitOf(text)
    const whole = { said: [unit], project: PROJECT }
    return compile(
      combination,
      wholeExpressions({ red: ['红', '赤'] }),
    )({ unit, start: 0, end: 0, profile: PROFILE, whole })
  }
  it('all, any, not', () => {
    const combination = { all: [{ words: '甲' }], any: [{ words: '乙' }, { words: '丙' }], not: [{ words: '丁' }] }
    expect(['甲丙', '甲', '乙丙', '甲乙丁'].map(text => on(combination, text))).toEqual([true, false, false, false])
  })

  it('nested, and several keys in one condition hold together', () => {
    const combination = { any: [{ all: [{ words: '甲' }, { not: [{ words: '乙' }] }] }, { words: '丙', after: '丁' }] }
    expect(['甲', '甲乙', '丙', '丙丁'].map(text => on(combination, text))).toEqual([true, false, false, true])
  })

  it('nothing asked holds always', () => {
    expect(on({}, '甲')).toBe(true)
  })

  it('a word list is one alternative, lists in lists included', () => {
    expect(expand('{wax}封', { red: ['红', '赤'], wax: ['{red}漆', '蜡'] })).toBe('(?:(?:红|赤)漆|蜡)封')
    expect(on({ all: [{ words: '{red}漆' }] }, '赤漆')).toBe(true)
    expect(on({ all: [{ words: '{red}漆' }] }, '红色')).toBe(false)
    expect(expand('\\d{2,3}', {})).toBe('\\d{2,3}')
  })

  it('an unknown list, one that contains itself and an unknown check are errors that name it', () => {
    expect(() => expand('{wax}', {})).toThrow('unknown word list {wax}')
    expect(() => expand('{a}', { a: ['{b}'], b: ['{a}'] })).toThrow('{a} contains itself')
    expect(() => compile({ all: [{ mood: 'x' }] }, wholeExpressions({}))).toThrow('unknown check mood')
  })

  it('a pattern’s letters are put into lower case, as the text’s are, and its classes are not', () => {
    expect(compilePattern('ISO\\d+[A-Z]', {}).test('iso9001a')).toBe(true)
    expect(compilePattern('^\\D+\\S$', {}).test('iso')).toBe(true)
    expect(compilePattern('^\\D+$', {}).test('9001')).toBe(false)
  })
})
