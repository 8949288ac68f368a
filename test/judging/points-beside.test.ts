/** Points that stand beside what they are for, in a cell, a line or the line of a list, count for it as those behind it do. */
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const found = async (lines: readonly string[]) => {
  const { findings } = await judge(`# 第四章 评标办法\n\n## 二、评分标准\n\n${lines.join('\n')}\n`)
  return findings.map(({ ruleId, match }) => [ruleId, match])
}

const row = (cell: string, points = '3', factor = '商务部分') => [
  '| 序号 | 评审因素 | 评分标准 | 分值 |',
  '| --- | --- | --- | --- |',
  '| 1 | 报价 | 按公式计算 | 30 |',
  `| 2 | ${factor} | ${cell} | ${points} |`,
]

describe('points in another cell of the row', () => {
  it.each([
    ['所投稻种被县农业局推介', '3', 'local-list-preference'],
    ['所投稻种被县农业局推介的；', '3分', 'local-list-preference'],
    ['承办过县里的龙舟赛', '得2分', 'supplier-performance'],
    ['四星级企业', '2', 'credit-rating-cert'],
    ['每有1辆自有垃圾车', '1分', 'enterprise-scale'],
  ])('%s | %s', async (cell, points, rule) => {
    expect((await found(row(cell, points))).map(([ruleId]) => ruleId)).toContain(rule)
  })

  it('what is shown is the cell', async () => {
    expect(await found(row('所投稻种被县农业局推介'))).toEqual([['local-list-preference', '所投稻种被县农业局推介']])
  })

  it.each([
    ['联合体投标的，业绩以牵头方的为准', '3'],
    ['投标文件应胶装，不作评分依据', '3'],
    ['诚信情况', '3'],
    ['方案覆盖全部岗位', '3'],
    ['所投稻种被县农业局推介', '0'],
  ])('no fault: %s | %s', async (cell, points) => expect(await found(row(cell, points))).toEqual([]))

  it('the number of a row is no points', async () => {
    const rows = ['| 序号 | 内容 |', '| --- | --- |', '| 1 | 报价按公式计算 |', '| 2 | 所投稻种被县农业局推介 |']
    expect(await found(rows)).toEqual([])
  })
})

describe('points in another line', () => {
  it.each([
    [['1.所投稻种被县农业局推介', '', '（3分）', '', '2.报价按公式计算']],
    [['每满足一项得2分：', '', '1.所投稻种被县农业局推介；', '', '2.方案覆盖全部岗位；']],
    [['（1）所投稻种被县农业局推介；', '', '（2）方案覆盖全部岗位；', '', '以上每满足一项得2分。']],
  ])('%j', async lines => {
    expect((await found(lines)).map(([ruleId]) => ruleId)).toEqual(['local-list-preference'])
  })

  it('the line below gives them, and no other', async () => {
    expect(await found(['1.所投稻种被县农业局推介', '', '2.方案覆盖全部岗位', '', '（3分）'])).toEqual([])
  })
})
