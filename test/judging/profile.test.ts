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
    ['mandatory', true, '本项目属于依法必须进行招标的项目。'],
    ['mandatory', true, '火漆路改造工程已由某区发展和改革局批准建设，建设资金来自区财政，已具备招标条件。'],
    ['mandatory', true, '火漆河治理工程经某县水利局批复，项目资金来源为上级补助资金。'],
    ['importsAllowed', true, '本项目允许采购进口产品。'],
    ['importsAllowed', true, '机电产品国际招标文件'],
    ['innovation', true, '本项目采购首台（套）创新产品。'],
  ] as const)('%s is %s: %s', async (field, value, sentence) => {
    const profile = await profileOf(`密封完好。\n\n${sentence}\n`)
    expect(profile[field]).toEqual({ value, from: sentence })
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
      regime: { value: 'procurement-law', from: null },
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
    expect((await profileOf(`${lines.join('\n\n')}\n`)).kind).toEqual({ value: 'services', from: '服务期：一年' })
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

describe('the project, as the cover or the notice print it', () => {
  const projectOf = async (markdown: string) => (await judge(markdown)).file.data.project

  it('from lines', async () => {
    const lines = [
      '项目名称：火漆采购',
      '项目编号：HQ-2026-01',
      '采 购 人：火漆局',
      '采购代理机构：封缄公司',
      '预算金额：12万元',
    ]
    expect(await projectOf(`${lines.join('\n\n')}\n`)).toEqual({
      name: '火漆采购',
      number: 'HQ-2026-01',
      buyer: '火漆局',
      agency: '封缄公司',
      budget: '12万元',
    })
  })

  it.each([
    ['工程规模：九层，招标控制价1800万元。', '1800万元'],
    ['本次采购预算为人民币96.5万元，超过的无效。', '96.5万元'],
    ['预算金额：详见附件。\n\n最高限价：30万元', '30万元'],
    ['预算另行公布。', null],
  ])('the budget in a sentence: %s', async (text, budget) => {
    expect((await projectOf(`${text}\n`))?.budget).toBe(budget)
  })

  it('from the rows of a table', async () => {
    const table = '| 条款 | 内容 |\n|---|---|\n| 项目名称 | 火漆采购 |\n| 采购人 | 火漆局 |\n'
    expect(await projectOf(table)).toMatchObject({ name: '火漆采购', buyer: '火漆局' })
  })

  it('from columns, whose titles are no values of each other', async () => {
    const table = '| 序号 | 项目编号 | 项目名称 | 数量 |\n|---|---|---|---|\n| 1 | HQ-2026-01 | 火漆采购 | 2 |\n'
    expect(await projectOf(table)).toMatchObject({ number: 'HQ-2026-01', name: '火漆采购' })
  })

  it('from the line below that says whose name follows, as in the form of a notice', async () => {
    const text = '1.采购人信息\n\n名    称：火漆局\n\n地址：黄石市一路2号\n\n2.采购代理机构信息\n\n名　称：封缄公司\n'
    expect(await projectOf(text)).toMatchObject({ buyer: '火漆局', agency: '封缄公司' })
    expect(await projectOf('采购人信息\n\n见附件\n')).toMatchObject({ buyer: null })
  })

  it('not from the titles of a list of works, nor of a form', async () => {
    const works =
      '| 序号 | 编码 | 项目名称 | 项目特征 | 单位 | 工程量 |\n|---|---|---|---|---|---|\n| 1 | A1 | 封口 | 红色 | 处 | 6 |\n'
    expect(await projectOf(works)).toMatchObject({ name: null })
    const form = '| 设备名称 | 型号 | 项目名称 | 买方名称 | 价格 |\n|---|---|---|---|---|\n| | | | | |\n'
    expect(await projectOf(form)).toMatchObject({ name: null })
  })

  it('from the sentences in which the standard documents name it', async () => {
    const notice = '1.招标条件\n\n本招标项目火漆楼新建工程已由封缄局以封字〔2026〕9号批准建设。\n'
    expect(await projectOf(notice)).toMatchObject({ name: '火漆楼新建工程' })
    expect(await projectOf('封缄公司受火漆局委托，对火漆进行采购。\n')).toMatchObject({ buyer: '火漆局' })
    expect(await projectOf('征集人：火漆中心\n')).toMatchObject({ buyer: '火漆中心' })
    const sealed = '采购人：火漆局（盖章）\n\n代理机构：封缄公司（加盖公章）\n'
    expect(await projectOf(sealed)).toMatchObject({ buyer: '火漆局', agency: '封缄公司' })
  })

  it('ends where the next field or an aside begins', async () => {
    const text =
      '项目名称：火漆采购项目（以下简称“本项目”）\n\n采购人：火漆局地址：印泥路1号联系方式：某某\n\n' +
      '采购代理机构：封缄招投标代理有限公司传 真：0000-1234567\n\n项目编号：FJ（2026）12号）进行公开招标，欢迎参加\n'
    expect(await projectOf(text)).toMatchObject({
      name: '火漆采购项目',
      buyer: '火漆局',
      agency: '封缄招投标代理有限公司',
      number: 'FJ（2026）12号',
    })
  })

  it('is no name where something else stands there', async () => {
    const text =
      '采购人：在递交投标文件截止日前进入提问区域，密码为六位\n\n项目名称：详见公告\n\n受其他当事人委托，办理火漆\n'
    expect(await projectOf(text)).toMatchObject({ buyer: null, name: null })
  })

  it('a row for buyer and agency names the buyer', async () => {
    const row = '| 1 | 采购人、采购代理机构 | 火漆局；封缄公司 |\n|---|---|---|\n'
    expect(await projectOf(row)).toMatchObject({ buyer: '火漆局', agency: null })
  })

  it('a row of names and values beside each other, and not one of titles', async () => {
    const row = (...cells: string[]) => `| ${cells.join(' | ')} |\n${'|---'.repeat(cells.length)}|\n`
    const values = row('采购人', '火漆局', '项目名称', '封缄用品', '项目编号', 'HQ-2026-01')
    expect(await projectOf(values)).toMatchObject({ buyer: '火漆局', name: '封缄用品', number: 'HQ-2026-01' })
    expect(await projectOf(row('序号', '采购人', '品名', '数量', '备注'))).toMatchObject({ buyer: null })
  })

  it('the number of the plan is that of the project only where there is no other', async () => {
    expect(await projectOf('采购计划编号：JH-7\n\n采购项目编号：HQ-7\n')).toMatchObject({ number: 'HQ-7' })
    expect(await projectOf('采购计划编号：JH-7\n')).toMatchObject({ number: 'JH-7' })
  })

  it('up to the next field of the line, without a name that is said twice', async () => {
    const text = '采购人信息：名称：火漆局 地址：黄石市一路2号 联系人：王主任\n\n代理机构：代理机构名称：封缄公司\n'
    expect(await projectOf(text)).toMatchObject({ buyer: '火漆局', agency: '封缄公司' })
    expect(await projectOf('采购人：项目管理单位： 设计单位：\n\n编号：货物名称\n')).toMatchObject({
      buyer: null,
      number: null,
    })
  })

  it('a field that is blank or missing is null', async () => {
    expect(await projectOf('项目名称：________\n')).toEqual({
      name: null,
      number: null,
      buyer: null,
      agency: null,
      budget: null,
    })
  })
})
