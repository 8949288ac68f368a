import { describe, expect, it } from 'vitest'
import { yuanOf } from '../../src/text/sum-of-money.ts'
import { holds, ROW, unitOf } from './holds.ts'
import { judge } from './judge.ts'

describe('share-of-budget', () => {
  const options = { of: '押金[^。]{0,8}{sum}', budget: '预算[^。]{0,8}?{sum}', above: 2 }
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
    ['押金3万', '120万元', true],
    ['押金3万人民币', '120万元', true],
    ['押金按3万人算', '120万元', false],
    ['押金按3万平方米算', '120万元', false],
    ['押金为100万元', '2000万元', true],
    ['押金为30,000元', '120万元', true],
    ['押金为壹拾贰万元', '120万元', true],
    ['押金为壹万贰仟元', '40万元', true],
    ['押金：¥30,000', '120万元', true],
    ['押金：¥30,000.00，可用保函', '120万元', true],
    ['押金：¥3万平方米', '120万元', false],
    ['押金为三万五千元整', '120万元', true],
    ['押金为三万五千元整', '180万元', false],
    ['押金3万元', '人民币壹佰贰拾万元', true],
  ])('%s of %s: %s', (text, budget, wanted) => {
    expect(holds({ 'share-of-budget': options }, text, {}, [], budget)).toBe(wanted)
  })

  it('the budget of another cell of the row outranks that of the first pages', () => {
    const row = { ...ROW, others: '预算150万元' }
    expect(holds({ 'share-of-budget': options }, '押金2万元', { row }, [], '50万元')).toBe(false)
    expect(holds({ 'share-of-budget': options }, '押金4万元', { row }, [], '500万元')).toBe(true)
  })

  it.each([
    ['人民币 1,250.5 万元（含税）', 12_505_000],
    ['2亿元', 200_000_000],
    ['￥360000.00', 360_000],
    ['人民币壹佰捌拾陆万元整', 1_860_000],
    ['一百八十六万元', 1_860_000],
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
    ['over the end of a year, which is said of the first', '挂出日期：2025-12-28', '收件截至1月8日', true],
    ['over the end of a year, which is said of the second', '挂出日期：12月20日', '收件截至2027年1月5日', true],
    ['over the end of a year, but far enough', '挂出日期：2025-12-08', '收件截至1月8日', false],
    ['a year that is said once, and holds for both', '挂出日期：3月1日', '收件截至2025年3月5日', true],
    ['a date before the first, in a year that is said once', '挂出日期：2025年2月20日', '收件截至2月10日', false],
    ['a date before the first', '挂出日期：2025年2月20日', '收件截至2025年2月10日', false],
    ['no date', '挂出日期见网站', '收件截至2025年3月1日', false],
    ['no year in either', '挂出日期：2月20日', '收件截至2月25日', false],
    ['no such day', '挂出日期：2025年2月30日', '收件截至2025年3月1日', false],
    ['the number of a clause in front of it', '挂出 4.1 日期为2025年2月20日', '收件截至2025年3月11日', true],
  ])('%s', (_, first, second, wanted) => {
    expect(holds({ 'days-since': options }, second, {}, [unitOf(first)])).toBe(wanted)
    // A gap that takes as much as it can leaves the date its year.
    const greedy = { ...options, from: '挂出[^。]{0,12}{date}', to: '收件[^。]{0,12}{date}' }
    expect(holds({ 'days-since': greedy }, second, {}, [unitOf(first)])).toBe(wanted)
  })

  it('the words of a date may stand in another cell of its row', () => {
    const row = { ...ROW, others: '收件截至' }
    expect(holds({ 'days-since': options }, '2025年3月1日', { row }, [unitOf('挂出：2025年2月20日')])).toBe(true)
  })
})

describe('days-since below titles', () => {
  it('the words of a date may stand in the title above it', () => {
    const options = { from: '挂出[^。]{0,12}?{date}', to: '收件[^。]{0,12}?{date}', below: 20 }
    const first = unitOf('2025年2月20日', { headings: '第一章 › 一、挂出' })
    const holdsBelow = (headings: string) => holds({ 'days-since': options }, '2025年3月1日', { headings }, [first])
    expect(holdsBelow('第一章 › 二、收件')).toBe(true)
    expect(holdsBelow('第二章 收件 › 二、说明')).toBe(false)
  })
})

describe('days-between', () => {
  it.each([
    ['over the end of a month', '【2025年2月27日至2025年3月2日】', true],
    ['over the end of a year', '【2025年12月30日至2026年1月2日】', true],
    ['over the end of a year that is said once', '【2025年12月30日至1月2日】', true],
    ['over the end of a year that is said at the end', '【12月30日至2026年1月2日】', true],
    ['over the end of a year, without years', '【12月30日至1月2日】', true],
    ['exactly as many', '【2025年3月3日至3月7日】', false],
    ['the second before the first', '【2025年3月3日至2025年3月1日】', false],
    ['no such day', '【2025年2月30日至2025年3月1日】', false],
    ['hours of the day behind them', '【2025年2月27日至2025年3月2日（每天9:00-12:00，14:00-16:30）】', true],
    ['hours without minutes', '【2025年2月27日至2025年3月2日，9-12时】', true],
    ['one date', '【2025年2月28日】', false],
    ['no date', '【次日】', false],
    ['a last day of the same month', '【2025年3月3日8时至4日17时】', true],
    ['a last day of the same month that is far enough', '【3月3日-7日】', false],
    ['a date outside the deciding words', '【2025年2月27日】至2025年3月2日', false],
  ])('%s', (_, text, wanted) => {
    expect(holds({ 'days-between': { below: 4 } }, text)).toBe(wanted)
  })

  it.each([
    ['Friday to Tuesday', '【2026年6月5日至2026年6月9日】', true],
    ['Monday to Friday', '【2026年6月1日至6月5日】', false],
    ['Friday to Thursday', '【2026年6月5日至6月11日】', false],
    ['two weekends within a few days', '【2026年6月6日至6月11日】', true],
    ['the national holiday', '【2026年9月29日至10月9日】', true],
    ['over the end of a year that is said at the end', '【12月31日至2026年1月7日】', false],
    ['no year', '【6月5日至6月9日】', false],
    ['the second before the first', '【2026年6月9日至6月5日】', false],
    ['no such day', '【2026年2月30日至2026年3月1日】', false],
  ])('weekdays: %s', (_, text, wanted) => {
    expect(holds({ 'days-between': { below: 5, count: 'weekdays' } }, text)).toBe(wanted)
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

describe('document', () => {
  const rule = unitOf('凡火漆颜色不同的均视为负偏离', { role: 'instruction' })
  it.each([
    ['another sentence says so', [rule], true],
    ['no sentence does', [unitOf('火漆颜色不同的，由评委判断')], false],
  ])('%s', (_, others, wanted) => {
    expect(holds({ document: '颜色不同的均视为负偏离' }, '火漆须为红色', {}, others)).toBe(wanted)
  })
})

describe('this-document', () => {
  const { headings: _, ...ofAnother } = unitOf('第三章 火漆需求')
  it.each([
    ['of the same document', unitOf('第三章 火漆需求'), true],
    ['of another document of the tender', ofAnother, false],
  ])('a sentence %s: %s', (_, other, wanted) => {
    expect(holds({ 'this-document': '^第三章' }, '火漆须为红色', {}, [other])).toBe(wanted)
  })
})

describe('begins', () => {
  const others = [unitOf('蜡封验收报告'), unitOf('山南县档案馆'), unitOf('2026年'), unitOf('火漆合格')]
  it.each([
    ['验收报告$', true],
    ['火漆合格', false],
  ])('%s among the first three sentences: %s', (words, wanted) => {
    expect(holds({ begins: words }, '火漆须为红色', {}, others)).toBe(wanted)
  })

  it('how another document of the tender begins says nothing of this one, be this one ever so short', () => {
    const { headings: _, ...ofAnother } = unitOf('蜡封验收报告')
    expect(holds({ begins: '验收报告$' }, '火漆须为红色', {}, [ofAnother])).toBe(false)
  })

  it('a row is no title', () => {
    const inRow = unitOf('蜡封验收报告', { row: ROW })
    expect(holds({ begins: '验收报告$' }, '火漆须为红色', {}, [inRow])).toBe(false)
  })
})

describe('a notice in the form of the ministry says what a date is for in the title above it', () => {
  const notice = (until: string, due: string) =>
    `# 公开招标文件\n\n政府采购项目。\n\n# 第一章 招标公告\n\n## 三、获取招标文件\n\n时间：2026年11月30日至${until}，每天上午9:00至11:30，下午14:00至17:00\n\n## 四、递交投标文件截止时间及开标地点\n\n${due}9点30分（北京时间）\n`
  const short = async (until: string, due: string) =>
    (await judge(notice(until, due))).findings
      .filter(one => one.ruleId === 'short-deadline')
      .map(one => one.location.line)

  it.each([
    ['long enough', '2026年12月7日', '2026年12月22日', []],
    ['three days for the documents', '2026年12月2日', '2026年12月22日', [5]],
    ['ten days for the bid', '2026年12月7日', '2026年12月10日', [7]],
  ])('%s', async (_, until, due, lines) => {
    expect(await short(until, due)).toEqual(lines)
  })
})
