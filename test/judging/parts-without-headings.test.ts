import { expect, it } from 'vitest'
import { setRolesByValues } from '../../src/transform/classify/roles-of-lines.ts'
import { paragraph, root } from '../../src/tree/build.ts'
import { judge } from './judge.ts'
import { rolesOf } from './roles-of.ts'

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

it('such a line in a contract introduces what the winner has to do', async () => {
  const chapter = '# 第五章 合同条款\n\n甲。\n\n封蜡社从业资质：\n\n1.有蜡炉。\n'
  expect((await rolesOf(chapter))['1.有蜡炉。']).toBe('contract')
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

it('what the law asks of every bidder tells conditions, with the list around it and what asks as it does', async () => {
  const conditions = [
    '1.拥有蜡炉两座；',
    '2.具有独立承担民事责任的能力；',
    '3.参加采购活动前三年内没有重大违法记录；',
    '4.蜡炉须经年检；',
  ]
  const list = conditions.join('\n\n')
  for (const document of [
    list,
    `# 一、项目概况\n\n采购火漆一批。\n\n${list}`,
    `# 有关事项\n\n采购火漆一批。\n\n${list}`,
  ]) {
    const roles = await rolesOf(`${document}\n\n# 四、联系方式\n\n密封完好。\n`)
    for (const condition of conditions) expect(roles[condition], document).toBe('qualification')
    expect(roles['密封完好。']).not.toBe('qualification')
    expect(roles['采购火漆一批。'] ?? 'notice').not.toBe('qualification')
  }
  const plain = await rolesOf(
    '采购火漆一批。\n\n供应商须自有蜡炉；\n\n具有良好的商业信誉；\n\n有蜡炉两座；\n\n未被列入失信被执行人名单；\n\n3月1日开标。\n',
  )
  expect(plain).toMatchObject({ '供应商须自有蜡炉；': 'qualification', '有蜡炉两座；': 'qualification' })
  expect(plain['3月1日开标。']).not.toBe('qualification')
})

it('what a notice lists beside such conditions is none', async () => {
  const list = [
    '1.具有独立承担民事责任的能力；',
    '2.没有重大违法记录；',
    '3.交货期：收到订单后五天；',
    '4.付款方式：按月结算。',
  ]
  const roles = await rolesOf(`# 有关事项\n\n${list.join('\n\n')}\n`)
  expect(list.map(line => roles[line] === 'qualification')).toEqual([true, true, false, false])
})

it('nothing is a condition for the law in one line, nor where instructions, forms and contracts say the same', async () => {
  const list = '1.具有独立承担民事责任的能力；\n\n2.没有重大违法记录；\n'
  expect((await rolesOf('采购火漆。\n\n1.具有独立承担民事责任的能力；\n\n2.密封完好。\n'))['2.密封完好。']).toBe(
    'other',
  )
  for (const [title, role] of [
    ['第二章 投标人须知', 'instruction'],
    ['第五章 合同条款', 'contract'],
    ['第六章 响应文件格式', 'form'],
  ])
    expect((await rolesOf(`# ${title}\n\n${list}`))['2.没有重大违法记录；'], title).toBe(role)
})

it('lines that give points are scoring in a notice and in instructions too, lines with values needs in a notice', async () => {
  const points = '1.封蜡均匀得3分；\n\n2.附回执得2分；\n\n3.逐份登记得5分。\n'
  const values = '1.火漆厚3mm；\n\n2.印章直径42mm；\n\n3.重20kg。\n'
  for (const title of ['一、项目概况', '第二章 投标人须知'])
    expect((await rolesOf(`# ${title}\n\n${points}`))['2.附回执得2分；'], title).toBe('evaluation')
  expect((await rolesOf(`# 一、项目概况\n\n${values}`))['2.印章直径42mm；']).toBe('requirement')
  expect((await rolesOf(`# 第二章 投标人须知\n\n${values}`))['2.印章直径42mm；']).toBe('instruction')
})

it('letters number chapters that are called so, and what follows them, and no items', async () => {
  const { tree } = await judge(
    'A. 采购公告\n\n采购火漆一批。\n\nB. 评分办法\n\nA. 甲级得分高。\n\nB. 乙级得分低。\n\nC. 采购需求\n\n火漆须为红色。\n\nD. 火漆的来历\n\n密封完好。\n',
  )
  expect(tree.children.map(({ data }) => data && 'title' in data && [data.title, data.role])).toEqual([
    ['A. 采购公告', 'notice'],
    ['B. 评分办法', 'evaluation'],
    ['C. 采购需求', 'requirement'],
    ['D. 火漆的来历', 'other'],
  ])
})

it('a chapter of hints or data is a part of the instructions, one that explains points is scoring; a line of such words heads nothing', async () => {
  for (const title of ['第二章 重要提示', '第三章 投标资料表', '四、磋商须知资料表'])
    expect((await rolesOf(`${title}\n\n密封完好。\n`))['密封完好。'], title).toBe('instruction')
  expect((await rolesOf('第四章 计分说明\n\n密封完好。\n'))['密封完好。']).toBe('evaluation')
  expect((await rolesOf('第三章 采购需求\n\n甲。\n\n重要提示\n\n密封完好。\n'))['密封完好。']).toBe('requirement')
})

it('a long list around many runs of values is all of needs', () => {
  const words = (i: number) => `${(i % 99) + 1}）${i % 10 < 4 ? '厚3mm；' : '密封完好；'}`
  const tree = root(Array.from({ length: 8000 }, (_, i) => paragraph(words(i), { page: null })))
  setRolesByValues(tree, /mm/)
  expect(tree.children.every(({ data }) => data && 'role' in data && data.role === 'requirement')).toBe(true)
})
