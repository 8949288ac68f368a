import { describe, expect, it } from 'vitest'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'
import { rolesOf } from './roles-of.ts'

const START = '<w:vMerge w:val="restart"/>'
const ON = '<w:vMerge/>'

/** Rows of an examination among the standards of the evaluation. */
const examined = (...rows: string[]) =>
  `# 第三章 评标办法\n\n## 一、初步评审\n\n| 类别 | 因素 | 标准 |\n|---|---|---|\n${rows.join('\n')}\n`

const foundIn = async (...rows: string[]) => {
  const { findings } = await judge(examined('| 形式 | 签章 | 齐全 |', ...rows))
  return findings.map(({ ruleId, excerpt }) => [ruleId, excerpt])
}

describe('rows of an examination', () => {
  it('of qualification hold its conditions', async () => {
    expect(await foundIn('| 资格 | 经营范围 | 须含锅炉清洗 |')).toEqual([['business-scope', '须含锅炉清洗']])
  })

  it('of form hold none', async () => {
    expect(await foundIn('| 形式 | 经营范围 | 与执照一致 |')).toEqual([])
  })

  it('a list is told where it is named, and not at the name of its row', async () => {
    expect(await foundIn('| 资格 | 施工企业名录 | 镇道路养护承包商名册内在册 |')).toEqual([
      ['supplier-list', '镇道路养护承包商名册内在册'],
    ])
  })

  it('a name beside several rows says of each what it is about', async () => {
    const table = tbl([
      tr(['类别', '因素', '标准'].map(text => tc(text))),
      tr([tc('资格评审', START), tc('营业执照'), tc('有效')]),
      tr([tc('', ON), tc('经营范围'), tc('须含锅炉清洗')]),
    ])
    const { findings } = await judge(buildDocx({ body: p('第三章 评标办法') + p('一、初步评审') + table }))
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['business-scope'])
  })
})

describe('rows of the table in front of the instructions', () => {
  const rolesIn = (...rows: string[]) => {
    const titles = tr(['条款号', '条款名称', '编列内容'].map(text => tc(text)))
    return rolesOf(buildDocx({ body: p('第二章 投标人须知') + p('投标人须知前附表') + tbl([titles, ...rows]) }))
  }
  const row = (...cells: string[]) => tr(cells.map(text => tc(text)))

  it('of one clause are conditions, if the name beside all of them says so', async () => {
    const roles = await rolesIn(
      tr([tc('1.4.1', START), tc('投标人资质条件', START), tc('须有两台锅炉。')]),
      tr([tc('', ON), tc('', ON), tc('须自备火漆。')]),
      row('1.9.1', '集合地点', '码头西侧。'),
    )
    expect(roles).toMatchObject({
      '须有两台锅炉。': 'qualification',
      '须自备火漆。': 'qualification',
      '码头西侧。': 'instruction',
    })
  })

  it.each([
    '财务要求',
    '信誉要求',
    '项目经理',
    '拟派项目负责人资格',
    '总监理工程师',
    '主要项目管理人员要求',
    '类似项目的定义',
    '特殊资格',
    '体系认证要求',
    '拟派团队',
  ])('are conditions where they are parted by what they ask for: %s', async name => {
    const roles = await rolesIn(row('1.4.1', name, '年满三十。'), row('3.7.4', '装订要求', '用火漆。'))
    expect(roles).toMatchObject({ '年满三十。': 'qualification', '用火漆。': 'instruction' })
  })
})
