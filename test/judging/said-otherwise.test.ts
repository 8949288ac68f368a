/** A demand said the other way round (who lacks it is turned away, nobody can do without it) is found as the one said straight. */
import { describe, expect, it, vi } from 'vitest'
import { saidStraight } from '../../src/transform/lint/readings/said-otherwise.ts'
import { BUILT_IN, judge } from './judge.ts'
import { told } from './told.ts'

/** A condition that asks for a thing, and points for one. */
const THING = /^(?:供应商|投标人)?须(?:具有|具备|取得|提供|持有)([^，。；：\n须应]{4,40})。?$/
const POINTS = /^(?:供应商|投标人)?(?:具有|提供|取得|通过)([^，。；：\d\n]{4,40})的得(\d+)分。?$/

const CONDITIONS: ((thing: string) => string)[] = [
  thing => `无${thing}的不得参加投标。`,
  thing => `如缺少${thing}，其投标无效。`,
  thing => `不能提供${thing}的，资格审查不予通过。`,
  thing => `${thing}必不可少。`,
  thing => `${thing}是参加本项目的必要条件。`,
  thing => `供应商具有${thing}，否则谢绝参加。`,
  thing => `审查内容：是否具有${thing}，不满足的不通过。`,
  thing => `${thing}（必备条件）`,
  thing => `${thing}须由投标人提供。`,
]
const SCORING: ((thing: string, n: string) => string)[] = [
  (thing, n) => `缺少${thing}的扣${n}分。`,
  thing => `没有${thing}的，不得分。`,
  (thing, n) => `${thing}：有得${n}分，无得0分。`,
  (thing, n) => `是否具有${thing}：是得${n}分，否得0分。`,
  (thing, n) => `加分项：${thing}（${n}分）`,
  (thing, n) => `具有${thing}方能得${n}分。`,
]

describe('said the other way round', () => {
  it.each([
    ['qualification', THING, CONDITIONS],
    ['evaluation', POINTS, SCORING],
  ] as const)('cases of %s are found as before', async (place, form, others) => {
    const hits = BUILT_IN.rules.flatMap(rule =>
      rule.cases.hits.filter(one => one.in === place && one.document === undefined && form.test(one.text)),
    )
    const lost: string[] = []
    for (const [i, { text }] of hits.entries()) {
      const [, thing, n = ''] = form.exec(text)!
      const turned = others[i % others.length]!(thing!, n)
      if ((await told(place, turned)).length === 0) lost.push(turned)
    }
    expect(hits.length).toBeGreaterThan(15)
    expect(lost.length, lost.join('\n')).toBeLessThan(hits.length / 12)
  })

  it.each([
    ['qualification', '无自有叉车的单位，谢绝投标。', 'enterprise-scale'],
    ['qualification', '凡缺少两年以上运营经验的，其投标将被否决。', 'business-age'],
    ['qualification', '自有叉车是参加投标的前提条件。', 'enterprise-scale'],
    ['qualification', '自有叉车必不可少。', 'enterprise-scale'],
    ['qualification', '雕塑修复证书缺一不可。', 'voluntary-certification'],
    ['qualification', '物业管理证书不可或缺。', 'voluntary-certification'],
    ['evaluation', '自有冷库800平方米，具有的得3分。', 'enterprise-scale'],
    ['evaluation', 'A.省级非遗传承单位称号（2分）', 'credit-rating-cert'],
    // Nobody has won yet: they are the bidder.
    ['qualification', '乙方须有吸污车两辆。', 'enterprise-scale'],
    ['evaluation', '受托方创办了茶文化博物馆得3分。', 'unrelated-factor'],
    ['requirement', '卖方应具有CMA资质的自建化验室。', 'voluntary-certification'],
  ] as const)('%s: %s', async (place, sentence, rule) => expect(await told(place, sentence)).toContain(rule))

  it.each([
    ['qualification', '无有效营业执照的不得参加投标。'],
    ['requirement', '乙方须在进场后配备洒水车2台。'],
    ['instruction', '供方须在合同签订后提供发票。'],
    ['qualification', '未按要求提供授权委托书的，其投标无效。'],
    ['qualification', '不具有独立承担民事责任能力的，资格审查不通过。'],
    ['qualification', '未提供投标函的，投标将被否决。'],
    ['qualification', '是否进口产品'],
    ['qualification', '是否有类似业绩，不影响供应商参加投标。'],
    ['evaluation', '不将上市作为加分条件。'],
    ['evaluation', '缺少应急预案的扣2分。'],
    ['evaluation', '培训计划：有得2分，无得0分。'],
    ['evaluation', '是否响应质保期要求：是得2分，否得0分。'],
    ['evaluation', '投标总价占预算比例不超过九成（满足得5分，不满足得0分）'],
  ] as const)('no fault in %s: %s', async (place, sentence) => expect(await told(place, sentence)).toEqual([]))

  it('a form of conditions reads nothing of the scoring, with WebAssembly or without', async () => {
    const { units } = await judge('# 第四章 评标办法\n\n自有叉车是参加投标的前提条件。\n')
    for (const assembly of [undefined, { assembly: () => null }]) {
      vi.resetModules()
      if (assembly) vi.doMock('../../src/assembly/load.ts', () => assembly)
      const { saidStraight } = await import('../../src/transform/lint/readings/said-otherwise.ts')
      const read = saidStraight({ ...BUILT_IN, scoring: null })!
      const conditions = units.map(one => ({ ...one, role: 'qualification' as const }))
      const isRead = (among: typeof units) => [...among.keys()].filter(i => read(among, i).length > 0)
      expect(isRead(units)).toHaveLength(0)
      expect(isRead(conditions)).toHaveLength(1)
    }
    vi.doUnmock('../../src/assembly/load.ts')
  })

  it('without an index each form is tried on all', async () => {
    const { units } = await judge('# 第二章 投标人资格要求\n\n自有叉车是参加投标的前提条件。\n')
    const { vocabulary } = BUILT_IN
    const readWith = (from: Pick<typeof BUILT_IN, 'vocabulary' | 'otherwiseIndex'>) => {
      const read = saidStraight({ ...from, scoring: null })!
      return [...units.keys()].flatMap(i => read(units, i)).map(({ unit }) => unit.text)
    }
    expect(readWith({ vocabulary })).toContain('投标人须具有自有叉车')
    expect(readWith({ vocabulary })).toEqual(readWith(BUILT_IN))
  })

  it('what a rule lets pass in its own words is not told of it said straight', async () =>
    expect(await told('instruction', '未参加踏勘的投标人不会因此被取消资格。')).toEqual([]))

  it('quotes what is written', async () => {
    const { findings } = await judge('# 第二章 投标人资格要求\n\n无自有叉车的不得参加。\n')
    expect(findings.map(({ match }) => match)).toEqual(['无自有叉车的不得参加'])
  })
})
