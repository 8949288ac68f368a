/** What stands in brackets or quotation marks amid a sentence hides no demand. */
import { describe, expect, it } from 'vitest'
import { withoutAsides } from '../../src/transform/lint/readings/asides.ts'
import { BUILT_IN, judge } from './judge.ts'
import { told } from './told.ts'

/** A thing that is asked for, with more of the sentence behind it. */
const THING =
  /(证书|证明|报告|合同|业绩|资质|许可证|授权书|职称|经验|网点|注册资[金本]|员工|人员|称号)(?=[\u4e00-\u9fff\d][^，。；]{2})/

describe.each([
  ['how it is shown', (sentence: string) => sentence.replace(THING, '$1（复印件加盖公章）')],
  ['when it holds', (sentence: string) => sentence.replace(THING, '$1（须在有效期内）')],
  ['marks around it', (sentence: string) => sentence.replace(THING, '“$1”')],
])('%s', (_, withAside) => {
  it.each(['qualification', 'evaluation'] as const)('cases of %s are found as before', async place => {
    const cases = BUILT_IN.rules.flatMap(rule =>
      rule.cases.hits.filter(one => one.in === place && one.document === undefined && THING.test(one.text)),
    )
    const lost: string[] = []
    for (const { text } of cases) {
      const sentence = withAside(text)
      if ((await told(place, sentence)).length === 0) lost.push(sentence)
    }
    expect(cases.length).toBeGreaterThan(50)
    expect(lost.length, lost.join('\n')).toBeLessThan(cases.length / 30)
  })
})

it.each([
  ['a case', '供应商在黄石市内（如中标，三十日内）设立服务点的得2分。'],
  ['a choice', '提供黄石市（或者其他地区）的火漆订单得2分。'],
  ['the number of an item', '火漆方案：（1）制度2分（2）工艺3分。'],
  [
    'a thing of a long sentence',
    `供应商具有火漆设备（复印件加盖公章）的得2分，${'火漆封套样张木箱'.repeat(13)}由供应商自定。`,
  ],
])('%s in brackets is none', async (_, sentence) => {
  const { units } = await judge(`第四章 评分办法\n\n${sentence}\n`)
  const read = withoutAsides({ ...BUILT_IN, scoring: null })!
  const at = [...units.keys()].filter(i => units[i]!.text.includes('（'))
  expect(at.map(i => read(units, i))).toEqual([[]])
})

it('a finding stands where its words do, the aside among them', async () => {
  const sentence = '投标人须在阳新县城区内（不含各乡镇）登记并纳税。'
  const { findings } = await judge(`第二章 供应商资格要求\n\n${sentence}\n`)
  expect(findings.map(({ match }) => match)).toEqual([expect.stringContaining('城区内（不含各乡镇）登记')])
})
