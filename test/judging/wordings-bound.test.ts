import { describe, expect, it } from 'vitest'
import { ruleWords } from '../../src/report/words/rule-words.ts'
import { BUILT_IN, judge } from './judge.ts'

/** A sentence in which the words of another wording stand too: of something else, in another clause. */
const CASES: [rule: string, heading: string, sentence: string, begins: string][] = [
  ['subjective-grading', '评分标准', '对管网现状掌握全面的优得5分，掌握一般的得3分。', '“优”“较好”“一般”'],
  ['subjective-grading', '评分标准', '交叉作业横向协调措施优得5分，良得3分，一般得1分。', '“优”“较好”“一般”'],
  ['subjective-grading', '评分标准', '评委把各家方案横向比较后打分，最高8分。', '给多少分由评委酌情'],
  [
    'unrelated-factor',
    '评分标准',
    '赠送招生简章打印服务的得2分。',
    '“赠送招生简章打印服务的得2分”是向供应商要额外的东西',
  ],
  ['unrelated-factor', '采购需求', '乙方须向社区捐赠公益金。', '“乙方须向社区捐赠公益金”是向供应商要额外的东西'],
  [
    'test-report-scope',
    '采购需求',
    '★须提供同时具有CMA和CNAS标识的检测报告，软件支持报告下载。',
    '投标时就要交检测报告',
  ],
  ['brand-designation', '采购需求', '采用西门子PLC，柜体防护等级IP54以上。', '写明品牌、型号或厂家'],
  ['brand-designation', '采购需求', '采用海康威视摄像机，支持红外夜视。', '写明品牌、型号或厂家'],
  ['brand-designation', '采购需求', '采用戴尔服务器，中标人提供技术支持服务。', '写明品牌、型号或厂家'],
  ['brand-designation', '采购需求', '门禁须与海康威视摄像机对接。', '写明要与某个品牌、型号兼容'],
  [
    'access-precondition',
    '招标公告',
    '预算80万元的项目须现场报名并审核资格后发售文件。',
    '在拿到采购文件或参加之前就要交材料',
  ],
  ['access-precondition', '招标公告', '报名须提供营业执照、资质证书及考察报告。', '在拿到采购文件或参加之前就要交材料'],
  [
    'bid-bond',
    '投标人须知',
    '履约保证金只接受转账，质量保证金在验收合格满一年后退还。',
    '支票、汇票、本票、保函用哪一种',
  ],
  ['cancelled-qualification', '供应商资格要求', '须具有园林绿化资质、开户许可证。', '这项资质国家已经取消'],
  ['credit-rating-cert', '评分标准', '投标人获得守合同重信用称号、表扬信的每份得1分。', '信用评级、荣誉、称号'],
  ['credit-rating-cert', '评分标准', '检验实验室信息系统获得科技进步奖的得3分。', '信用评级、荣誉、称号'],
  ['credit-rating-cert', '评分标准', '获得税务局评出的先进纳税企业的得2分。', '信用评级、荣誉、称号'],
  ['credit-rating-cert', '评分标准', '具有信用评价AAA级证书的得2分。', '信用评级、荣誉、称号'],
  ['ownership-form', '供应商资格要求', '须为具有独立法人资格的经销商。', '法律只要求供应商能独立承担民事责任'],
  ['personnel-attributes', '评分标准', '大学校区图书管理员须为女性。', '性别、年龄、身高'],
  ['origin-import', '采购需求', '★须采用进口轴承，国产轴承不接受。', '政府采购应当采购本国货物'],
  ['short-deadline', '招标公告', '招标文件发售期2日，异议联系人张某。', '采购文件的提供期限不得少于5个工作日'],
  ['short-deadline', '招标公告', '文件获取时间为2日，联系方式变更的另行通知。', '采购文件的提供期限不得少于5个工作日'],
  ['supplier-list', '供应商资格要求', '须为龙头企业集团的入围供应商。', '要求先进某个库'],
  ['supplier-list', '供应商资格要求', '须为市发改委咨询机构库入库单位，在交易中心下载文件。', '要求先进某个库'],
  ['patent-proprietary', '采购需求', '★须采用纳米镀膜工艺，其他工艺不接受，操作员可自主设定。', '只许用一种工艺'],
  [
    'bid-bond',
    '合同条款',
    '履约保证金须交现金，服务期满一年考核合格后续签，退出另行协商。',
    '支票、汇票、本票、保函用哪一种',
  ],
  ['business-age', '供应商资格要求', '成立满3年且纳税信用良好。', '按成立或经营年限设门槛'],
  ['personal-presence', '投标人须知', '法定代表人须携带纸质授权书到场。', '指定某个人必须亲自到场'],
  ['prestige-brand', '评分标准', '供应商所供货物品牌知名度高的得5分。', '“知名”“一线”“高端”没有标准'],
  ['personnel-credentials', '评分标准', '服务团队成员具有原厂颁发的认证证书，每人得1分。', '厂家自己发的证书只说明'],
]

describe('a wording speaks of what was found, and of nothing that stands beside it', () => {
  it.each(CASES)('%s | %s | %s', async (rule, heading, sentence, begins) => {
    const { findings } = await judge(`公开招标文件\n\n政府采购项目，货物类。\n\n# ${heading}\n\n${sentence}`, BUILT_IN)
    const messages = findings.filter(one => one.ruleId === rule).map(one => ruleWords(BUILT_IN, one, 'zh').message)
    expect(messages.map(one => one.slice(0, begins.length))).toEqual([begins])
  })

  it('what only gives no points is no second demand of its sentence', async () => {
    const { findings } = await judge('# 评分标准\n\n获得AAA信用等级的得2分，百强企业不加分。', BUILT_IN)
    expect(findings.map(one => one.match)).toEqual(['获得AAA信用等级的得2分'])
  })
})
