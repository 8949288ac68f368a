/** Lines that only count what a line above them names, as a table is left whose cells stand on lines of their own. */
import { expect, it } from 'vitest'
import { judge } from './judge.ts'

const found = async (chapter: string, lines: readonly string[]) => {
  const { findings } = await judge(`${chapter}\n\n${lines.join('\n\n')}\n`)
  return findings.map(({ ruleId }) => ruleId)
}

it.each([
  ['第三章 评分标准', ['净资产', '4分', '3000万元及以上得4分，1500万元及以上得2分。'], 'enterprise-scale'],
  [
    '第三章 评分标准',
    ['净资产', '（满分4分）', '3000万元及以上4分，未提供报表的不得分', '1500万元及以上2分'],
    'enterprise-scale',
  ],
  ['第三章 评分标准', ['净资产（4分）', '3000万元及以上4分'], 'enterprise-scale'],
  ['第三章 评分标准', ['荣誉称号', '3分', '国家级3分/项，市级1分/项。'], 'credit-rating-cert'],
  ['第三章 评分标准', ['企业信誉', '3分', 'AAA级得3分，AA级得1分'], 'credit-rating-cert'],
  ['第三章 评分标准', ['开业时间', '分值：3', '8年以上3分，4年以上1分'], 'business-age'],
  ['第二章 投标人资格要求', ['净资产', '不低于', '3000万元'], 'enterprise-scale'],
  ['第二章 投标人资格要求', ['开业时间', '满4年'], 'business-age'],
])('%s: %s', async (chapter, lines, rule) => {
  expect(await found(chapter, lines)).toEqual([rule])
})

// Among them names of work that is done: a wall of honours, a plan of patents, a stock-taking.
it.each([
  ['第三章 评分标准', ['投标报价', '30分', '每高于基准价1%扣0.5分']],
  ['第三章 采购需求', ['流量', '不低于', '50m³/h']],
  ['第二章 投标人资格要求', ['净资产', '以报表为准。', '3份复印件']],
  ['第二章 投标人资格要求', ['业绩', '3年内无重大违法记录']],
  ['第三章 评分标准', ['荣誉墙设计', '3分', '2个以上']],
  ['第三章 评分标准', ['专利布局方案', '3分', '6项以上得3分']],
  ['第三章 评分标准', ['厂房盘点', '2分', '1500平方米以上得2分']],
])('lawful, or no name right above: %s: %s', async (chapter, lines) => {
  expect(await found(chapter, lines)).toEqual([])
})

it('what is shown is the line that counts', async () => {
  const { findings } = await judge('第二章 投标人资格要求\n\n净资产\n\n不低于\n\n3000万元\n')
  expect(findings.map(({ match }) => match)).toEqual(['3000万元'])
})
