import { describe, expect, it } from 'vitest'
import type { ProfileOverrides } from '../../src/facts/profile.ts'
import { BUILT_IN, judge } from './judge.ts'

async function profileOf(markdown: string, overrides: ProfileOverrides = {}) {
  return (await judge(markdown, BUILT_IN, overrides)).file.data.profile!
}

describe('the profile, each field with the sentence it was read from', () => {
  it.each([
    ['regime', 'procurement-law', '根据《中华人民共和国政府采购法》等规定，现进行采购。'],
    ['regime', 'tendering-law', '根据《中华人民共和国招标投标法》的规定，招标人进行招标。'],
    ['regime', 'military', '本文件适用于军队物资类采购项目。'],
    ['regime', 'military', '采购单位：某某军分区保障部'],
    ['kind', 'goods', '项目类别：货物'],
    ['kind', 'services', '采购类别：服务'],
    ['kind', 'works', '项目属性：工程'],
    ['method', '公开招标', '采购方式：公开招标'],
    ['method', '竞争性磋商', '采购方式：竞争性磋商'],
    ['method', '竞争性谈判', '采购方式：竞争性谈判'],
    ['method', '询价', '采购方式：询价采购'],
    ['regime', 'other', '采购人：某某县某某镇陈家坝村股份经济合作社'],
    ['regime', 'other', '比选人：某某村村民委员会'],
    ['method', '框架协议', '采购方式：框架协议采购'],
    ['method', '比选', '火漆加工院内比选'],
    ['method', '询比', '采购方式：询比采购'],
    ['method', '竞价', '火漆维保竞价公告'],
    ['method', '公开招标', '火漆加工中心国际竞争性招标'],
    ['method', '公开招标', '第一章 招标公告'],
    ['kind', 'services', '封缄平台软件开发及部署'],
    ['regime', 'other', '封缄港务集团有限公司（以下简称“买方”）拟就泵和阀门进行公开询比采购。'],
    ['mandatory', true, '本项目属于依法必须进行招标的项目。'],
    ['mandatory', true, '火漆路改造工程已由某区发展和改革局批准建设，建设资金来自区财政，已具备招标条件。'],
    ['mandatory', true, '火漆河治理工程经某县水利局批复，项目资金来源为上级补助资金。'],
    ['importsAllowed', true, '本项目允许采购进口产品。'],
    ['importsAllowed', true, '机电产品国际招标文件'],
    ['importsAllowed', true, '本项目经财政部门审核同意购买进口产品。'],
    ['importsAllowed', true, '经财政部门批准，本项目可采购进口产品。'],
    ['importsAllowed', true, '采购进口产品已通过专家论证并经财政部门核准。'],
    ['importsAllowed', true, '本项目已办理进口产品审批手续。'],
    ['importsAllowed', true, '本项目所投产品可为进口产品。'],
    ['importsAllowed', true, '进口产品：允许'],
    ['importsAllowed', true, '是否允许采购进口产品：是'],
    ['importsAllowed', true, '是否采购进口产品：是'],
    ['importsAllowed', true, '是否接受进口产品：☑是 □否'],
    ['importsAllowed', true, '□不接受进口产品 ☑接受进口产品'],
    ['mandatory', true, '是否依法必须招标项目：是'],
    ['mandatory', true, '依法必须招标：是'],
    ['innovation', true, '是否采购创新产品：是'],
    ['innovation', true, '本项目采购首台（套）创新产品。'],
  ] as const)('%s is %s: %s', async (field, value, sentence) => {
    const profile = await profileOf(`密封完好。\n\n${sentence}\n`)
    expect(profile[field]).toMatchObject({ value, from: sentence })
  })

  it('a line that names kind or method outweighs all others; what no line names is inferred', async () => {
    const invited = '招标方式：邀约招标'
    const many = '\n\n公开招标的规定见招标公告。'.repeat(9)
    expect((await profileOf(`${invited}${many}\n`)).method).toEqual({ value: '邀请招标', from: invited })
    expect((await profileOf('采购方式：☐公开招标 ☑竞争性磋商\n')).method).toMatchObject({ value: '竞争性磋商' })
    expect((await profileOf('采购方式 | 公开招标\n')).method).not.toHaveProperty('inferred')
    const { kind, method } = await profileOf('招标公告\n\n工期为30天。\n')
    expect(kind).toEqual({ value: 'works', from: '工期为30天。', inferred: true })
    expect(method).toEqual({ value: '公开招标', from: '招标公告', inferred: true })
    expect((await profileOf('服务期\n', { kind: 'works' })).kind).toEqual({ value: 'works', from: null })
  })

  it('military procurement is named as such, its law by analogy; whom the forces have barred makes no draft theirs', async () => {
    const { file } = await judge('采购单位：某某军分区保障部\n\n本次采购适用《中华人民共和国政府采购法》。\n')
    expect(file.data.document!.notes.map(({ code }) => code)).toEqual(['military-by-analogy'])
    const civil = await judge('投标人未被列入军队采购失信名单。\n\n采购人：某某市档案馆\n')
    expect(civil.file.data.profile!.regime.value).toBe('procurement-law')
  })

  it('what the text does not say is the default, read from nothing', async () => {
    const profile = await profileOf('密封完好。\n')
    expect(profile).toEqual({
      regime: { value: 'procurement-law', from: null, assumed: true },
      mandatory: { value: false, from: null },
      kind: { value: null, from: null },
      method: { value: null, from: null },
      importsAllowed: { value: false, from: null },
      innovation: { value: false, from: null },
    })
  })

  it.each([
    ['importsAllowed', '本项目不接受进口产品。'],
    ['importsAllowed', '本项目不允许采购进口产品。'],
    ['importsAllowed', '是否接受进口产品：□是 ■否'],
    ['importsAllowed', '是否允许采购进口产品：否'],
    ['importsAllowed', '是否允许采购进口产品：'],
    ['importsAllowed', '采购进口产品须经财政部门审核同意后方可采购进口产品。'],
    ['importsAllowed', '经财政部门审核同意购买进口产品的，国产产品同样可以参加。'],
    ['importsAllowed', '未获财政部门批准采购进口产品。'],
    ['mandatory', '是否依法必须招标项目：否'],
    ['mandatory', '依法必须招标项目：否'],
    ['innovation', '本项目是否采购创新产品：否'],
    ['importsAllowed', '未注明允许采购进口产品的，投标产品均为国产。'],
    ['importsAllowed', '凡允许采购进口产品的，国产产品同样可以参加。'],
    ['mandatory', '本项目为非依法必须招标的项目。'],
    ['mandatory', '火漆厂房改造工程已由某区发展和改革局核准建设，资金来自企业自筹。'],
    ['mandatory', '封套印制项目已由市财政局批准，资金来源为财政资金。'],
    ['innovation', '本项目不属于创新产品采购项目。'],
  ] as const)('%s is not read from a denial: %s', async (field, sentence) => {
    expect((await profileOf(`${sentence}\n`))[field].value).toBe(false)
  })

  it('the value with most clues wins, and says its first sentence', async () => {
    const lines = ['交货期：30日', '服务期：一年', '服务地点：本市', '服务人员：5名']
    expect((await profileOf(`${lines.join('\n\n')}\n`)).kind).toMatchObject({ value: 'services', from: '服务期：一年' })
  })

  it.each([
    ['项目类别：□货物 ☑服务 □工程', 'services'],
    ['采购类别：☐货物　☐服务　☒工程', 'works'],
    ['| 项目属性 | □服务 ■货物 |', 'goods'],
    ['项目类别：货物、服务', 'goods'],
  ])('the kind that is ticked counts, others are no clues: %s', async (line, kind) => {
    const lines = kind === 'goods' ? [] : ['货物包装完好。', '货物运抵现场。', '交货期：30日', '到货三日内验收。']
    const profile = await profileOf(`${[line, ...lines].join('\n\n')}\n`)
    expect(profile.kind).toMatchObject({ value: kind })
    if (line.includes('☑')) expect(profile.kind.from).toBe(line)
  })

  it.each([
    '| 项目类型 | 服务单位 | 金额 |',
    '项目类别：服务器',
    '采购类别：工程机械',
    '项目属性：工程建设项目所需货物',
    '项目类别：服务 工程 货物',
    '项目类别：工程□ 货物☑ 服务□',
  ])('what only begins as a kind, or is one of several, is no answer to that field: %s', async line => {
    const lines = [line, '货物包装完好。', '货物运抵现场。', '交货期：30日', '到货三日内验收。', '原厂质保期两年。']
    expect((await profileOf(`${lines.join('\n\n')}\n`)).kind.value).toBe('goods')
  })

  it.each([
    ['允许采购进口产品', ['拒绝进口', '拒绝进口'], false],
    ['不接受进口产品', ['接受进口', '接受进口'], true],
  ] as const)(
    'what the list of the goods says of each outweighs a sentence of the notice: 本项目%s, %s',
    async (said, cells, value) => {
      const rows = cells.map((cell, i) => `| ${i + 1} | 封蜡炉 | ${cell} |`)
      const list = ['| 序号 | 名称 | 是否接受进口 |', '| --- | --- | --- |', ...rows].join('\n')
      const { importsAllowed } = await profileOf(`经论证，${said}。\n\n${list}\n`)
      expect(importsAllowed.value).toBe(value)
    },
  )

  it('what the user says outranks the text and was read from nothing', async () => {
    const overrides = { regime: 'tendering-law', kind: 'works', method: '询价', innovation: true } as const
    const profile = await profileOf('项目类别：货物\n\n根据《政府采购法》公开招标。\n', overrides)
    expect(profile.regime).toEqual({ value: 'tendering-law', from: null })
    expect(profile.kind).toEqual({ value: 'works', from: null })
    expect(profile.method).toEqual({ value: '询价', from: null })
    expect(profile.innovation).toEqual({ value: true, from: null })
    expect((await profileOf('本项目采购创新产品。\n', { innovation: false })).innovation.value).toBe(false)
  })

  it('a contract at the end of a long tender does not change the regime', async () => {
    const notice = '根据《政府采购法》采购。\n\n采购人：火漆局。\n\n'
    const long = '密封完好的信封应当逐件清点并记录在册。\n\n'.repeat(2000)
    const contract = '招标人与《招标投标法》。\n\n'.repeat(40)
    expect((await profileOf(notice + long + contract)).regime.value).toBe('procurement-law')
  })
})
