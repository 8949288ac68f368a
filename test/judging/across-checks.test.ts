import { describe, expect, it } from 'vitest'
import { yuanOf } from '../../src/checks/share-of-budget.ts'
import { holds, ROW, unitOf } from './holds.ts'

describe('share-of-budget', () => {
  const options = { of: '押金[^。]{0,8}?{sum}', budget: '预算[^。]{0,8}?{sum}', above: 2 }
  it.each([
    ['押金3万元', '120万元', true],
    ['押金2.4万元', '120万元', false],
    ['押金30,000元', '人民币 1200000 元', true],
    ['押金3万元', null, false],
    ['押金3万元', '120', false],
    ['预算100万元，押金为5万元', null, true],
    ['预算100万元，押金为5万元', '9000万元', true],
    ['押金80万元', '100万元', false],
    ['押金叁万元整', '120万元', true],
    ['押金贰万肆仟元', '120万元', false],
    ['预算壹佰万元，押金为伍万元', null, true],
  ])('%s of %s: %s', (text, budget, wanted) => {
    expect(holds({ 'share-of-budget': options }, text, {}, [], budget)).toBe(wanted)
  })

  it.each([
    ['人民币 1,250.5 万元（含税）', 12_505_000],
    ['2亿元', 200_000_000],
    ['￥360000.00', 360_000],
    ['详见附件', null],
    [null, null],
  ])('%s is %s yuan', (printed, yuan) => {
    expect(yuanOf(printed)).toBe(yuan)
  })
})

describe('days-since', () => {
  const options = { from: '挂出[^。]{0,12}?{date}', to: '收件[^。]{0,12}?{date}', below: 20 }
  it.each([
    ['over the end of a month', '挂出日期：2025年2月20日', '收件截至2025年3月11日', true],
    ['exactly as many', '挂出日期：2025年2月20日', '收件截至2025年3月12日', false],
    ['a year that is said once', '挂出日期：2025-12-28', '收件截至1月8日', false],
    ['a date before the first', '挂出日期：2025年2月20日', '收件截至2025年2月10日', false],
    ['no date', '挂出日期见网站', '收件截至2025年3月1日', false],
    ['no such day', '挂出日期：2025年2月30日', '收件截至2025年3月1日', false],
  ])('%s', (_, first, second, wanted) => {
    expect(holds({ 'days-since': options }, second, {}, [unitOf(first)])).toBe(wanted)
  })

  it('the words of a date may stand in another cell of its row', () => {
    const row = { ...ROW, others: '收件截至' }
    expect(holds({ 'days-since': options }, '2025年3月1日', { row }, [unitOf('挂出：2025年2月20日')])).toBe(true)
  })
})

describe('elsewhere', () => {
  const condition = { elsewhere: { in: ['qualification'], words: '火漆证|蜡封证' } }
  const demand = unitOf('须有火漆证', { role: 'qualification' })
  it.each([
    ['the same words there', '持火漆证的', [demand], true],
    ['other words there', '持蜡封证的', [demand], false],
    ['the same words in no such place', '持火漆证的', [unitOf('须有火漆证')], false],
    ['none of the words here', '持证的', [demand], false],
  ])('%s', (_, text, others, wanted) => {
    expect(holds(condition, text, {}, others)).toBe(wanted)
  })
})
