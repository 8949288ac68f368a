/** Rows of the table in front of the instructions (须知前附表). */
import { describe, expect, it } from 'vitest'
import { buildDocx, MERGE_BEGINS, MERGE_GOES_ON, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { rolesOf } from './roles-of.ts'

describe('rows of the table in front of the instructions', () => {
  const rolesIn = (...rows: string[]) => {
    const titles = tr(['条款号', '条款名称', '编列内容'].map(text => tc(text)))
    return rolesOf(buildDocx({ body: p('第二章 投标人须知') + p('投标人须知前附表') + tbl([titles, ...rows]) }))
  }
  const row = (...cells: string[]) => tr(cells.map(text => tc(text)))

  it('of one clause are conditions, if the name beside all of them says so', async () => {
    const roles = await rolesIn(
      tr([tc('1.4.1', MERGE_BEGINS), tc('投标人资质条件', MERGE_BEGINS), tc('须有两台锅炉。')]),
      tr([tc('', MERGE_GOES_ON), tc('', MERGE_GOES_ON), tc('须自备火漆。')]),
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

  it('are conditions sentence by sentence, where one says by itself what a bidder has to have or to be', async () => {
    const roles = await rolesIn(
      row('1.11', '分包', '不允许。投标人须自有印刷机五台。'),
      row('5.1', '标准化等级', '须取得二级证书。'),
      row('6.1', '开标', '投标人应有权旁听。'),
      row('7.1', '附录5 资格审查条件（掌船人和轮机长最低要求）', '年满三十。'),
    )
    expect(roles).toMatchObject({
      '不允许。': 'instruction',
      '投标人须自有印刷机五台。': 'qualification',
      '须取得二级证书。': 'qualification',
      '投标人应有权旁听。': 'instruction',
      '年满三十。': 'qualification',
    })
  })
})
