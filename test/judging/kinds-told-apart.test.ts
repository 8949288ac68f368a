import { describe, expect, it } from 'vitest'
import { kindsOf, type PlaceOfKind } from './kinds-of.ts'

/** What decides, a place, a sentence, and the kinds that it is found as. */
const CASES: [decides: string, place: PlaceOfKind, sentence: string, kinds: string[]][] = [
  [
    'contracts in the name of an honour',
    'scoring',
    '获评“重合同守信用”企业的，每多一年得1分。',
    ['awards-and-ratings'],
  ],
  [
    'how large its own halls are',
    'scoring',
    '自有烘干车间面积合计900平方米以上得5分，500平方米以上得3分。',
    ['enterprise-scale'],
  ],
  [
    'when a licence says it was set up',
    'conditions',
    '供应商自执照载明的成立之日起连续营业满四年。',
    ['operating-years'],
  ],
  [
    'what was done, whatever is certified',
    'scoring',
    '主持完成过3项能源管理体系咨询项目的得4分。',
    ['restricted-track-record'],
  ],
  ['what is thought of the firm', 'scoring', '由评委就供应商市场口碑及品牌影响力打分。', ['awards-and-ratings']],
  [
    'a system, whatever it is for',
    'scoring',
    '通过社会责任管理体系认证的，每有一个得1分。',
    ['excessive-certification'],
  ],
  ['how many are insured', 'scoring', '供应商参加养老保险的职工人数最多的得满分。', ['enterprise-scale']],
  [
    'a sample that is sent to be tested',
    'needs',
    '投标人须在开标前将样布送省纺织检验院检测，并附合格报告。',
    ['test-report-burden'],
  ],
  ['what a report shows', 'needs', '检测报告须完整并附样品照片。', ['test-report-burden']],
  [
    'an office that vouches for past work',
    'scoring',
    '须以项目所在地住建局出具的业绩证明为准。',
    ['restricted-track-record'],
  ],
  ['what the buyer will do later', 'conditions', '被业主约谈两次的，采购人两年内谢绝其参加投标。', ['access-barrier']],
  ['a list of the buyer', 'conditions', '在采购人所属集团黑名单内的，投标无效。', ['supplier-list']],
  [
    'pages under the seal of the maker',
    'needs',
    '以网页截图证明参数的，须取自厂家官网并加盖厂家公章。',
    ['manufacturer-authorization'],
  ],
  ['work, and nobody who does it', 'scoring', '承接过的保洁或绿化服务项目，每有1个得5分。', ['track-record']],
  [
    'a station here for those from elsewhere',
    'scoring',
    '注册地不在本市，但已在本市设有维修站的得5分。',
    ['regional-restriction'],
  ],
  [
    'who is under a title that names people',
    'needs',
    '### 拟派人员资格要求\n\n须为省级水利学会理事。',
    ['personnel-restriction'],
  ],
]

describe('words that belong to several kinds are told apart by what stands beside them', () => {
  it.each(CASES)('%s', async (_, place, sentence, kinds) => {
    expect(await kindsOf(place, sentence)).toEqual(kinds)
  })
})
