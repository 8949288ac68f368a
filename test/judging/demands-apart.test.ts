import { describe, expect, it } from 'vitest'
import { BUILT_IN, judge } from './judge.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

const [scoring, notice] = ['# 评标办法\n\n## 评分标准\n\n', '# 招标公告\n\n## 获取招标文件\n\n']

/** What the built-in rules quote of a sentence, by rule. */
async function quoted(text: string, rule: string): Promise<string[]> {
  const { findings } = await judge(`# 公开招标文件\n\n政府采购项目，服务类。\n\n${text}\n`)
  return findings.filter(({ ruleId }) => ruleId === rule).map(({ match }) => match)
}

describe('two demands of one rule in one sentence', () => {
  it('are two findings where each has points of its own', async () => {
    expect(await quoted(`${scoring}具有ISO27001认证得2分，具有CMMI3级认证得3分。`, 'voluntary-certification')).toEqual([
      '具有ISO27001认证得2分',
      '具有CMMI3级认证得3分',
    ])
    expect(await quoted(`${scoring}在本市注册的得3分，在本市设有售后网点的得2分。`, 'locality')).toEqual([
      '在本市注册的得3分',
      '在本市设有售后网点的得2分',
    ])
  })

  it('are one where the second only gives no points', async () =>
    expect(await quoted(`${scoring}获得AAA信用等级的得2分，百强企业不加分。`, 'credit-rating-cert')).toEqual([
      '获得AAA信用等级的得2分',
    ]))

  it('are two findings where the rule has another sentence to say of each', async () => {
    const sentence = '报名时须提交营业执照、资质证书、合同原件，报名须缴纳报名费500元。'
    expect(await quoted(notice + sentence, 'access-precondition')).toEqual([
      '报名时须提交营业执照',
      '报名须缴纳报名费500元',
    ])
  })

  it('are two findings behind the points of their factor too', async () => {
    const sentence = '体系认证（5分）：具有ISO27001认证得2分，具有CMMI3级认证得3分。'
    expect(await quoted(scoring + sentence, 'voluntary-certification')).toEqual([
      '体系认证（5分）',
      '具有CMMI3级认证得3分',
    ])
  })

  it('have two fingerprints and two numbers, and the first keeps its own', async () => {
    const one = await judge(`${scoring}具有ISO27001认证（2分），具有CMMI3级认证（3分）。`)
    const [first, second] = one.findings.filter(({ ruleId }) => ruleId === 'voluntary-certification')
    expect(second!.fingerprint).toBe(`${first!.fingerprint}/2`)
    expect(second!.demand).not.toBe(first!.demand)
  })

  it('are one where the second clause says more of the first', async () => {
    for (const sentence of [
      '近三年同类业绩每个得2分，每提供一份业绩合同得1分。',
      '具有同类业绩的得5分，未提供业绩合同的不得分。',
      '具有同类业绩，每提供一份合同得1分。',
      '2.业绩（6分）：供应商近三年具有校服供货业绩的，每有一个得2分，最多6分。',
    ])
      expect(await quoted(scoring + sentence, 'supplier-performance'), sentence).toHaveLength(1)
    expect(await quoted(`${scoring}服务方案优得3分，良得2分，一般得1分。`, 'subjective-grading')).toHaveLength(1)
  })

  it('are heard by a rule that yields, whichever of the two speaks of its clause', async () => {
    const sentence = '投标人应在我市有常设办事处，附租赁合同、人员名单及近半年在我市的参保记录。'
    expect(await quoted(`# 投标人资格要求\n\n${sentence}`, 'locality')).toHaveLength(2)
    expect(await quoted(`# 投标人资格要求\n\n${sentence}`, 'social-insurance')).toEqual([])
  })

  it('are at most four, as a list of twenty is known by its first', async () => {
    const named = '红木匣,青铜镜,白玉环,黄金甲,紫砂壶,黑陶罐'.split(',').map(one => `备有${one}（1分）`)
    const other = rulesOf([ruleOf('[^，。有]{3}（1分')], { vocabulary: BUILT_IN.vocabulary })
    expect((await judge(`${scoring}${named.join('，')}。`, other)).findings).toHaveLength(4)
  })

  it('are one where the rule takes the second for a sentence that only says more of a demand above', async () => {
    const sentence = `${scoring}备有红木匣（1分），另附青铜镜（1分）。`
    const plain = ruleOf('(?:红木匣|青铜镜)（1分')
    expect((await judge(sentence, rulesOf([plain]))).findings).toHaveLength(2)
    const further = { all: [{ before: '另附$' }] }
    expect((await judge(sentence, rulesOf([{ ...plain, further }]))).findings).toHaveLength(1)
  })

  it('are both told beside what another rule finds', async () => {
    const rules = rulesOf([ruleOf('(?:红木匣|青铜镜)（1分', { id: 'first' }), ruleOf('白玉环', { id: 'other' })])
    const { findings } = await judge(`${scoring}备有红木匣（1分），另附青铜镜（1分），白玉环完好（1分）。`, rules)
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['first', 'first', 'other'])
  })

  it('leave to another rule what that one says', async () => {
    const first = ruleOf('红木匣|青铜镜', { id: 'first', category: 'same' })
    const second = ruleOf('青铜镜', { id: 'second', category: 'same', find: [patternOf('青铜镜')] })
    const { findings } = await judge(`${scoring}备有红木匣得1分，备有青铜镜得1分。`, rulesOf([first, second]))
    expect(findings.map(({ ruleId, match }) => `${ruleId} ${match}`)).toHaveLength(2)
  })
})

describe('of two clauses that one demand is said in', () => {
  const rules = rulesOf([ruleOf('名册', { find: [patternOf('名册'), patternOf('装机[^，]*台'), patternOf('机型')] })])
  const matches = async (sentence: string) =>
    (await judge(`# 第三章 采购需求\n\n${sentence}\n`, rules)).findings.map(({ match }) => match)

  it('the one that measures is quoted, and not the paper behind it that shows it', async () =>
    expect(await matches('该型号装机不少于20台，附名册。')).toEqual(['该型号装机不少于20台']))

  it('the first of the rule’s own order is quoted where the one in front measures nothing', async () =>
    expect(await matches('机型不限，附名册。')).toEqual(['附名册。']))
})
