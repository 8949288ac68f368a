import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const HEADINGS = {
  scoring: '# 评标办法\n\n## 评分标准',
  conditions: '# 招标公告\n\n## 投标人资格要求',
  needs: '# 采购需求\n\n## 服务要求',
}

/** The kinds of fault that are found in a sentence, each once. */
async function kindsOf(place: keyof typeof HEADINGS, sentence: string): Promise<string[]> {
  const { findings } = await judge(`# 公开招标文件\n\n政府采购项目，服务类。\n\n${HEADINGS[place]}\n\n${sentence}\n`)
  return [...new Set(findings.map(({ category }) => category))].sort()
}

/** What decides, a place, a sentence, and the kinds that it is found as. */
const CASES: [decides: string, place: keyof typeof HEADINGS, sentence: string, kinds: string[]][] = [
  ['the factor and not its grades', 'scoring', '企业业绩（8分）：优8分，良5分，一般2分。', ['track-record']],
  ['the factor, in another clause', 'scoring', '企业规模：优得6分，良得4分，一般得2分。', ['enterprise-scale']],
  [
    'the grades of what has no rule of its own',
    'scoring',
    '实施方案：优得6分，良得4分，一般得2分。',
    ['unrelated-factor'],
  ],
  ['people, in years', 'needs', '参与人员至少具备3年以上政府机关食堂工作经验，须附履历。', ['personnel-restriction']],
  [
    'the post in the row of its years',
    'conditions',
    '| 岗位 | 人数 | 任职要求 |\n|---|---|---|\n| 面点师 | 1 | 从业8年以上 |',
    ['personnel-restriction'],
  ],
  [
    'the firm in the row of its years',
    'conditions',
    '| 条款 | 要求 |\n|---|---|\n| 资格 | 从业8年以上 |',
    ['operating-years'],
  ],
  ['what people wrote', 'scoring', '主讲人发表过教育学论文的，每篇1分。', ['personnel-restriction']],
  [
    'what people led for one kind of client, counted',
    'scoring',
    '项目经理主持过法院系统装修项目3个以上的得5分。',
    ['restricted-track-record'],
  ],
  ['what a firm has, by its rank', 'scoring', '投标人设有省级以上企业技术中心的得5分。', ['awards-and-ratings']],
  ['a service that translates', 'scoring', '具有翻译服务GB/T 19363认证的得3分。', ['excessive-certification']],
  ['a title of goods, with points', 'scoring', '市级名牌产品得1分。', ['awards-and-ratings']],
  ['a title of a branch of the Party', 'scoring', '工会被评为模范职工之家的得1分。', ['awards-and-ratings']],
  ['a region in the name of a title', 'scoring', '获得“福建省质量管理示范企业”称号的得2分。', ['awards-and-ratings']],
  ['a place in a record', 'scoring', '在本市承担过机关食堂服务的得5分。', ['restricted-track-record']],
  ['taxes paid in a place', 'scoring', '上一年度在本县纳税20万元以上的得2分。', ['regional-restriction']],
  [
    'originals that are to be brought',
    'scoring',
    '评审时须将业绩合同原件单独递交，未带原件的不计分。',
    ['access-barrier'],
  ],
  ['goods from one county', 'needs', '叶菜必须是本县基地种的。', ['origin-restriction']],
  [
    'a project that a person led for one kind of client',
    'scoring',
    '担任过已竣工的城市轨道交通信号项目的项目经理，得2分。',
    ['restricted-track-record'],
  ],
  [
    'an entry that anybody may ask for',
    'conditions',
    '投标人须取得《某市建筑业企业信用管理手册》。',
    ['access-barrier'],
  ],
  ['a place that somebody else gives', 'scoring', '入选国家级漏洞库技术支撑单位的得2分。', ['supplier-list']],
  ['a person in an association', 'conditions', '主创导演须为中国电视艺术家协会会员。', ['personnel-restriction']],
  ['what people led before', 'scoring', '总监理工程师负责过类似桥梁工程的，每项得1分。', ['track-record']],
  [
    'papers of people, by their post',
    'scoring',
    '校对员持有出版协会初级证书的，每人得1分。',
    ['personnel-restriction'],
  ],
  ['people, with points', 'scoring', '拟派审计人员具有央企审计经历的，每人加1分。', ['personnel-restriction']],
  ['years of work of one kind', 'conditions', '具有3年以上研学旅行操作经验。', ['track-record']],
  ['years in a trade', 'conditions', '具有5年以上研学旅行行业从业经验。', ['operating-years']],
  ['years that a house was run', 'conditions', '具有五年以上民宿经营经验。', ['operating-years']],
  [
    'the firm in one clause, people in another',
    'conditions',
    '投标人近五年完成过灯塔修缮，项目负责人须具有十年以上灯塔修缮经历。',
    ['personnel-restriction', 'track-record'],
  ],
  [
    'how former contracts were judged',
    'scoring',
    '以往采购单位对供应商的履约评价为优秀的，每份得1分。',
    ['track-record'],
  ],
  ['what former clients thought', 'scoring', '投标人服务项目获得业主评价服务良好的得2分。', ['track-record']],
  ['a bad mark of a former contract', 'scoring', '近三年履约考核为差的，本项不得分。', ['track-record']],
  ['who wrote a standard', 'scoring', '参与起草过竹制品国家标准的得2分。', ['awards-and-ratings']],
  ['the maker wrote a standard', 'needs', '产品厂商参与养老器械国家标准的制定。', ['exclusive-technology']],
  ['a place, and no size', 'conditions', '在本县设有固定的苗木基地。', ['regional-restriction']],
  [
    'a place and a size',
    'conditions',
    '在县域内有不少于800平方米的粮食仓库。',
    ['enterprise-scale', 'regional-restriction'],
  ],
  ['firms of a place, and no goods', 'conditions', '优先从本县企业中选取。', ['regional-restriction']],
  ['a proof that nothing was found', 'conditions', '须提供检察院出具的无行贿犯罪记录证明。', ['access-barrier']],
  [
    'people of the maker',
    'needs',
    '安装期间该技术人员必须为发电机制造厂的专业工程师。',
    ['manufacturer-authorization'],
  ],
  ['a list of the buyer', 'conditions', '未被矿业集团列入禁止合作名单。', ['supplier-list']],
  ['a bar by an authority', 'conditions', '未被工程所在地公路建设市场限制投标。', []],
  ['a bad record of people', 'conditions', '拟派律师近三年无执业违规记录。', []],
  ['contracts of the last years', 'conditions', '近三年具有研学旅行项目业绩。', ['track-record']],
  [
    'the firm, or its people',
    'scoring',
    '投标人（或其项目负责人）有为法院印制档案的经验者，得2分。',
    ['restricted-track-record'],
  ],
  ['a title', 'scoring', '为省级龙头企业的得3分。', ['awards-and-ratings']],
  [
    'a list of those whom somebody has chosen',
    'scoring',
    '入选省级应急服务支撑单位名单的，甲级得2分，乙级得1分。',
    ['supplier-list'],
  ],
  [
    'whose years they are, named a clause before',
    'conditions',
    '讲解员须为大专以上学历，从事讲解满4年。',
    ['personnel-restriction'],
  ],
  [
    'whose years they are, named a sentence before',
    'scoring',
    '主审会计师：硕士得2分；执业年限满7年得3分。',
    ['personnel-restriction'],
  ],
  ['whose capital it is', 'scoring', '近三年为注册资本2亿元以上的企业提供过法律服务的，每家1分。', ['track-record']],
  [
    'who is state-owned',
    'scoring',
    '| 类似业绩 | 10 | 国有企业内控审计每个2分 |',
    ['restricted-track-record', 'track-record'],
  ],
  ['whom a title honours', 'scoring', '在营食堂获得市级放心食堂称号的得2分。', ['awards-and-ratings']],
  ['who thanks', 'scoring', '提供服务单位出具的感谢函，每份1分。', ['track-record']],
  ['who commends', 'scoring', '获得省教育厅表扬文件的，每份1分。', ['awards-and-ratings']],
  ['people of the firm, counted', 'conditions', '投标人拥有检测人员45名以上。', ['enterprise-scale']],
  ['people of the job, counted', 'scoring', '服务团队中的护理员每有1人得1分。', ['personnel-restriction']],
  ['outlets in a place', 'scoring', '在芜湖市每有1家直营店得1分。', ['regional-restriction']],
  ['outlets anywhere', 'scoring', '投标人直营店达到40家的得3分。', ['enterprise-scale']],
  ['a rank in a market', 'scoring', '全省保费收入排名第一的得6分。', ['market-share']],
  ['what an authority found', 'conditions', '投标人近三年未受到水务部门任何处罚。', ['awards-and-ratings']],
  ['a licence that nobody asked for', 'scoring', '具有危险货物道路运输许可证的得2分。', ['cancelled-qualification']],
  ['a person who is a master', 'scoring', '行政总厨具有省级烹饪大师称号的得2分。', ['personnel-restriction']],
  [
    'an office that vouches',
    'conditions',
    '由当地林业局出具四年内无安全责任事故和不良信用记录、两年内无重大质量投诉的证明。',
    ['access-barrier'],
  ],
  ['titles, counted', 'conditions', '投标人拥有高级职称人员不少于15人。', ['personnel-restriction']],
  ['a membership', 'scoring', '投标人为市餐饮协会理事单位得2分，会员单位得1分。', ['supplier-list']],
  [
    'a head count and its proof',
    'conditions',
    '投标人须有不少于30名的检测技术人员，提供社保参保名单。',
    ['enterprise-scale'],
  ],
  [
    'people of the job and their proof',
    'scoring',
    '拟派实施人员不少于12人的得3分，提供近三个月社保证明。',
    ['personnel-restriction'],
  ],
  [
    'insurance that the firm has paid for months',
    'conditions',
    '投标人须提供本单位近18个月的社保缴费证明。',
    ['operating-years'],
  ],
  ['a merit of many, and no owner', 'scoring', '投标人获消防部门集体嘉奖的得1分。', ['awards-and-ratings']],
  ['a champion of one trade', 'scoring', '制造商被认定为国家级单项冠军企业的得4分。', ['awards-and-ratings']],
  ['a licence for guards, and no guard', 'scoring', '具备有效的保安服务许可证的得2分。', ['cancelled-qualification']],
  ['whom it served before', 'scoring', '投标人与采购人有过合作的得2分。', ['track-record']],
  [
    'an authorisation that is the only one',
    'conditions',
    '代理商须提供所投电梯制造单位出具的唯一授权书。',
    ['manufacturer-authorization'],
  ],
  ['a project that was named good', 'scoring', '供应商完成的项目被评为优秀设计的得2分。', ['awards-and-ratings']],
  ['how many of a product were sold', 'scoring', '水泵近三年累计销售两万台以上的4分。', ['market-share']],
  ['a title that goods were given, with points', 'scoring', '省优、部优产品2分。', ['awards-and-ratings']],
  ['stars, and no make', 'scoring', '绿色建材评价三星3分。', ['excessive-certification']],
  ['a gift, and no means of the firm', 'scoring', '另送设备一台2分。', ['unrelated-factor']],
  ['firms from elsewhere, and a house here', 'conditions', '外地企业须在本市设有分公司。', ['regional-restriction']],
]

describe('where two rules could speak, the finding is of the kind that is told by', () => {
  it.each(CASES)('%s', async (_, place, sentence, kinds) => {
    expect(await kindsOf(place, sentence)).toEqual(kinds)
  })
})
