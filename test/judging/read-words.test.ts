/** Who buys is read by the part they play: their name may hold words of a rule. */
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'
import { told } from './told.ts'

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

  it('is read without the form of the firm too', async () => {
    const firm = [
      '招标人：宜昌火漆银行股份有限公司',
      '# 第一章 采购需求',
      '服务地点为宜昌火漆银行总部。',
      '须用火漆封套。',
    ]
    expect(await matchesIn(firm, '火漆')).toEqual(['须用火漆封套'])
  })

  it('is that of whom the winner signs with where a chapter names nobody else', async () => {
    const chapter = [
      '# 第一章 服务要求',
      '中标单位应与宜昌火漆厂有限公司签订保密协议。',
      '宜昌火漆厂有限公司自备封套。',
    ]
    expect(await matchesIn(chapter, '采购人自备')).toEqual(['宜昌火漆厂有限公司自备封套'])
    const nobody = ['# 第一章 服务要求', '中标单位应与采购人或其指定单位签订保密协议。', '采购人自备封套。']
    expect(await matchesIn(nobody, '采购人自备')).toEqual(['采购人自备封套'])
  })

  it('is no note of where it stands', async () => {
    for (const note of ['见火漆招标公告', '详见火漆采购一览'])
      expect(await matchesIn([`采购人：${note}`, '# 第一章 采购需求', `规格${note}。`], '火漆'), note).toHaveLength(2)
  })

  it('is that of whom a notice begins with', async () => {
    const notice = [
      '宜昌市火漆检验中心采用竞价方式对本单位食堂餐具进行采购。',
      '# 一、服务要求',
      '宜昌市火漆检验中心自备封套。',
    ]
    expect(await matchesIn(notice, '采购人自备')).toEqual(['宜昌市火漆检验中心自备封套'])
    const clause = ['投标人应列出本院采用的封套的标准对采购有何影响。', '# 一、服务要求', '投标人应列出本院自备封套。']
    expect(await matchesIn(clause, '采购人自备')).toEqual([])
  })

  it('is not looked for where it is too short or no name', async () => {
    for (const short of ['采购人：火漆厂', '采购人：火漆12号封套中心'])
      expect(
        await matchesIn([short, '# 第一章 采购需求', '火漆厂供热。', '火漆12号封套中心供热。'], '火漆'),
        short,
      ).not.toEqual([])
  })
})

describe('the place of the buyer', () => {
  const buyer = '采购人：宜昌市兴山县火漆封套检验中心'

  it('is one without its 县, where a place stands', async () => {
    expect(await told('qualification', '在兴山注册的企业方可参加。', buyer)).toEqual(['locality'])
    expect(await told('qualification', '在兴山注册的企业方可参加。')).toEqual([])
    expect(await told('evaluation', '近三年在兴山承担过类似项目的，每个得1分。', buyer)).toEqual([
      'region-performance-award',
    ])
  })

  it('is shown as it is written', async () => {
    expect(await matchesIn([buyer, '# 第一章 采购需求', '在兴山设火漆封套库。'], '本县设火漆')).toEqual([
      '在兴山设火漆封套库',
    ])
  })

  it('is none in a longer name, nor where its name is a common word', async () => {
    const lines = ['# 第一章 采购需求', '设备在兴山路火漆库。']
    expect(await matchesIn([buyer, ...lines], '本县路')).toEqual([])
    const common = ['采购人：怀化市通道县火漆封套检验中心', '# 第一章 采购需求', '在通道设火漆封套库。']
    expect(await matchesIn(common, '本县设火漆')).toEqual([])
  })
})
