/** A criterion of the scoring whose sentences stand in rows of their own, beside cells that reach over all of them. */
import { describe, expect, it } from 'vitest'
import { buildDocx, MERGE_BEGINS, MERGE_GOES_ON, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

const SENTENCES = ['根据投标人的保养方案综合打分。', '优秀的得10分', '一般的得6分', '较差的得2分']
const TITLES = tr(['评分因素', '评分标准', '分值'].map(text => tc(text)))

const inOneCell = tbl([TITLES, tr([tc('保养方案'), tc(SENTENCES.map(text => p(text)).join('')), tc('10')])])

const inRows = tbl([
  TITLES,
  ...SENTENCES.map((text, i) =>
    i === 0
      ? tr([tc('保养方案', MERGE_BEGINS), tc(text), tc('10', MERGE_BEGINS)])
      : tr([tc('', MERGE_GOES_ON), tc(text), tc('', MERGE_GOES_ON)]),
  ),
])

const besideEmptyCells = tbl([
  TITLES,
  ...SENTENCES.map((text, i) => tr(i === 0 ? [tc('保养方案'), tc(text), tc('10')] : [tc(''), tc(text), tc('')])),
])

async function told(table: string): Promise<string[]> {
  const { findings } = await judge(buildDocx({ body: p('第三章 评标办法') + table }))
  return findings.map(({ ruleId, match }) => `${ruleId}: ${match}`)
}

describe('rows that go on with the one above', () => {
  it('are read as paragraphs of one cell', async () => {
    const whole = await told(inOneCell)
    expect(whole).toHaveLength(1)
    expect(await told(inRows)).toEqual(whole)
    expect(await told(besideEmptyCells)).toEqual(whole)
  })

  it('a row with points of its own is a criterion of its own', async () => {
    const grades = ['保养方案优秀的得5分，较差的得1分', '培训方案优秀的得5分，较差的得1分']
    const rows = grades.map((text, i) =>
      tr([tc(i === 0 ? '方案' : '', i === 0 ? MERGE_BEGINS : MERGE_GOES_ON), tc(text), tc('5')]),
    )
    expect(await told(tbl([TITLES, ...rows]))).toHaveLength(2)
  })
})
