/** Lines of the vocabulary are built where a title holds what they need: that loses none of them. */
import { expect, it } from 'vitest'
import { titleLines } from '../../src/transform/section/title-lines.ts'
import { BUILT_IN } from './judge.ts'

const TITLES = [
  '第三章采购需求及合同条款',
  '资格审查表',
  '三、评标办法和标准',
  '附件',
  '附件1：授权委托书（格式）',
  '投标人须知前附表',
  '技术评分（60分）',
  '参与单位应具备以下条件',
  '火漆印章说明',
  '',
]

it('every line that stands in a title is one of those that it may hold', () => {
  const all = titleLines({ vocabulary: BUILT_IN.vocabulary })
  const some = titleLines(BUILT_IN)
  for (const title of TITLES) {
    const roles = (lines: ReturnType<typeof all>) => lines.filter(line => line.stands(title)).map(({ role }) => role)
    expect(roles(some(title)), title).toEqual(roles(all(title)))
    expect(some(title).length, title).toBeLessThan(all(title).length / 4)
  }
})

it('a title with its number and without is asked for at once, in the order of the vocabulary', () => {
  const some = titleLines(BUILT_IN)
  const both = some('三、合同', '合同').filter(line => line.stands('三、合同') || line.stands('合同'))
  expect(both.map(({ role }) => role)).toEqual(['contract'])
})

it('a vocabulary without an index has all its lines tried', () => {
  const vocabulary = { ...BUILT_IN.vocabulary, roles: [{ role: 'notice' as const, headings: ['火漆'], columns: [] }] }
  expect(titleLines({ vocabulary })('甲')).toHaveLength(1)
})
