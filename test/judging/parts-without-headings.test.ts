import { expect, it } from 'vitest'
import type { Role } from '../../src/tree/nodes.ts'
import { judge } from './judge.ts'

/** Roles of the sentences of a markdown document by their text; titles are left out. */
async function rolesOf(markdown: string): Promise<Record<string, Role>> {
  const { units } = await judge(markdown)
  const bodies = units.filter(unit => unit.block.data.level === undefined)
  return Object.fromEntries(bodies.map(unit => [unit.text, unit.role]))
}

it('a cover ends with the first sentence: an excerpt begins in a chapter whose heading is missing', async () => {
  const roles = await rolesOf('火漆采购文件\n\n3、蜡须为红色。\n\n印泥\n\n# 第三章 采购需求\n\n密封完好。\n')
  expect(roles).toEqual({
    火漆采购文件: 'cover',
    '3、蜡须为红色。': 'other',
    印泥: 'other',
    '密封完好。': 'requirement',
  })
  const table = await rolesOf(
    '| 1 | 蜡 | 须为红色； |\n| --- | --- | --- |\n| 2 | 印泥 | 无 |\n\n# 第三章 采购需求\n\n密封完好。\n',
  )
  expect(table['须为红色；']).toBe('other')
})

it('a line that only names whose conditions follow introduces them, without a heading', async () => {
  for (const line of ['封蜡社从业资质：', '具备条件', '参选机构条件', '（二）刻章厂要求：'])
    expect((await rolesOf(`现征集封蜡单位。\n\n${line}\n\n1.有蜡炉。\n`))['1.有蜡炉。'], line).toBe('qualification')
  for (const line of ['使用单位要求：', '付款条件：', '封蜡条件'])
    expect((await rolesOf(`现征集封蜡单位。\n\n${line}\n\n1.有蜡炉。\n`))['1.有蜡炉。'], line).not.toBe('qualification')
})

it('a review table behind the contract or the forms says how qualification is examined', async () => {
  const row = '| 审查内容 | 审查标准 |\n| --- | --- |\n| 火漆 | 须为红色 |\n'
  for (const chapter of ['第五章 合同条款', '第六章 响应文件格式'])
    expect((await rolesOf(`# ${chapter}\n\n甲。\n\n${row}`)).须为红色, chapter).toBe('qualification')
  expect(await rolesOf('# 第五章 合同条款\n\n甲。\n\n## 符合性审查表\n\n密封完好。\n')).toEqual({
    '甲。': 'contract',
    '密封完好。': 'qualification',
  })
  const filled = '| 审查内容 | 供应商填写 |\n| --- | --- |\n| 火漆 | 颜色 |\n'
  expect((await rolesOf(`# 第六章 响应文件格式\n\n甲。\n\n${filled}`)).颜色).toBe('form')
})

it('in a list of conditions that only a sentence heads, the needs around it go on', async () => {
  const { units } = await judge(
    '# 第三章 采购需求\n\n火漆须为红色。\n\n供应商须满足以下要求：\n\n1.有蜡炉。\n\n# 第二章 投标人资格要求\n\n密封完好。\n',
  )
  const places = units.map(({ text, role, within }) => [text, role, within])
  expect(places).toContainEqual(['火漆须为红色。', 'requirement', null])
  expect(places).toContainEqual(['1.有蜡炉。', 'qualification', 'requirement'])
  expect(places).toContainEqual(['密封完好。', 'qualification', null])
})
