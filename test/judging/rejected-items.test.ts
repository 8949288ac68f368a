/** Items of a list that says in its first line what becomes of a bid count as what they are said alone. */
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const LEAD = '有下列情形之一的，投标无效：'

const found = async (lines: readonly string[], heading = '第五章 投标人须知') => {
  const { findings } = await judge(`# ${heading}\n\n${lines.join('\n\n')}\n`)
  return findings.map(({ ruleId, match }) => [ruleId, match])
}

describe('an item of a list that rejects', () => {
  it.each([
    ['未参加现场踏勘的', 'mandatory-site-visit'],
    ['投标文件未胶装', 'unrelated-factor'],
    ['授权代表未进行人脸识别', 'personal-presence'],
    ['在其他看守所供餐期间被提前终止合同的', 'unlawful-blacklist'],
  ])('%s', async (item, rule) => {
    expect(await found([LEAD, '（1）未按要求签字盖章的；', `（2）${item}；`])).toEqual([[rule, item]])
    expect(await found([`${LEAD}①未按要求签字盖章的；②${item}；③超过最高限价的。`])).toEqual([[rule, item]])
  })

  it('what stands in brackets behind it does not hide it', async () => {
    expect(await found([`8.${LEAD}①超过最高限价；②未按时踏勘（包3）；③资格不符。`])).toEqual([
      ['mandatory-site-visit', '未按时踏勘（包3）'],
    ])
  })

  it('no sentence behind the list is one of its items', async () => {
    expect(await found([`${LEAD}①超过最高限价。供应商可以自行踏勘现场。`])).toEqual([])
    expect(await found([LEAD, '（1）超过最高限价的；', '采购人不组织踏勘现场。'])).toEqual([])
  })

  it.each([
    '未按要求签字盖章的',
    '投标报价超过最高限价的',
    '单位负责人为同一人的不同供应商参加同一包投标的',
    '投标文件附有采购人不能接受的条件的',
    '未取得食品经营许可证的',
    '未提供法定代表人身份证明的',
  ])('no fault: %s', async item => expect(await found([LEAD, `（1）${item}；`])).toEqual([]))

  it('what the winner does is no ground for rejecting a bid', async () => {
    expect(await found(['中标人有下列情形之一的，取消中标资格：', '（1）未参加现场踏勘的；'])).toEqual([])
  })
})
