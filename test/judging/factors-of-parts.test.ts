/** The factors of a part in the summary of a scoring table, which no other row says more of. */
import { expect, it } from 'vitest'
import { judge } from './judge.ts'

async function found(rows: string) {
  const table = `| 评审部分 | 分值 | 说明 |\n| --- | --- | --- |\n${rows}\n`
  const { findings } = await judge(`# 第四章 评标办法\n\n## 一、分值构成\n\n${table}`)
  return findings.map(one => [one.ruleId, one.match])
}

it('factors beside their points alone are what is scored', async () => {
  expect(await found('| 商务部分 | 25分 | 业绩、信誉、驻场安排 |')).toEqual([['supplier-performance', '业绩、信誉']])
})

it('a cell of one word stays the name of a factor', async () => {
  expect(await found('| 商务部分 | 25分 | 业绩 |')).toEqual([])
})

it('outlets in the column of the standard are scored', async () => {
  const table = '| 评分项 | 分值 | 评审细则 |\n| --- | --- | --- |\n| 收件服务 | 4 | 本市服务网点数量与覆盖情况 |\n'
  const { findings } = await judge(`# 第四章 评标办法\n\n${table}`)
  expect(findings.map(one => one.ruleId)).toEqual(['locality'])
})
