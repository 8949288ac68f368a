import { describe, expect, it } from 'vitest'
import { buildDocx, MERGE_BEGINS, MERGE_GOES_ON, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

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
      tr([tc('资格评审', MERGE_BEGINS), tc('营业执照'), tc('有效')]),
      tr([tc('', MERGE_GOES_ON), tc('经营范围'), tc('须含锅炉清洗')]),
    ])
    const { findings } = await judge(buildDocx({ body: p('第三章 评标办法') + p('一、初步评审') + table }))
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['business-scope'])
  })
})
