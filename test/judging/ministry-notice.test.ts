import { describe, expect, it } from 'vitest'
import { ruleWords } from '../../src/report/words/rule-words.ts'
import { BUILT_IN, judge } from './judge.ts'

/** The ministry's form of a notice puts what a date is for into the title, and only the date below it. */
const notice = (available: string, due: string) =>
  `# 第一章 竞争性磋商公告

采购方式：竞争性磋商

三、获取采购文件

时间：${available}，每天上午8:30至11:30

四、响应文件提交

截止时间：${due}9点00分（北京时间）`

async function deadlines(text: string) {
  const { findings } = await judge(text, BUILT_IN)
  return findings
    .filter(({ ruleId }) => ruleId === 'short-deadline')
    .map(finding => [finding.match, ruleWords(BUILT_IN, finding, 'zh').message.slice(0, 12), finding.basis[0]])
}

it('a performance bond in a row of a table is told from a bid bond', async () => {
  const table = '| 条款 | 内容 |\n| - | - |\n| 磋商保证金 | 预算的5% |\n| 履约保证金 | 合同金额的15%，质保期满后退还 |'
  const { findings } = await judge(`# 第二章 供应商须知\n\n采购方式：竞争性磋商\n\n${table}`, BUILT_IN)
  const bonds = findings.filter(({ ruleId }) => ruleId === 'bid-bond')
  expect(bonds.map(one => [one.match, ruleWords(BUILT_IN, one, 'zh').message.slice(0, 9)])).toEqual([
    ['预算的5%', '保证金不得超过预算'],
    ['合同金额的15%', '履约保证金不得超过'],
  ])
})

describe('a notice in the form of the ministry', () => {
  it('the day on which offers are due is compared with the day from which the documents can be had', async () => {
    expect(await deadlines(notice('2026年12月1日至2026年12月8日', '2026年12月7日'))).toEqual([
      ['2026年12月7日9点00分（北京时间）', '从磋商文件发出到截止提交', 'c214-10'],
    ])
    expect(await deadlines(notice('2026年12月1日至2026年12月8日', '2026年12月14日'))).toEqual([])
  })

  it('of documents that can be had too briefly the advice speaks of that', async () => {
    expect(await deadlines(notice('2026年12月1日至2026年12月3日', '2026年12月14日'))).toEqual([
      ['时间：2026年12月1日至2026年12月3日', '采购文件的提供期限不得少', 'c214-10'],
    ])
  })
})
