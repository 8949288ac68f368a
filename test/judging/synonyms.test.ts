/** Words that say the same are read as one: whichever of them an officer writes, the same is found. */
import { describe, expect, it } from 'vitest'
import { withPatternsRead } from '../../src/rules/load/patterns-in.ts'
import { tenderAround } from '../../src/rules/test-rules.ts'
import type { RuleCase } from '../../src/rules/types.ts'
import { readerOf, sourceReaderOf } from '../../src/text/synonyms.ts'
import { BUILT_IN, judge, judgeOneByOne } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

const SYNONYMS = BUILT_IN.vocabulary.synonyms!
const read = readerOf(SYNONYMS)!
const readPlain = (text: string) => read(text).replace(/\u200b/g, '')

/** Words of a case, and what officers write in their place. */
const EXCHANGED: Record<string, string[]> = {
  供应商: ['响应供应商', '磋商供应商', '投标供应商', '报价供应商'],
  投标人: [
    '投标单位',
    '投标方',
    '响应人',
    '参选人',
    '报价人',
    '比选申请人',
    '申请人',
    '报名单位',
    '投标者',
    '响应方',
    '磋商人',
    '投标人（供应商）',
  ],
  采购人: ['招标人', '采购单位', '比选人', '招标方'],
  以上: ['及以上', '或以上', '（含）以上', '以上（含）', '（及以上）', '以上（含本数）', '及其以上'],
  不少于: ['不得少于', '不能少于', '不下于'],
  不得参加: ['不允许参加', '严禁参加', '不准参加', '不能参加', '禁止参加'],
  不接受: ['不予接受', '概不接受', '拒绝接受'],
  账户: ['帐户'],
  质保: ['保固'],
  本县: ['我县'],
  不低于: ['不得低于', '不应低于'],
  中标人: ['中标供应商', '成交供应商', '中选人', '中标单位', '成交人'],
  具有: ['具备', '拥有', '持有'],
  复印件: ['扫描件', '影印件'],
  须: ['必须', '应当', '务必', '应该', '必须要', '一定要'],
  须提供: ['需提供', '需要提供', '应当提供'],
  须为: ['需为', '必须为', '需要为'],
  须具有: ['需具备', '应当具有', '必须拥有'],
  供应商须: ['供货单位须'],
  '，得': ['，可得', '，得分', '，各得', '，给予', '，计'],
  的得: [
    '的为',
    '的记',
    '的赋',
    '的给予',
    '的计为',
    '的，得',
    '者，得',
    '的，则得',
    '的即得',
    '的投标人得',
    '的供应商，得',
  ],
  '≥': ['大于等于', '大于或等于', '>=', '＞＝'],
  至少: ['最少', '起码', '不下'],
  '3年': ['三（3）年', '3（三）年', '叁(3)年', '【3】年', '__3__年'],
  '2个': ['两（2）个', '2（贰）个'],
  '5分': ['5.0分', '5.00分', '【5】分'],
  '0万元': ['0.00万元', '0万元整'],
}

describe('a case says the same with another word for the same', () => {
  const judgeAll = judgeOneByOne(BUILT_IN)
  const found = async (one: RuleCase) =>
    (await judgeAll(new TextDecoder().decode(tenderAround(one).value as Uint8Array))).findings.map(
      ({ ruleId, severity }) => `${ruleId} ${severity}`,
    )

  it.each(Object.entries(EXCHANGED))('%s', async (word, others) => {
    const cases = BUILT_IN.rules.flatMap(({ cases: { hits, passes } }) => [
      ...hits.slice(0, 40),
      ...passes.slice(0, 20),
    ])
    const changed = cases.filter(one => one.text.includes(word) && !['contract', 'form'].includes(one.in))
    let said = 0
    for (const [i, one] of changed.entries()) {
      const other = others[i % others.length]!
      const text = one.text.replaceAll(word, other)
      if (readPlain(text) !== readPlain(one.text)) continue
      said++
      expect(await found({ ...one, text }), `${other}: ${text}`).toEqual(await found(one))
    }
    expect(said).toBeGreaterThan(3)
  })
})

describe('the reading of words', () => {
  it.each([
    ['各投标单位、响应人和比选申请人', '各投标人、投标人和投标人'],
    ['参加磋商的磋商供应商', '参加磋商的供应商'],
    ['招标方和采购单位', '采购人和采购人'],
    ['中标供应商、中选单位与成交人', '中标人、中标人与中标人'],
    ['供应商应当具备、投标人务必持有', '供应商须具有、投标人须具有'],
    ['人员需持证，企业要提供扫描件', '人员须持证，企业须提供复印件'],
    ['供应商需要具备', '供应商须具有'],
    ['供货单位应持有，每项可得2分', '供应商应具有，每项得2分'],
    ['流量大于或等于5，噪声小于等于40', '流量≥5，噪声≤40'],
    ['流量>=5，噪声＜＝40', '流量≥5，噪声≤40'],
    ['有的为3分，每项给1-2分，最高记10分', '有的得3分，每项得1-2分，最高得10分'],
    ['满三（3）年、不少于2（贰）人、【3】家、__4__台', '满3年、不少于2人、3家、4台'],
    ['80.00万元整，得5.0分', '80万元，得5分'],
    ['投标人（供应商）一定要提供', '投标人须提供'],
    ['每个得____分，最高得（ ）分', '每个得1分，最高得1分'],
    ['近×年不少于__个，不低于XX万元，[ ]年以上', '近1年不少于1个，不低于1万元，1年以上'],
    ['须在____市设立', '须在××市设立'],
    ['6（含）辆以上，三名或三名以上，2个或更多', '6辆以上，三名以上，2个以上'],
    ['投标人（不论是否代理商）有义务到场', '投标人须到场'],
    ['未备案的严禁投标、不准报名、不能参加', '未备案的不得投标、不得报名、不得参加'],
    ['银行转帐到我县帐户', '银行转账到本县账户'],
    ['优得五分，良两分，差的得十一分；最高二十分', '优得5分，良2分，差的得11分；最高20分'],
    ['有蜡房的，得3分；有蜡炉者，加2分；有印的，则可得1分', '有蜡房的得3分；有蜡炉的加2分；有印的得1分'],
    ['有蜡房的投标人得3分，有蜡炉的供应商，加2分', '有蜡房的得3分，有蜡炉的加2分'],
    ['有蜡房，即可得3分，有蜡炉=2分，有印——1分', '有蜡房，得3分，有蜡炉得2分，有印得1分'],
    ['蜡炉最低3台，封蜡师最低2名', '蜡炉至少3台，封蜡师至少2名'],
    ['封套要含火漆，材料都要经收发室验看', '封套须含火漆，材料须经收发室验看'],
    ['要求投标人具有蜡房', '投标人须具有蜡房'],
    ["须用'红印'火漆，不得送达！", '须用“红印”火漆，不得送达。'],
    ['首先，须用蜡封口', '须用蜡封口'],
  ])('%s', (text, plain) => {
    expect(readPlain(text)).toBe(plain)
    expect(read(text)).toHaveLength(text.length)
  })

  it.each([
    '投标方式',
    '投标方案',
    '采购方式',
    '招标方案',
    '响应人员',
    '报价人民币',
    '专利申请人',
    '投标商务文件',
    '投标单位工程',
    '从库中选供应商',
    '拥有量与持有人',
    '必需品',
    '不应当',
    '供应当地',
    '根据使用需要提供服务',
    '如需提供，主要是为了方便',
    '要求提供',
    '供货单位名称',
    '第二（2）款',
    '国发[2014]22号',
    '人民币报价，整体打包',
    '3.05分',
    '磋商人员',
    '从业人员____人，____年__月__日',
    '共（ ）页，得 分',
    '长2×3个，选[ ]项',
    '乙方住所____市',
    '最终得分',
    '累计10分',
    '满分为10分',
    '给5分钟',
    '每项加零点五分，满一百分',
    '三分之一，得十分，第二分公司',
    '获得三分之二以上成员同意',
    '被禁止参加政府采购活动',
    '禁止投标人员携带火种',
    '不能提供的，势必为零',
    '蚊帐与帐篷',
    '现场考察或3天后',
    '驻场经理应有经验，监理应到场',
    '主要经收发室送达，只要含蜡就可以',
    '采购人不得要求投标人提供蜡样',
    '最低价，最低3℃',
    "5'10英尺",
    '投标人为本市的供应商',
  ])('leaves %s', text => expect(read(text)).toBe(text))

  it('quotes what is written', async () => {
    const { findings } = await judge(
      '# 第一章 投标人须知\n\n各比选申请人须用火漆封口。\n',
      rulesOf([ruleOf('投标人须用')]),
    )
    expect(findings.map(({ match }) => match)).toEqual(['各比选申请人须用火漆封口'])
  })
})

describe('in traditional characters and wide digits', () => {
  it.each([
    ['各比選申請人須用火漆封口', '投标人须用'],
    ['合格的得５.０分', '得5分'],
    ['封口人為具備證書的響應方', '具有证书的投标人'],
  ])('%s', async (text, pattern) => {
    const { findings } = await judge(`# 第一章 投标人须知\n\n${text}。\n`, rulesOf([ruleOf(pattern)]))
    expect(findings.map(({ match }) => match)).toEqual([text])
  })
})

describe('patterns', () => {
  it('of the built-in rules name no word that is read as another', () => {
    const readPattern = sourceReaderOf(SYNONYMS)!
    const { rules, guards, lexicon } = BUILT_IN
    for (const one of [...rules, ...guards]) expect(withPatternsRead(one, readPattern)).toEqual(one)
    expect(withPatternsRead(lexicon, readPattern)).toEqual(lexicon)
  })

  it.each([
    ['供应商应当提供', '供应商须提供'],
    ['(?<=供)应[12]年\\.0元', '(?<=供)应[12]年\\.0元'],
    ['供应商应当?提供', '供应商(?:须|应)提供'],
    ['得五分的，一百分', '得5分的，一百分'],
    ['[须应](?:具备|拥有)?证书', '[须应](?:具有|具有)?证书'],
  ])('of users: %s', (source, read) => expect(sourceReaderOf(SYNONYMS)!(source)).toBe(read))
})
