import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/tree/nodes.ts'
import { rolesOf } from './roles-of.ts'

describe('roles of sections', () => {
  it.each<[Role, string]>([
    ['notice', '第一章 招标公告'],
    ['notice', '第一章 竞争性磋商公告'],
    ['notice', '投标邀请'],
    ['instruction', '第二章 投标人须知'],
    ['instruction', '供应商须知前附表'],
    ['qualification', '二、投标人资格要求'],
    ['qualification', '三、询价对象资格'],
    ['qualification', '供应商应具备的资格条件'],
    ['qualification', '资格审查标准'],
    ['qualification', '四、有下列情形之一的单位，谢绝参加投标：'],
    // What is offered, or who makes or leads it, named besides the bidder; and qualification said twice.
    ['qualification', '第四章 投标人和投标产品的资格条件'],
    ['qualification', '三、供应商、制造商的资格条件'],
    ['qualification', '三、申请人与拟供火漆的资格标准及证明材料'],
    ['qualification', '三、响应供应商及其信使的准入条件'],
    ['qualification', '第四章 资质性、资格性及其他具有类似效力的要求'],
    ['qualification', '三、资格性和符合性审查'],
    ['qualification', '三、企业资质及信使要求'],
    ['other', '三、供应商和采购人的权利与义务'],
    ['other', '三、供应商和评审专家的资格要求'],
    ['other', '三、投标人及投标产品的报价明细'],
    ['other', '四、有下列情形之一的质疑，不予受理：'],
    ['evaluation', '第四章 评标办法'],
    ['evaluation', '三、评分标准'],
    ['evaluation', '综合评分明细表'],
    ['requirement', '第三章 采购需求'],
    ['requirement', '二、技术参数'],
    ['requirement', '第五部分 项目需求书'],
    ['requirement', '附表一：封蜡 是否允许进口：否'],
    ['contract', '第五章 合同条款'],
    ['contract', '拟签订的合同文本'],
    ['form', '第六章 投标文件格式'],
    ['form', '第七章 响应文件格式'],
    ['other', '第八章 火漆样式图'],
  ])('%s: %s', async (role, title) => {
    expect(await rolesOf(`# ${title}\n\n密封完好。\n`)).toEqual({ '密封完好。': role })
  })

  it('a heading that says nothing has the role of the section around it', async () => {
    expect(await rolesOf('# 第三章 采购需求\n\n## 一、会议桌\n\n密封完好。\n')).toEqual({ '密封完好。': 'requirement' })
  })

  it('a heading inside says more than the chapter', async () => {
    const roles = await rolesOf('# 第一章 招标公告\n\n## 二、投标人资格要求\n\n甲。\n\n## 三、获取文件\n\n乙。\n')
    expect(roles).toEqual({ '甲。': 'qualification', '乙。': 'notice' })
  })

  it('an item of the scoring that names another part in front of its points stays one', async () => {
    const items = '2、资质要求：具有封缄师证的得2分。\n\n3、商务要求：当日封缄的得3分。'
    expect(await rolesOf(`# 第五章 评分标准\n\n${items}\n\n# 第六章 其他\n\n2、资质要求：具有封缄师证。\n`)).toEqual({
      '2、资质要求：具有封缄师证的得2分。': 'evaluation',
      '3、商务要求：当日封缄的得3分。': 'evaluation',
      '2、资质要求：具有封缄师证。': 'qualification',
    })
  })

  it('so does one that names it above its points, with or without a colon', async () => {
    for (const title of ['1. 服务要求：', '2、技术要求', '（2）人员要求', '（一）商务条款'])
      for (const item of ['具有封缄师证的得2分。', '漆封十年以上的2分。', '每有一处蜡房，加1分。'])
        expect(await rolesOf(`# 第五章 评标办法\n\n## 二、评分标准\n\n${title}\n\n${item}\n`), title).toMatchObject({
          [item]: 'evaluation',
        })
  })

  it('a numbered line that names no part has the role of what it stands in', async () => {
    const parts: Record<string, Role> = { '第四章 评标办法': 'evaluation', '第一章 招标公告': 'notice' }
    for (const [chapter, role] of Object.entries(parts))
      expect(await rolesOf(`# ${chapter}\n\n1. 具体要求：\n\n密封完好。\n`)).toEqual({
        '1.具体要求：': role,
        '密封完好。': role,
      })
    expect(await rolesOf('# 第一章 招标公告\n\n## 二、具体要求\n\n密封完好。\n')).toEqual({
      '密封完好。': 'requirement',
    })
  })

  it('an annex below a heading of nothing but 附件 is what its own title says, else what stands around it is', async () => {
    const annexes = '## 附件一 采购需求\n\n甲。\n\n## 附件二 评分标准\n\n乙。\n\n## 附件三 火漆样式图\n\n丙。\n'
    const own: Record<string, Role> = { '甲。': 'requirement', '乙。': 'evaluation' }
    expect(await rolesOf(`# 附件\n\n${annexes}`)).toMatchObject(own)
  })

  it('a chapter of forms stays one, whatever its headings repeat', async () => {
    const titles = ['一、投标人资格要求', '二、评分标准索引', '三、合同条款偏离表', '四、采购需求响应']
    for (const title of titles) {
      const document = `# 第六章 投标文件格式\n\n## ${title}\n\n密封完好。\n`
      expect(await rolesOf(document), title).toEqual({ '密封完好。': 'form' })
    }
  })

  it('a contract stays one: its 质量要求 and 服务内容 bind the winner', async () => {
    const titles = ['一、技术要求', '二、服务内容', '三、评标办法']
    for (const title of titles) {
      const document = `# 第五章 合同条款\n\n## ${title}\n\n密封完好。\n`
      expect(await rolesOf(document), title).toEqual({ '密封完好。': 'contract' })
    }
  })

  it('text before the first heading is the cover; a document without headings is other', async () => {
    const roles = await rolesOf('火漆采购文件\n\n# 第一章 招标公告\n\n密封完好。\n')
    expect(roles).toEqual({ 火漆采购文件: 'cover', '密封完好。': 'notice' })
    expect(await rolesOf('火漆采购文件。\n\n密封完好。\n')).toEqual({
      '火漆采购文件。': 'other',
      '密封完好。': 'other',
    })
  })

  it('what no heading places is a part of the notice where the title is that of one', async () => {
    const roles = await rolesOf('县火漆厂外墙粉刷询价公告\n\n一、工期：三十天。\n\n二、报价单位须自带吊篮。\n')
    expect(roles).toMatchObject({ '一、工期：三十天。': 'notice', '二、报价单位须自带吊篮。': 'notice' })
    const noHeading = await rolesOf('外墙粉刷询价公告。编号火字三号\n\n一、工期：三十天。\n')
    expect(noHeading).toMatchObject({ '一、工期：三十天。': 'notice' })
    const named = await rolesOf('县火漆厂外墙粉刷方案\n\n一、工期：三十天。\n')
    expect(named).toMatchObject({ '一、工期：三十天。': 'other' })
  })

  it('white space inside a title does not hide its words', async () => {
    expect(await rolesOf('# 第三章  采 购 需 求\n\n密封完好。\n')).toEqual({ '密封完好。': 'requirement' })
  })

  it('a number of a chapter and words that are known head it at any length of a title', async () => {
    const title = '# 附页\n\n第四章 供应商和投标产品的资格、资质性及其他类似效力要求的相关证明材料\n\n'
    expect(await rolesOf(`${title}密封完好。\n`)).toEqual({ '密封完好。': 'qualification' })
    const unknown = '第四章信使在驿站之间往返一次所用的时间以及马匹在途中所食的草料的数量'
    expect(await rolesOf(`# 附页\n\n${unknown}\n\n密封完好。\n`)).toMatchObject({ [unknown]: 'other' })
  })

  it('knows a title with half-width brackets, and one in traditional characters', async () => {
    expect(await rolesOf('# 三、竞标人条件(必备)\n\n密封完好。\n')).toEqual({ '密封完好。': 'qualification' })
    expect(await rolesOf('# 三、供應商應具備的基本條件\n\n密封完好。\n')).toEqual({ '密封完好。': 'qualification' })
  })
})

describe('roles that no heading gives', () => {
  it('a column of a table of lots that is called 资格要求', async () => {
    const lots = '| 包号 | 名称 | 专用资格要求 |\n|---|---|---|\n| 1 | 封套印制 | 持有火漆印制许可 |\n'
    expect(await rolesOf(`# 招标公告\n\n${lots}`)).toMatchObject({
      持有火漆印制许可: 'qualification',
      封套印制: 'notice',
    })
  })

  it('a list of goods is a requirement, in a contract it is none', async () => {
    const goods = '| 名称 | 规格 | 数量 | 单位 |\n|---|---|---|---|\n| 火漆 | 红色 | 3 | 盒 |\n'
    expect(await rolesOf(`# 招标公告\n\n${goods}`)).toMatchObject({ 红色: 'requirement' })
    expect(await rolesOf(`# 第五章 合同条款\n\n${goods}`)).toMatchObject({ 红色: 'contract' })
  })

  it('lines that give points, where a scoring table has lost its lines', async () => {
    const scoring = [
      '封蜡方案（0-5分）',
      '封蜡均匀的',
      '优：4-5分',
      '良：2-3分',
      '回执齐全的得3分。',
      '封套由采购人保存。',
    ]
    const roles = await rolesOf(scoring.join('\n\n'))
    expect(scoring.map(line => roles[line])).toEqual([...Array(5).fill('evaluation'), 'other'])
    // Two lines are no table, and a requirement may give points for the work of the winner.
    expect(await rolesOf('封蜡不匀的得0分。\n\n回执齐全的得3分。\n')).toEqual({
      '封蜡不匀的得0分。': 'other',
      '回执齐全的得3分。': 'other',
    })
    // One line that gives points three times is a row whose cells were run together.
    const row = '1封蜡封蜡均匀，得5分；基本均匀，得3分；不匀，得1分。5'
    expect(await rolesOf(`封套评分\n\n${row}\n`)).toMatchObject({ '1封蜡封蜡均匀，得5分；': 'evaluation' })
    const rated = await rolesOf(`# 第三章 采购需求\n\n${scoring.join('\n\n')}\n`)
    expect(new Set(Object.values(rated))).toEqual(new Set(['requirement']))
  })

  it('conditions behind the sentence that introduces them, up to another matter', async () => {
    const notice = [
      '印制封套一批。',
      '合格的投标人应满足下列要求：',
      '持有火漆印制许可。',
      '（1）许可在有效期内。',
      '有意参加的请登记。',
      '登记簿在门房。',
    ]
    const roles = await rolesOf(`# 招标公告\n\n${notice.join('\n\n')}\n`)
    expect(notice.map(line => roles[line])).toEqual([
      'notice',
      'qualification',
      'qualification',
      'qualification',
      'notice',
      'notice',
    ])
    const numbered = ['2.供应商须具备以下条件：', '（1）持有许可。', '3.封套由采购人保存。']
    const parts = await rolesOf(`# 招标公告\n\n${numbered.join('\n\n')}\n`)
    expect(numbered.slice(1).map(line => parts[line])).toEqual(['qualification', 'notice'])
  })

  it('numbered parts of a notice behind an unnumbered table of conditions are the notice', async () => {
    const notice =
      '封套招标公告\n申请人应当具备的主要资格条件\n火漆等级 | \n4.招标文件的获取\n封套在门房领取。\n5. 投标截止时间\n蜡干之日。\n'
    expect(await rolesOf(notice)).toMatchObject({ '封套在门房领取。': 'notice', '蜡干之日。': 'notice' })
  })

  it('names of rows head nothing in a table that has lost its lines', async () => {
    const rows = '第二章 投标人须知前附表\n招标范围\n火漆三盒。\n现场条件\n封套须晾干。\n'
    expect(await rolesOf(rows)).toEqual({
      '火漆三盒。': 'instruction',
      现场条件: 'instruction',
      '封套须晾干。': 'instruction',
    })
    const factors = '第三章 评标办法\n质量标准\n封蜡均匀。\n'
    expect(await rolesOf(factors)).toEqual({ '封蜡均匀。': 'evaluation' })
  })

  it('a heading that shares its line with its text, up to the next number', async () => {
    const notice =
      '七、投标人资格要求：持有火漆印制许可。\n许可在有效期内。\n八、购买文件的单位在登记簿上签字，并且留下联系方式。\n'
    expect(await rolesOf(notice)).toEqual({
      '七、投标人资格要求：持有火漆印制许可。': 'qualification',
      '许可在有效期内。': 'qualification',
      '八、购买文件的单位在登记簿上签字，并且留下联系方式。': 'other',
    })
  })

  it('the name of a table in front of what it is', async () => {
    expect(await rolesOf('评标办法前附表之三：商务评分标准\n封蜡均匀。\n')).toEqual({ '封蜡均匀。': 'evaluation' })
  })
})
