/** Several things of one kind in one enumeration: all of them are quoted, and nothing else is. */
import { expect, it } from 'vitest'
import { judge } from './judge.ts'

const foundIn = async (sentence: string) => {
  const { findings, text } = await judge(`# 第四章 评标办法\n\n## 评分标准\n\n${sentence}\n`)
  for (const { match, location } of findings) expect(text.slice(...location.offset)).toBe(match)
  return findings.map(({ ruleId, match }) => `${ruleId} ${match}`)
}

it('an enumeration is quoted from its first item to its last', async () => {
  expect(await foundIn('持有ISO9001认证、ISO14001认证、ISO45001认证和ISO27001认证的，每项1分。')).toEqual([
    'voluntary-certification 持有ISO9001认证、ISO14001认证、ISO45001认证和ISO27001认证的',
  ])
})

it('with the marks around its first and its last item', async () => {
  expect(await foundIn('具有下列认证的，每项1分：“质量管理体系认证”、“环境管理体系认证”。')).toEqual([
    'voluntary-certification “质量管理体系认证”、“环境管理体系认证”',
  ])
})

it('what another rule finds at the end of it is not', async () => {
  expect(await foundIn('近三年曾获鲁班奖、省级优质工程奖、发明专利的，每项1分。')).toContain(
    'credit-rating-cert 近三年曾获鲁班奖、省级优质工程奖',
  )
})

it('nor is what is lawful on either side', async () => {
  expect(await foundIn('评审服务方案、企业荣誉、售后承诺，共9分。')).toEqual(['credit-rating-cert 企业荣誉'])
})

it('a demand has the same number and print, alone or in an enumeration', async () => {
  const scoring = '# 第四章 评标办法\n\n## 评分标准\n\n'
  const numberOf = async (text: string) => (await judge(scoring + text)).findings.map(one => one.demand)
  expect(await numberOf('有ISO9001认证的1分。\n\n有ISO9001认证、ISO14001认证的2分。')).toHaveLength(2)
})

it('of a very long one no more than 120 characters are quoted', async () => {
  const names = Array.from({ length: 16 }, (_, i) => `GB/T${19001 + i}质量管理体系认证`)
  const [found] = await foundIn(`持有${names.join('、')}的，每项1分。`)
  expect(found!.length).toBeLessThan(150)
})
