/** Demands that stand side by side in one sentence of conditions or needs: what makes one lawful excuses no other. */
import { describe, expect, it } from 'vitest'
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
    // What the service yields.
    ['requirement', '检验报告应当加盖CMA印章，自收到样品之日起15日内出具。'],
    // Lawful beside lawful.
    ['qualification', '具有独立承担民事责任的能力，持有食品经营许可证，且近三年内无重大违法记录，不接受联合体。'],
    ['requirement', '产品须为全新，通过3C认证，供货时提供合格证，质保三年。'],
  ] as const)('%s stays lawful: %s', async (place, sentence) => {
    expect(await told(place, sentence)).toEqual([])
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
