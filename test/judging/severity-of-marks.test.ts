/** Whoever misses a ★ clause is shut out as by a condition for bidders, so no rule takes the one less seriously. */
import { expect, it } from 'vitest'
import { BUILT_IN, judge } from './judge.ts'

const RANK = { info: 0, warning: 1, error: 2 }

it('a ★ clause among the needs is as serious as a condition', () => {
  const both = BUILT_IN.rules.filter(rule => rule.in.includes('mark') && rule.in.includes('qualification'))
  const milder = both.filter(({ severity: { places, default: usual } }) => {
    const [marked, asked] = [places.mark ?? places.requirement ?? usual, places.qualification ?? usual]
    return RANK[marked] < RANK[asked]
  })
  expect(milder.map(({ id }) => id)).toEqual([])
  expect(both.length).toBeGreaterThan(0)
})

it.each([
  ['外商投资企业不得参加本项目。', 'ownership-form'],
  ['投标人具有物业服务一级资质。', 'cancelled-qualification'],
  ['投标人为AAA级信用企业。', 'credit-rating-cert'],
])('%s is an error with ★', async (sentence, rule) => {
  const severityOf = async (text: string) => {
    const { findings } = await judge(`# 公开招标文件\n\n政府采购项目，货物类。\n\n# 第三章 采购需求\n\n${text}\n`)
    return findings.filter(({ ruleId }) => ruleId === rule).map(({ severity }) => severity)
  }
  expect(await severityOf(`★${sentence}`)).toEqual(['error'])
  expect(await severityOf(sentence)).toEqual(['warning'])
})
