import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

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
    ['预算金额：每年318万元，服务期一年。', '318万元'],
    ['预算另行公布。', null],
    ['预算金额：人民币壹佰捌拾陆万元整（￥1860000.00元）', '￥1860000.00元'],
    ['预算金额：大写：壹佰捌拾陆万元整，小写：1860000元', '1860000元'],
    ['预算金额：壹佰捌拾陆万元整', '壹佰捌拾陆万元'],
    ['本项目采购预算为人民币一百八十六万元。', '一百八十六万元'],
    ['预算金额（万元）：186.00', '186.00万元'],
    ['| 预算金额（元） | 1,860,000 |\n|---|---|', '1,860,000元'],
    ['| 包号 | 预算金额（万元） | 交货期 |\n|---|---|---|\n| 1 | 186 | 30日 |', '186万元'],
    ['| 包号 | 预算金额（万元） |\n|---|---|\n| 1 | 186 |\n| 2 | 90 |', null],
    // What a law or a rule of the purchase counts from, and what one of many things costs.
    ['货物采购预算金额在200万元以上的，应当公开招标。', null],
    ['预算金额达到400万元（含）以上的工程，适用招标投标法。', null],
    ['只有2家且预算金额在500万元以下项目，按竞争性谈判进行。', null],
    ['管理费最高限价230元/人/月，评标价最高限价为：157,320元。', null],
    ['本次招标的最高限价为：157,320元。', '157,320元'],
    ['投标最高限价2,435,216.00元/年（含税）', '2,435,216.00元'],
    ['最高限价：230元/人/月', null],
    ['最高限价（单价）：12元', null],
    ['单项控制价：15万元\n\n项目预算：800万元', '800万元'],
    ['本次采购预算为96.5万元。\n\n预算金额：97万元', '97万元'],
  ])('the budget in a sentence: %s', async (text, budget) => {
    expect((await projectOf(`${text}\n`))?.budget).toBe(budget)
  })

  it('no further than a comma or a wide space, behind which something else stands', async () => {
    const lines = [
      '项目编号：HQ-2026-01\u3000资格后审',
      '采购人：火漆局办公室，三楼301室',
      '采购代理机构：封缄公司\u3000\u30002026年3月',
    ]
    expect(await projectOf(`${lines.join('\n\n')}\n`)).toMatchObject({
      number: 'HQ-2026-01',
      buyer: '火漆局办公室',
      agency: '封缄公司',
    })
    expect((await projectOf('代理机构：自行招标，不收取代理费\n\n采购人：火漆局\n'))?.agency).toBeNull()
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

  it.each([
    ['项目概况：火漆局印泥采购项目的潜在投标人应在交易平台获取招标文件。', '火漆局印泥采购项目'],
    ['火漆局印泥采购项目公开招标文件', '火漆局印泥采购项目'],
    ['《封缄公司火漆楼改造工程施工招标文件》', '封缄公司火漆楼改造工程施工'],
    ['火漆局印泥服务项目采购公告，采购方式：公开招标。', '火漆局印泥服务项目'],
    ['火漆局印泥及封套采购项目（二次）', '火漆局印泥及封套采购项目（二次）'],
    ['火漆局拟对“火漆街封套养护”采用竞争性磋商方式采购。', '火漆街封套养护'],
    ['某某省政府采购', null],
    ['某某省政府采购招标文件', null],
    ['第三章 货物采购', null],
    ['项目概况：（项目名称）招标项目的潜在投标人应在（地址）获取招标文件。', null],
    ['一、本次火漆采购项目', null],
    ['火漆楼工程招标文件范本', null],
    ['＿＿＿＿项目公开招标文件', null],
    ['[项目名称]采购项目招标文件', null],
  ])('its name in the notice, or as the title on the cover: %s', async (line, name) => {
    expect((await projectOf(`${line}\n`))?.name).toBe(name)
  })

  it('a title is no name behind the first pages', async () => {
    const long = '密封完好的信封应当逐件清点。\n\n'.repeat(30)
    expect(await projectOf(`${long}火漆局印泥采购项目公开招标文件\n`)).toMatchObject({ name: null })
  })

  it.each([
    ['二、封缄县火漆局就印泥进行公开招标，兹邀请合格投标人投标。', '封缄县火漆局'],
    ['根据政府采购法及财政部令第74号，封缄县火漆中心就印泥进行询价采购。', '封缄县火漆中心'],
    ['封缄县火漆局依据《政府采购框架协议采购方式管理暂行办法》，就封套进行框架协议采购。', '封缄县火漆局'],
    ['封缄集团有限公司（以下简称“买方”）拟就泵和阀门进行公开询比采购。', '封缄集团有限公司'],
    ['“采购人”系指火漆街管理局；“供应商”系指响应采购的法人。', '火漆街管理局'],
    ['封缄公司受封缄县火漆局（以下简称采购人）委托，就印泥进行采购。', '封缄县火漆局'],
    ['受＿＿＿＿委托，就印泥进行采购。', null],
    ['受（采购人名称）委托，就印泥进行采购。', null],
    ['封缄县火漆局（采购人）委托封缄公司就印泥进行公开招标采购。', null],
    ['成交供应商应与＿＿＿＿＿公司签订合同。', null],
    ['“采购人”系指依法进行政府采购的国家机关、事业单位。', null],
  ])('its buyer in the sentence that begins a notice, or says who is meant: %s', async (line, buyer) => {
    expect((await projectOf(`${line}\n`))?.buyer).toBe(buyer)
  })

  it.each([
    ['1.1 项目编号HQYZ-2026-FW-064，预算97万元', 'HQYZ-2026-FW-064'],
    ['一、征集编号：HQ-2026-008。二、分包：两包', 'HQ-2026-008'],
    ['| 编号 | 0.28元/组 |\n|---|---|\n| 1 | 2 |', null],
  ])('its number: %s', async (line, number) => {
    expect((await projectOf(`${line}\n`))?.number).toBe(number)
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
