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
  'a row with the points of each lot': name =>
    `| 评审因素 | 分值（A/B/C） | 评分标准 |\n| --- | --- | --- |\n| ${name} | 4/4/— | 每次2分，最高4分 |`,
  'a row that says who gets the points': name =>
    `| 序号 | 评分项 | 评分细则 | 分数 |\n| --- | --- | --- | --- |\n| 1 | 报价 | 低价优先 | 30 |\n| 2 | ${name} | 有得分 | 4 |`,
  'a row that says how it is shown': name =>
    `| 类别 | 评审内容 | 分值 | 说明 |\n| --- | --- | --- | --- |\n| 价格 | 投标报价 | 30 | 低价优先 |\n| 商务部分 | ${name} | 4 | 提供证明材料 |`,
  'a row that says what who has it gets': name => `| 项目 | 标准 |\n| --- | --- |\n| ${name} | 有2分，无0分 |`,
  'a row whose points stand first': name => `| 分值 | 内容 |\n| --- | --- |\n| 30 | 投标报价 |\n| 4 | ${name} |`,
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

/** What counts by itself is read behind the name of its row, in each order of columns. */
const COUNTED: Record<string, string> = {
  案例: '每个2分',
  认证: '每证2分',
  软著: '每个0.5',
  荣誉: '国家级3 省级1',
  人员: '高级2 中级1',
  设备: '自有3台3分',
  服务网点: '县内5市内3',
  入库供应商: '是2否0',
}
const ROWS: Record<string, (name: string, counts: string) => string> = {
  'points in the midst': (name, counts) => `| 因素 | 分值 | 标准 |\n| --- | --- | --- |\n| ${name} | 6 | ${counts} |`,
  'points in front': (name, counts) => `| 分值 | 因素 | 标准 |\n| --- | --- | --- |\n| 6 | ${name} | ${counts} |`,
  'points behind': (name, counts) => `| 因素 | 标准 | 分值 |\n| --- | --- | --- |\n| ${name} | ${counts} | 6 |`,
  'points in the name': (name, counts) => `| 因素 | 标准 |\n| --- | --- |\n| ${name}（6分） | ${counts} |`,
  'a line of a list': (name, counts) => `报价（30分）：最低价得满分\n\n${name}（6分）：${counts}`,
}
describe.each(Object.entries(ROWS))('what counts, %s', (_, row) => {
  it.each(Object.entries(COUNTED))('%s is found once', async (name, counts) => {
    expect(await rulesIn(row(name, counts))).toHaveLength(1)
  })
  it.each([
    ['质保期', '每加1年2分'],
    ['功能', '每项1分，20项'],
    ['能耗', '1级3分，2级1分'],
  ])('%s is not', async (name, counts) => {
    expect(await rulesIn(row(name, counts))).toEqual([])
  })
})

it('two short names in one list are two items', async () => {
  expect(await rulesIn('信用（3分）：AAA级3分\n\n软著（4分）：每个1分\n\n人员（6分）：每人1分')).toHaveLength(3)
})

it('a group with its points, left of what it groups, is no count of it', async () => {
  const row = (cells: string) => `| ${cells} |\n`
  const table =
    row('内容 | 细则 | 标准') + row('--- | --- | ---') + row('资信分20分 | 类似业绩 | 承担过同类项目的每个得2分')
  expect(await rulesIn(table)).toEqual(['supplier-performance'])
})

it('titles of chapters and of parts give no alarm', async () => {
  expect(await rulesIn('## 商务部分\n\n### 类似业绩及企业荣誉\n\n评审因素见下表。')).toEqual([])
})

/** Between what bounds the points lie says nothing of its own beside what they are for. */
const BOUNDS = [
  '0-6分',
  '0～12分',
  '0.5—6 分',
  '0至6分',
  '最高6分',
  '最多得6分',
  '满分为6分',
  '上限6分',
  '6分封顶',
  '（6分）',
  '[0,6]分',
]
describe.each([
  ['behind it', (points: string) => `| 认证 | 具有ISO9001质量管理体系认证证书 | ${points} |`],
  ['in front of it', (points: string) => `| 认证 | ${points} | 具有ISO9001质量管理体系认证证书 |`],
])('bounds of the points %s', (_, row) => {
  it.each(BOUNDS)('%s is not told again', async points => {
    const { findings } = await judge(
      `# 第四章 评标办法\n\n## 评分标准\n\n| 因素 | 标准 | 说明 |\n| --- | --- | --- |\n${row(points)}\n`,
    )
    expect(findings.map(one => one.match)).toEqual([expect.stringContaining('质量管理体系')])
  })
})

it('bounds of the points beside a name alone say what is rated', async () => {
  const rows = '| 因素 | 分值 |\n| --- | --- |\n| 注册资本 | 最高5分 |\n| 国有企业 | 满分3分 |\n'
  expect(await rulesIn(rows)).toEqual(['enterprise-scale', 'ownership-form'])
})

describe('a heading amid the scoring that names another part', () => {
  const below = async (line: string) => {
    const { findings } = await judge(`# 第四章 评标办法\n\n## 二、评分标准\n\n2. 服务要求：\n\n${line}\n`)
    return findings.map(one => one.ruleId)
  }

  it.each([
    ['老供应商：2分', 'differential-treatment'],
    ['有“绿色工地”的优先。', 'credit-rating-cert'],
  ])('%s', async (line, rule) => {
    expect(await below(line)).toContain(rule)
  })

  it('where nothing gives points the needs begin', async () => {
    expect(await below('服务人员统一着装，每周巡查三次。')).toEqual([])
  })
})
