import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

/** What is found in a scoring table whose third and fourth columns are called so. */
async function found(best: string, second: string, cells: [string, string]) {
  const table = `| 评审项目 | 分值 | ${best} | ${second} |\n| --- | --- | --- | --- |\n| 巡护方案 | 8 | ${cells.join(' | ')} |\n`
  const { findings } = await judge(`# 第四章 评标办法\n\n## 二、评分标准\n\n${table}`)
  return findings.map(one => [one.ruleId, one.match])
}

describe('grades in the columns of a scoring table', () => {
  it('points alone below 优 are a grade without a measure', async () => {
    expect(await found('优', '良', ['7-8分', '4-6分'])).toEqual([['subjective-grading', '7-8分']])
  })

  it('points below other titles say nothing', async () => {
    expect(await found('分值区间', '备注', ['7-8分', '无'])).toEqual([])
  })
})
