/** What stands around a demand (why it is asked for, how it is shown, what else happens) neither hides nor excuses it. */
import { describe, expect, it } from 'vitest'
import { BUILT_IN } from './judge.ts'
import { told } from './told.ts'

const TAILS = [
  '，须提供复印件并加盖投标人公章，否则不得分',
  '（以投标文件中的有效证明材料为准，原件备查）',
  '，不提供或提供不全的不得分',
  '，投标文件中须逐项响应',
  '，质保期不少于三年',
  '，中标后7日内供货',
  '，时间以合同签订日期为准，同一项目不重复计算',
]

describe('a demand in its frame', () => {
  it.each(['evaluation', 'mark'] as const)('is found as without: every case of a rule in %s', async place => {
    const hits = BUILT_IN.rules.flatMap(rule => rule.cases.hits.filter(one => one.in === place && plain(one.text)))
    const lost: string[] = []
    for (const { text, document } of hits) {
      const framed = text.replace(/[。；]?$/, end => `${tailOf(text)}${end}`)
      const bare = await told(place, text, document)
      if (bare.length > 0 && (await told(place, framed, document)).length === 0) lost.push(framed)
    }
    expect(hits.length).toBeGreaterThan(100)
    expect(lost).toEqual([])
  })

  it.each([
    ['mark', '★叉车必须为原装进口产品，否则按无效投标处理。', 'origin-import'],
    ['evaluation', '合同履行地点限本市范围，其余不计分，须提供复印件，否则不得分。', 'region-performance-award'],
    ['evaluation', '根据本项目实际需要，管理过三甲医院保洁项目的得4分。', 'industry-client-performance-award'],
    ['qualification', '未被列入失信被执行人名单，曾被我校解约的不得投标。', 'unlawful-blacklist'],
    ['qualification', '具有独立承担民事责任的能力，成立满五年，且近三年内无重大违法记录。', 'business-age'],
    ['evaluation', '海外工厂生产，得3分；国内组装，得1分。', 'origin-import'],
    ['qualification', '新供应商须交双倍保证金（联合体投标的，各方均须满足）。', 'differential-treatment'],
    ['qualification', '不少于4名值守人员须具有高中及以上学历，并对真实性负责。', 'personnel-credentials'],
    ['qualification', '供应商须在学校附近设有固定门店，评标委员会核实。', 'locality'],
    ['qualification', '施工单位已录入省交通建设市场信用管理系统，在“信用中国”网站未被列入失信名单。', 'supplier-list'],
    ['evaluation', '以前给我们供过货的加2分，分公司投标的可使用总公司的材料。', 'supplier-performance'],
    ['qualification', '本项目要求：具有20人以上的园林养护队伍。', 'enterprise-scale'],
    ['qualification', '具体要求如下：自备高空作业车2台及洒水车3台。', 'enterprise-scale'],
    ['qualification', '特别说明：目前运营的职工食堂不少于3家。', 'supplier-performance'],
    ['qualification', '即：具备4年以上校车接送的经验。', 'supplier-performance'],
    ['evaluation', '以前给我们供过货的加2分，联合体任一方满足即可。', 'supplier-performance'],
    [
      'evaluation',
      '近三年向三甲医院供应被服，每有一家得1分，因故无法取得的可往前顺延。',
      'industry-client-performance-award',
    ],
    ['qualification', '采购人要求法定代表人须亲自到场递交投标文件。', 'personal-presence'],
    ['evaluation', '我院要求具有公安系统同类项目业绩的，每个得2分。', 'industry-client-performance-award'],
    ['qualification', '须提供近两年同类运输合同不少于4份（格式见第六章）。', 'supplier-performance'],
    ['evaluation', '项目经理从业满十年的得3分，中标后不得更换。', 'personnel-credentials'],
    ['evaluation', '无重大违法记录的得2分，以上材料须真实有效。', 'duplicate-qualification-score'],
    ['evaluation', '持有AAA级信用等级证书的供应商（含联合体各方）得分2。', 'credit-rating-cert'],
    ['evaluation', '企业拿过“楚天杯”的加1分，其他情况不得分。', 'region-performance-award'],
    // Rules that are complete by themselves excuse nothing beside them.
    ['qualification', '所附合同、证书的复印件均须加盖公章，供应商须在学校附近设有固定门店。', 'locality'],
    ['qualification', '投标人对所附材料的真实性负责，注册资金不低于800万元。', 'enterprise-scale'],
    ['evaluation', '存在弄虚作假的按无效标处理，管理过三甲医院保洁项目的得4分。', 'industry-client-performance-award'],
    ['qualification', '本标段专门面向小微企业采购，成立满五年。', 'business-age'],
    ['evaluation', '残疾人福利性单位享受价格扣除优惠，以前给我们供过货的加2分。', 'supplier-performance'],
    ['qualification', '同一品牌按一个投标人计算，目前运营的职工食堂不少于3家。', 'supplier-performance'],
    ['instruction', '投标人可以书面提出异议，法定代表人须亲自到场递交投标文件。', 'personal-presence'],
    ['qualification', '本包不接受联合体，自备高空作业车2台及洒水车3台。', 'enterprise-scale'],
    ['requirement', '合同签订后支付三成货款，叉车必须为原装进口产品。', 'origin-import'],
    ['requirement', '供应商须在学校附近设有固定门店，所需费用自理。', 'locality'],
    ['requirement', '叉车必须为原装进口产品，中标人不得推诿。', 'origin-import'],
    ['qualification', '注册资金不低于800万元，如有违反按规定处罚。', 'enterprise-scale'],
    // What is forbidden in any procurement, and to whom it is forbidden.
    ['evaluation', '供应商不得弄虚作假，以前给我们供过货的加2分。', 'supplier-performance'],
    ['evaluation', '供应商不得弄虚作假，选用本省企业生产的石材：3分。', 'local-list-preference'],
    ['evaluation', '评委不得随意打分，方案由优到劣依次递减打分。', 'subjective-grading'],
    ['notice', '没来报到的不卖标书，采购人不得泄露投标人的商业秘密。', 'access-precondition'],
    // What the purchase does without.
    ['qualification', '采购人不组织踏勘，自备高空作业车2台及洒水车3台。', 'enterprise-scale'],
    ['evaluation', '本项目不接受进口产品，有原厂授权的得2分。', 'manufacturer-authorization'],
    ['qualification', '成立满五年，存在弄虚作假的取消中标资格。', 'business-age'],
    ['evaluation', '管理过三甲医院保洁项目的得4分，有异议的可以提出质疑。', 'industry-client-performance-award'],
    ['requirement', '叉车必须为原装进口产品，监狱企业视同小微企业。', 'origin-import'],
    ['qualification', '目前运营的职工食堂不少于3家，同品牌的按一家计算。', 'supplier-performance'],
    ['requirement', '叉车须为“合力”牌，进口产品还须提供报关单。', 'brand-designation'],
    ['requirement', '叉车须为“合力”牌，颜色不限。', 'brand-designation'],
    ['qualification', '注册资金不低于800万元，无需提交纸质材料。', 'enterprise-scale'],
    ['qualification', '目前运营的职工食堂不少于3家，签约前由采购人核验。', 'supplier-performance'],
  ] as const)('%s: %s', async (place, sentence, rule) => {
    expect(await told(place, sentence)).toContain(rule)
  })

  it('stays lawful where it is', async () => {
    expect(await told('mark', '★本项目不接受进口产品投标，否则按无效投标处理。')).toEqual([])
    expect(await told('evaluation', '业绩不限地域和委托单位性质，以投标文件中的有效证明材料为准。')).toEqual([])
    expect(await told('qualification', '环境标志产品优先采购，以品目清单为准，须提供认证证书。')).toEqual([])
    expect(await told('requirement', '监狱企业视同小微企业，须提供省级以上监狱管理局出具的证明文件。')).toEqual([])
    expect(await told('instruction', '供应商有权书面提出质疑，由法定代表人或授权代表递交。')).toEqual([])
    expect(await told('requirement', '货物到场后送市质检所抽检，费用由中标人承担。')).toEqual([])
  })
})

/** A sentence by itself, not a row or several lines. */
const plain = (text: string) => !/[|\n]/.test(text)

/** One that hangs on the case alone, so that a new case changes nothing for the others. */
const tailOf = (text: string) => TAILS[[...text].reduce((sum, one) => sum + one.codePointAt(0)!, 0) % TAILS.length]!
