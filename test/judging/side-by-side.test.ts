/** Demands that stand side by side in one sentence: what makes one lawful excuses no other. */
import { describe, expect, it } from 'vitest'
import type { Vocabulary } from '../../src/rules/vocabulary.ts'
import { sideBySideOf } from '../../src/transform/lint/pieces/side-by-side.ts'
import { told } from './told.ts'

describe('a demand beside others', () => {
  it.each([
    // Beside what law asks for.
    ['qualification', '投标人须成立三年以上，且在人员、设备、资金等方面具有承担本项目的能力。', 'business-age'],
    ['qualification', '规模以上企业方能报名，且具有良好的商业信誉和健全的财务会计制度。', 'enterprise-scale'],
    ['qualification', '持有食品经营许可证，投标人须具备企业治理评级证书。', 'voluntary-certification'],
    ['qualification', '近三年内无重大违法记录，在省级住建部门没有不良行为记录。', 'unlawful-blacklist'],
    ['qualification', '供应商自2021年起须有三个以上已验收的布展项目，不得转包、分包。', 'supplier-performance'],
    ['qualification', '贸易类公司不具备投标资格，与采购人无利害关系。', 'ownership-form'],
    [
      'qualification',
      '拟派项目经理须具有二级建造师证书，投标人应通过顾客满意度认证（五星）。',
      'voluntary-certification',
    ],
    // A choice, an exception, what is left open in the clause in front concern that clause alone.
    ['qualification', '投标人须为在境内合法登记的法人或其他组织，公司总部须设在华中地区。', 'locality'],
    ['qualification', '提供上一年度财务报告或者银行资信证明，从业人员不得少于40人。', 'enterprise-scale'],
    ['qualification', '供应商可以是事业单位，注册资本不低于500万元，信誉良好。', 'enterprise-scale'],
    // Beside what goods come with.
    ['requirement', '产品须有大量成功应用案例，并负责操作人员的培训。', 'product-track-record'],
    ['requirement', '仪表盘通过SGS检测，供货时提供产品合格证。', 'designated-testing-body'],
    ['requirement', '所供货物为原厂正品，检测报告只认本省质检院出具的。', 'designated-testing-body'],
    // A demand that names what it is about, behind what would excuse it.
    ['notice', '是否查看泵房由供应商自行决定，投标人须在开标前将样品送到维修科。', 'sample-requirement'],
    ['notice', '外省苗圃可在线参加开标，供应商须在本县设有育苗基地。', 'locality'],
    ['instruction', '采购人不要求到场核对原件，供应商法定代表人须持身份证亲自到场参加磋商。', 'personal-presence'],
    // Whom it turns away.
    ['instruction', '不得以所在地区为由拒绝投标人，与本单位发生过诉讼的供应商不得参加。', 'unlawful-blacklist'],
    // Behind what is said of people, the bidder named again.
    ['qualification', '车辆证照齐全，驾驶员具有相应从业资格，公司设立不少于五个完整会计年度。', 'business-age'],
    ['qualification', '驾驶员须持证上岗，供应商具有不少于三份同类合同。', 'supplier-performance'],
    // Two faults, each found.
    ['qualification', '注册资金不低于800万元，且投标人须在本市设有分公司。', 'enterprise-scale'],
    ['qualification', '注册资金不低于800万元，且投标人须在本市设有分公司。', 'locality'],
  ] as const)('%s: %s', async (place, sentence, rule) => {
    expect(await told(place, sentence)).toContain(rule)
  })

  it.each([
    // A case and what follows in it, a choice, an exception.
    ['qualification', '供应商成立不足一年的，提供成立以来的财务报表。'],
    ['qualification', '提供上年度财务报表，新设立的企业除外。'],
    ['qualification', '报价人须是一般纳税人，或者承诺能开专票。'],
    ['qualification', '独立完成过一项桥梁维修工程施工，地区和业主类型不限。'],
    ['qualification', '投标人具有质量管理体系证书，没有的均可参加。'],
    // Of whom the sentence speaks.
    ['qualification', '分公司不是独立法人，不具备独立承担民事责任的能力。'],
    ['requirement', '驾驶员持有道路旅客运输从业资格证，年龄不超过60周岁。'],
    // A case holds for the bidder that it names again.
    ['qualification', '如所投为进口设备，驾驶员经过培训，企业须提供制造商授权书。'],
    // What is said of a quoted clause holds for all of it.
    ['notice', '原条款“制蜡的企业参加，不接受代理单位报价”作废。'],
    // What the service yields.
    ['requirement', '检验报告应当加盖CMA印章，自收到样品之日起15日内出具。'],
    // What goes on with the front: a case, a step, what is voluntary, whoever has won.
    ['instruction', '如为进口仪器，投标人须提供制造商授权书，国产仪器不需要。'],
    ['instruction', '采用进口产品，投标人须提供制造商出具的授权，投国产产品的不需要。'],
    ['instruction', '投标人自愿提供样品，样品须密封并贴标签，未提供样品的不影响评审。'],
    ['notice', '投标时法定代表人须携带身份证，授权代表须携带身份证和授权书。'],
    ['notice', '成交供应商进场后须办理出入证，服务人员须在项目所在地居住登记，费用自理。'],
    ['instruction', '投标人对开标有异议的，须在3日内提出，质疑受理单位须当场答复。'],
    // Lawful beside lawful.
    ['instruction', '供应商可委托任何人递交文件，递交人须签字登记，逾期的不予接收。'],
    ['requirement', '投标人可选用任一品牌，所选品牌须在投标文件中注明，中标后不得更换。'],
    ['evaluation', '方案中车辆安排合理得3分，人员值守安排清楚得3分，应急步骤写明联系人得2分。'],
    ['contract', '工程完工后由甲方委托检测，检测机构须具有相应资质，检测费由甲方支付。'],
    ['qualification', '具有独立承担民事责任的能力，持有食品经营许可证，且近三年内无重大违法记录，不接受联合体。'],
    ['requirement', '产品须为全新，通过3C认证，供货时提供合格证，质保三年。'],
  ] as const)('%s stays lawful: %s', async (place, sentence) => {
    expect(await told(place, sentence)).toEqual([])
  })
})

describe('points behind a stop, and what is preferred', () => {
  it.each([
    ['从事河道清淤九年以上；得4分。', 'business-age'],
    ['从事河道清淤九年以上，得分：4分。', 'business-age'],
    ['从事河道清淤九年以上。得4分。', 'business-age'],
    ['从事河道清淤九年以上的优先。', 'business-age'],
    ['在本市设有门店的给予优先考虑。', 'locality'],
    // Behind a thing with other points.
    ['执业满四年得2分（从领证之日起算），在本市有门店的得3分，没有的不得分。', 'locality'],
  ])('%s', async (sentence, rule) => {
    expect(await told('evaluation', sentence)).toContain(rule)
  })

  it.each([
    '得分相同的，报价低的优先。',
    '列入节能清单的优先。',
    '综合得分相等的，技术得分高者优先推荐。',
    '响应时间短的优先。',
    '措施写明责任人；得2分。',
  ])('%s stays lawful', async sentence => {
    expect(await told('evaluation', sentence)).toEqual([])
  })
})

describe('whom a purchase has not chosen yet', () => {
  it.each(['供货商', '乙方', '卖方', '服务商', '供应商'])('%s', async bidder => {
    expect(await told('instruction', `场地情况由采购人向意向${bidder}单独讲解。`)).toContain('differential-treatment')
  })
})

describe('things with points of their own in one sentence', () => {
  it.each([
    [
      '项目负责人具有高级职称的得3分，企业通过CMMI3级认证的得2分。',
      ['personnel-credentials', 'voluntary-certification'],
    ],
    ['业绩每项2分，最高6分，在本市设有服务网点的得4分。', ['locality', 'supplier-performance']],
    ['在本市有仓库的得3分，拟派调度员每有一名具有中级职称的加1分。', ['locality', 'personnel-credentials']],
  ])('%s', async (sentence, rules) => {
    expect((await told('evaluation', sentence)).toSorted()).toEqual(rules)
  })
})

it('a demand that two ways of telling them apart give is judged once', () => {
  const form = { places: ['requirement' as const], border: '，' }
  const parted = sideBySideOf({
    sideBySide: [form, { ...form, border: '，(?=漆)' }],
  } as Partial<Vocabulary> as Vocabulary)
  expect(parted!('蜡红，封白，漆黑', 'requirement').map(({ text }) => text)).toEqual([
    '蜡红',
    '封白',
    '漆黑',
    '蜡红，封白',
  ])
})

it('what is quoted is not parted, but what stands behind a mark that nothing closes is', () => {
  const parted = sideBySideOf({
    sideBySide: [{ places: ['notice' as const], border: '，' }],
  } as Partial<Vocabulary> as Vocabulary)
  const demands = (text: string) => parted!(text, 'notice').map(one => one.text)
  expect(demands('原有“蜡红，封白”一句，现删')).toEqual(['原有“蜡红，封白”一句', '现删'])
  expect(demands('原有“蜡红，封白')).toEqual(['原有“蜡红', '封白'])
})
