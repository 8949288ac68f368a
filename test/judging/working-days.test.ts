/** Five days by the calendar may be three working days; which weekends are worked instead no program knows offline. */
import { expect, it } from 'vitest'
import { ruleWords } from '../../src/report/words/rule-words.ts'
import { BUILT_IN, judge } from './judge.ts'

it.each([
  ['five days over a weekend', '2026年6月5日至2026年6月9日', 'warning', '只有3天'],
  ['four days, which no calendar makes five of', '2026年6月5日至2026年6月8日', 'error', '写得更短'],
])('time to obtain the documents: %s', async (_, span, severity, says) => {
  const { findings } = await judge(`# 公开招标公告\n\n政府采购项目。\n\n获取招标文件时间：${span}\n`)
  const [finding] = findings.filter(({ ruleId }) => ruleId === 'short-deadline')
  expect(finding).toMatchObject({ severity })
  expect(ruleWords(BUILT_IN, finding!, 'zh').message).toContain(says)
})

it('days to the opening of bids stay an error, weekend or not', async () => {
  const { findings } = await judge(
    '# 公开招标公告\n\n政府采购项目。\n\n招标公告于2026年6月5日发布，2026年6月9日9时投标截止。\n',
  )
  expect(findings).toMatchObject([{ ruleId: 'short-deadline', severity: 'error' }])
})

it('no law counts the working days of a buyer outside of both laws', async () => {
  const text = '# 招标公告\n\n获取招标文件时间：2026年6月5日至2026年6月9日\n'
  expect((await judge(text, BUILT_IN, { regime: 'other' })).findings).toEqual([])
})
