import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/checks/place.ts'
import type { GuardName } from '../../src/facts/finding.ts'
import { CHAPTERS } from './chapters.ts'
import { BUILT_IN, judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

/** A rule that any of these words breaks, so that only the guards decide. */
const PROBE = ruleOf('业绩|市场占有率|品牌|检测报告|注册资本|授权书|本地|认证|销量')
const RULES = rulesOf([PROBE], { guards: BUILT_IN.guards })

/** The guard that lets a sentence pass; `null` where it is reported. A row of a table begins with `|`. */
async function guardOf(place: Place, sentence: string): Promise<GuardName | null> {
  const body = sentence.startsWith('|') ? `${sentence.replace(/⏎/g, '\n')}` : sentence
  const { findings, dismissed } = await judge(`${CHAPTERS[place]}\n\n${body}\n`, RULES)
  expect(findings.length + dismissed.length, 'the sentence holds a word of the probe').toBeGreaterThan(0)
  return findings.length > 0 ? null : dismissed[0]!.guard
}

type Row = [Place, string]

const DISMISSED: Record<GuardName, Row[]> = {
  quotation: [
    ['instruction', '采购人不得将业绩设置为资格条件。'],
    ['instruction', '评标委员会不得因品牌排斥投标人。'],
    ['instruction', '严禁以注册资本限制中小企业参加投标。'],
    ['instruction', '不得要求供应商提供特定机构的检测报告。'],
    ['evaluation', '业绩不作为评审因素。'],
    ['evaluation', '市场占有率不得作为加分条件。'],
    ['qualification', '本项目对企业业绩不作要求。'],
    ['requirement', '上述检测报告的出具机构均可。'],
    ['instruction', '同类业绩是指合同标的相近的项目。'],
    ['instruction', '骗取认证的，依法追究法律责任。'],
    ['qualification', '是否具有认证不作审查。'],
    ['qualification', '没有业绩的供应商也可报名。'],
    ['qualification', '本项目不限于本地企业。'],
    ['qualification', '无业绩要求。'],
    ['evaluation', '无认证的不扣分。'],
    ['evaluation', '注册资本500万元不计分。'],
    ['instruction', '投诉人认为授权书的要求没有依据。'],
    ['instruction', '招标文件没有认证要求，以公告为准。'],
    ['instruction', '受访企业表示其销量在前五。'],
    ['instruction', '| 疑问 | 答复 |⏎|---|---|⏎| 授权书是否必须提供？ | 已取消 |⏎| 何时交货？ | 见公告 |'],
  ],
  record: [
    [
      'instruction',
      '| 序号 | 更正前内容 | 更正后内容 |⏎|---|---|---|⏎| 1 | 须提供同类业绩 | 删除 |⏎| 2 | 只收电汇 | 保函也可 |',
    ],
    ['instruction', '| 自查内容 | 是否存在 |⏎|---|---|⏎| 限定品牌 | 否 |⏎| 设置成立年限 | 否 |'],
    ['instruction', '是否要求提供业绩：否'],
    ['instruction', '| 序号 | 内容 | 结论 |⏎|---|---|---|⏎| 1 | 有无提供业绩的规定 | 无 |'],
    ['instruction', '评分办法中“有本地业绩的得2分”违反规定，投诉成立。'],
    ['instruction', '错误写法：“注册资本500万元以上”。'],
    ['instruction', '“没有业绩的一律不要”的做法不可取。'],
    ['instruction', '原评分表“有认证的得2分”取消。'],
    ['instruction', '问2：是否须提供授权书？答：见公告。'],
    ['instruction', '质疑事项3：要求提供检测报告没有道理。'],
    ['instruction', '采购文件不得含有下列条款：（一）限定品牌；（二）供应商须有本校业绩。'],
    ['instruction', '基本案情：招标文件规定投标人须有三家学校业绩。'],
    ['instruction', '处理结果：认定要求厂家授权书没有依据。'],
    ['instruction', '该文件要求业绩为本县项目，涉嫌以特定区域业绩排斥供应商。'],
    ['instruction', '草案要求提供认证证书，专家建议删除。'],
    ['instruction', '提醒：采购需求不要指定品牌。'],
    ['instruction', '有的文件写着“限有业绩的”“样品由领导打分”等问题要纠正。'],
    ['instruction', '丙公司提供同类业绩4份。'],
    ['evaluation', '山南县立松灯具有限公司提供检测报告2份，得2分。'],
  ],
  form: [
    ['form', '注册资本：________万元'],
    ['form', '近三年业绩一览'],
    ['form', '本公司郑重承诺认证信息属实。'],
    ['form', '投标授权书（格式自拟）'],
    ['requirement', '品牌一览'],
    ['contract', '品牌及型号'],
    ['form', '4. 认证证书（如有，附复印件）'],
  ],
  exception: [
    ['qualification', '投标人提供虚假业绩的，投标无效。'],
    ['instruction', '伪造检测报告的，不予受理。'],
    ['evaluation', '提供相同品牌产品的不同投标人参加同一合同项下投标的，按一家投标人计算。'],
    ['instruction', '本项目采用单一来源方式，只采购该品牌。'],
    ['evaluation', '同一单位的业绩合并按一个计算。'],
    ['qualification', '业绩由评标委员会当场核对。'],
    ['instruction', '业绩材料放在附册。'],
    ['requirement', '表中如涉及品牌，仅供参考。供应商可选用其他品牌的同等产品。'],
    ['instruction', '（2）附件的扫描件（如中标通知书、业绩合同、授权书等）应当清晰。'],
    ['instruction', '养护合同、业绩证明等资料必须真实。'],
    ['instruction', '投标人的业绩合同、参保证明等复印件（扫描件）应清晰可辨。'],
  ],
  function: [
    ['requirement', '系统应支持按认证状态统计库存。'],
    ['requirement', '平台应提供销量查询功能。'],
    ['requirement', '★软件须内置员工业绩统计模块。'],
    ['contract', '系统可按日期批量导出检测报告。'],
    ['requirement', '（4）支持对各供应商的供货认证进行到期提醒和评级统计。'],
  ],
}

describe.each(Object.entries(DISMISSED))('the guard %s lets pass', (guard, rows) => {
  it.each(rows)('[%s] %s', async (place, sentence) => {
    expect(await guardOf(place, sentence)).toBe(guard)
  })
})

const REPORTED: Record<GuardName, Row[]> = {
  quotation: [
    ['qualification', '同类业绩不得少于3个。'],
    ['requirement', '市场占有率不得低于10%。'],
    ['qualification', '不接受没有业绩的投标人。'],
    ['requirement', '不接受国产品牌。'],
    ['requirement', '本招标文件要求的注册资本不得低于500万元。'],
    ['evaluation', '品牌不允许偏离。'],
    ['evaluation', '业绩是指近三年的同类合同，每份得2分。'],
    ['qualification', '投标人须具备业绩，业绩是指近三年的同类合同。'],
    ['qualification', '根据实际需要，投标人注册资本须在500万元以上。'],
    ['qualification', '非本地企业也可参加，但须在本地设立分公司。'],
    ['requirement', '包括但不限于第三方检测报告。'],
    ['evaluation', '非本地企业不计分。'],
    ['evaluation', '注册资本500万元以下不计分。'],
    ['qualification', '没有业绩的不满足要求。'],
  ],
  record: [
    ['qualification', '投标人须提供“立松杯”业绩证明。'],
    ['instruction', '问3：供应商须有授权书吗？答：须有。'],
    ['instruction', '草案建议改为：供应商须提供认证证书。'],
    ['requirement', '投标文件不要写品牌，须附业绩。'],
    ['instruction', '原“业绩不限”修改为“须提供同类业绩”。'],
    ['instruction', '| 是否提供认证证书 | 是 |'],
    ['evaluation', '是否具有认证证书：是得2分，否不得分。'],
    ['qualification', '投标人须提供立松灯具有限公司的授权书。'],
  ],
  form: [
    ['form', '须提供近三年业绩的合同复印件。'],
    ['form', '每份业绩得2分。'],
    ['form', '|招标文件要求|投标响应|⏎|---|---|⏎|桌面采用海尔品牌木饰面|填写|'],
    ['requirement', '|名称|要求|⏎|---|---|⏎|空调|海尔品牌|'],
    ['qualification', '有同类业绩。'],
    ['requirement', '★立松品牌'],
    ['requirement', '空调品牌为海尔。'],
    ['requirement', '空调：海尔品牌'],
  ],
  exception: [
    ['qualification', '投标人须提供真实业绩。'],
    ['requirement', '全部设备须为同一品牌，投标人提供厂家授权书。'],
    ['evaluation', '业绩证明不全的不得分。'],
    ['evaluation', '业绩以合同为准，每份得2分。'],
    ['evaluation', '只认医院业绩，其他业绩不予认可。'],
    ['qualification', '须附两份业绩，以签订日期为准。'],
    ['evaluation', '外购护具的，须提供护具厂家授权书。'],
    ['evaluation', '第2项须提供检测报告，报告须在有效期内。'],
    ['requirement', '配件来源单一，须为立松品牌。'],
    ['evaluation', '附证明文件（如保洁合同、业绩验收单等）的，每份得2分。'],
    ['qualification', '须有真实的认证证书。'],
    ['requirement', '需求中海尔品牌仅供参考，可选用其他不低于海尔的产品。'],
  ],
  function: [
    ['requirement', '投标人须有支持类似系统的业绩。'],
    ['requirement', '所投系统应具有销量统计证明。'],
    ['requirement', '系统应采用立松品牌的摄像机。'],
    ['evaluation', '系统的市场占有率统计排名前三得5分。'],
    ['requirement', '软件应提供第三方检测报告复印件。'],
    ['requirement', '投标人须能够提供业绩管理人员的资料，供应商业绩不少于3个。'],
  ],
}

describe.each(Object.entries(REPORTED))('the guard %s does not stop', (_, rows) => {
  it.each(rows)('[%s] %s', async (place, sentence) => {
    expect(await guardOf(place, sentence)).toBeNull()
  })
})

it('a chapter that lists what is forbidden is quoted as a whole', async () => {
  const document = '# 附录 负面清单\n\n设置特定业绩。\n\n指定品牌。\n'
  const { findings, dismissed } = await judge(document, RULES)
  expect(findings).toEqual([])
  expect(dismissed.map(one => one.guard)).toEqual(['quotation', 'quotation'])
})

it.each([
  ['评标报告', '投标人须具有认证。', 'record'],
  ['关于路灯维修项目投诉的处理决定书', '供应商须提供授权书。', 'record'],
  ['违规案例选编（第二期）', '要求供应商有本地业绩。', 'record'],
  ['采购需求论证意见', '要求提供检测报告。', 'record'],
  ['食堂设备市场调研公告', '请注明品牌。', 'record'],
  ['山南水务公司采购管理办法（试行）', '评审小组对报价、业绩打分。', 'record'],
  ['山南水务公司采购管理办法（试行）', '供应商须提供授权书。', null],
  ['山南水务公司供应商管理规定', '同等条件下优先选择本地企业。', null],
  ['山南水务公司供应商管理规定', '准入条件：具有同类业绩。', null],
  ['山南水务公司采购管理办法（试行）', '招标文件应当设置同类业绩门槛。', null],
  ['山南水务公司采购管理办法（试行）', '采购小组只认同类业绩三个以上的企业。', null],
  ['路灯维修项目评标办法', '评审小组对业绩打分。', null],
  ['路灯维修项目竞争性磋商文件', '供应商须提供授权书。', null],
  ['采购需求调查报告', '供应商须提供授权书。', null],
  ['3.履约验收报告', '供应商须提供授权书。', null],
  ['提供服务合同及验收报告', '供应商须提供授权书。', null],
  ['近三年财务审计报告', '供应商须提供授权书。', null],
  ['审计报告编制服务采购公告', '供应商须提供授权书。', null],
  ['关于路灯项目质疑的答复函', '第三条修改为：供应商须提供授权书。', null],
])('below the title %s: %s', async (title, sentence, guard) => {
  const { dismissed } = await judge(`${title}\n\n山南县城市管理局\n\n一、有关情况\n\n${sentence}\n`, RULES)
  expect(dismissed[0]?.guard ?? null).toBe(guard)
})

it('every guard says why in both languages', () => {
  expect(new Set(BUILT_IN.guards.map(one => one.name))).toEqual(new Set(Object.keys(DISMISSED)))
  for (const { because } of BUILT_IN.guards) {
    expect(because.zh).toMatch(/\p{Script=Han}/u)
    expect(because.en).toMatch(/^“?[A-Z]/)
  }
})
