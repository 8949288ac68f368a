/** Who buys is read by the part they play: their name may hold words of a rule. */
import { describe, expect, it } from 'vitest'
import { judge, ruleOf, rulesOf } from './judge.ts'

const matchesIn = async (lines: string[], rule: string) =>
  (await judge(`${lines.join('\n\n')}\n`, rulesOf([ruleOf(rule)]))).findings.map(({ match }) => match)

describe('the name of the buyer', () => {
  const buyer = '采购人：宜昌市火漆封套检验中心'

  it('holds no words of a rule, wherever it stands', async () => {
    const lines = [buyer, '# 第一章 采购需求', '服务地点为宜昌市火漆封套检验中心办公楼。', '须用火漆封套。']
    expect(await matchesIn(lines, '火漆封套')).toEqual(['须用火漆封套'])
    expect(await matchesIn(lines.slice(1), '火漆封套')).toHaveLength(2)
  })

  it('is read as what they are, and shown as it is written', async () => {
    const lines = [buyer, '# 第一章 采购需求', '宜昌市火漆封套检验中心自备封套。']
    expect(await matchesIn(lines, '采购人自备')).toEqual(['宜昌市火漆封套检验中心自备封套'])
    expect(await matchesIn(lines, '自备')).toEqual(['宜昌市火漆封套检验中心自备封套'])
  })

  it('is not looked for where it is too short or no name', async () => {
    for (const short of ['采购人：火漆厂', '采购人：火漆12号封套中心'])
      expect(
        await matchesIn([short, '# 第一章 采购需求', '火漆厂供热。', '火漆12号封套中心供热。'], '火漆'),
        short,
      ).not.toEqual([])
  })
})
