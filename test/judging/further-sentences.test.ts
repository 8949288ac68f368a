import { describe, expect, it } from 'vitest'
import { BUILT_IN, judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

const rules = rulesOf([ruleOf('火漆', { further: { all: [{ words: '^(?:注|[①②])' }] } })])
const foundIn = async (lines: string[]) =>
  (await judge(`# 第三章 采购需求\n\n${lines.join('\n\n')}\n`, rules)).findings.map(finding => finding.excerpt)

describe('a sentence that only says more of a demand', () => {
  const demand = '投标文件须用火漆封口。'
  const notes = ['①火漆应当完整；', '②火漆上须有印记。', '注：火漆样式自定。']

  it('is reported with the demand above it', async () => {
    expect(await foundIn([demand, ...notes])).toEqual([demand])
  })

  it('is a demand of its own where none stands above it', async () => {
    // The second note is below the first, which is now the demand.
    expect(await foundIn(notes)).toEqual([notes[0]])
  })

  it('is one where the demand is far above, or in another section', async () => {
    const between = Array.from({ length: 5 }, (_, i) => `封套第${i + 1}处平整。`)
    expect(await foundIn([demand, ...between, notes[2]!])).toEqual([demand, notes[2]])
    expect(await foundIn([demand, '## 二、其他', notes[2]!])).toEqual([demand, notes[2]])
  })

  it('is none below the title of what shows a scoring factor', async () => {
    const lines = [demand.replace('。', '的得3分。'), '二、评分依据：', notes[0]!]
    const { findings } = await judge(`# 第四章 评标办法\n\n${lines.join('\n\n')}\n`, rules)
    expect(findings.map(finding => finding.excerpt)).toEqual([lines[0]])
  })

  it('does not swallow what begins like a demand, nor what another rule finds', async () => {
    expect(await foundIn([demand, '信封也须有火漆。'])).toEqual([demand, '信封也须有火漆。'])
    const two = rulesOf([ruleOf('封口', { id: 'seal', category: 'seal' }), ...rules.rules])
    const { findings } = await judge(`# 第三章 采购需求\n\n信封须封口。\n\n${notes[0]}\n`, two)
    expect(findings.map(finding => finding.excerpt)).toEqual(['信封须封口。', notes[0]])
  })
})

describe('what built-in rules take for a sentence that only says more', () => {
  it.each([
    [
      'test-report-scope',
      '投标产品须提供第三方检测机构出具的检测报告原件，否则投标无效。',
      '②以上检测报告须带CMA和CNAS标识。',
    ],
    ['voluntary-certification', '报价人已通过环境管理体系认证的加2分。', '（1）提供有效的体系认证证书及官网查询截图；'],
    [
      'ip-count',
      '投标人拥有火漆方面的软件著作权，每提供一项得1分。',
      '1.要求提供有效的知识产权证书扫描件，否则不得分。',
    ],
    ['credit-rating-cert', '投标人获得过省级荣誉称号的，每个得2分。', '2、提供获奖证书扫描件，否则不得分。'],
    ['supplier-performance', '近三年同类业绩每提供一项得2分。', '未提供业绩证明材料的，均不得分。'],
    ['social-insurance', '项目成员须在本单位连续缴纳社保满6个月，每人得1分。', '社保资料须显示在本单位连续缴纳6个月。'],
  ])('%s', async (id, demand, note) => {
    const rules = { ...BUILT_IN, rules: BUILT_IN.rules.filter(rule => rule.id === id) }
    const found = async (...lines: string[]) => {
      const { findings } = await judge(`# 第四章 评分标准\n\n${lines.join('\n\n')}\n`, rules)
      return findings.map(finding => finding.excerpt)
    }
    expect(await found(note)).toEqual([note])
    expect(await found(demand, note)).toEqual([demand])
  })
})

it('pieces of a sample are one criterion where the row names the sample', async () => {
  const rules = { ...BUILT_IN, rules: BUILT_IN.rules.filter(rule => rule.id === 'sample-requirement') }
  const found = async (factor: string) => {
    const cell = '提供封套样品一个（样品完全符合要求的得3分）。印章样品一枚，须提供木柄，不能完全符合的不得分。'
    const table = `| 评审因素 | 分值 | 评分标准 |\n| --- | --- | --- |\n| ${factor} | 6 | ${cell} |\n`
    return (await judge(`# 第四章 评标办法\n\n${table}`, rules)).findings.length
  }
  expect(await found('样品评价')).toBe(1)
  expect(await found('工艺水平')).toBe(2)
})
