/** What is scored by its name alone: in a cell of a row that holds nothing but points, or in a line with its points. */
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

/** A name in places where officers put what they score. */
const PLACES: Record<string, (name: string) => string> = {
  'a row of part, name and points': name =>
    `| 类别 | 内容 | 满分 |\n| --- | --- | --- |\n| 价格部分 | 投标报价 | 30 |\n| 商务部分 | ${name} | 4 |`,
  'two columns': name => `| 评审内容 | 分值 |\n| --- | --- |\n| 投标报价 | 30分 |\n| ${name} | 4分 |`,
  'a row whose standard only counts': name =>
    `| 评审因素 | 分值 | 评分标准 |\n| --- | --- | --- |\n| ${name} | 4 | 每次2分，最高4分 |`,
  'a line with its points': name => `${name} 2分`,
  'a line with its points in brackets': name => `${name}（4分）`,
  'an item of a list': name => `具备下列条件的，每项得1分：\n\n${name}；`,
}

const NAMES = [
  '同类养护业绩',
  '守合同重信用企业',
  '自有洒水车',
  '注册安全工程师',
  '经营年限',
  '国有企业',
  '公益捐赠',
  '老供应商',
]
const LAWFUL = ['投标报价', '服务方案', '质保期', '节能产品', '小微企业', '备件清单', '交货期', '投入本项目的车辆数量']

const rulesIn = async (body: string) =>
  (await judge(`# 第四章 评标办法\n\n## 评分标准\n\n${body}\n`)).findings.map(one => one.ruleId)

describe.each(Object.entries(PLACES))('in %s', (_, place) => {
  it.each(NAMES)('%s is found', async name => {
    expect(await rulesIn(place(name))).toHaveLength(1)
  })

  it.each(LAWFUL)('%s is not', async name => {
    expect(await rulesIn(place(name))).toEqual([])
  })
})

it('titles of chapters and of parts give no alarm', async () => {
  expect(await rulesIn('## 商务部分\n\n### 类似业绩及企业荣誉\n\n评审因素见下表。')).toEqual([])
})
