/** A row of conditions whose one cell names what the other only gives a threshold for. */
import { expect, it } from 'vitest'
import { judge } from './judge.ts'

async function found(rows: string) {
  const { findings } = await judge(`# 第二章 资格审查\n\n| 序号 | 项目 | 合格条件 |\n| --- | --- | --- |\n${rows}\n`)
  return findings.map(one => [one.ruleId, one.match])
}

it('the threshold is reported for what its row is named by', async () => {
  const rows =
    '| 1 | 注册资金 | 不低于80万元 |\n| 2 | 成立时间 | 满两年 |\n| 3 | 类似业绩 | 3份以上 |\n| 4 | 注册地 | 本市 |'
  expect(await found(rows)).toEqual([
    ['enterprise-scale', '不低于80万元'],
    ['business-age', '满两年'],
    ['supplier-performance', '3份以上'],
    ['locality', '本市'],
  ])
})

it('a threshold of anything else is none of them', async () => {
  expect(
    await found('| 1 | 装订 | 3份 |\n| 2 | 质保期 | 两年 |\n| 3 | 最高限价 | 80万元 |\n| 4 | 服务地点 | 本市 |'),
  ).toEqual([])
})
