/** Points in front of what they are for, or behind an if, count for it as those behind it do. */
import { describe, expect, it } from 'vitest'
import { BUILT_IN, judge } from './judge.ts'
import { told } from './told.ts'

/** A sentence that gives points behind what they are for. */
const BEHIND = /^([^。；：\d][^。；：\d]{5,40})的得(\d+)分。?$/

const FORMS: ((body: string, n: string) => string)[] = [
  (body, n) => `${n}分：${body}。`,
  (body, n) => `得${n}分：${body}。`,
  (body, n) => `（${n}分）${body}。`,
  (body, n) => `满足以下条件得${n}分：${body}。`,
  (body, n) => `本项满分${n}分，${body}。`,
  (body, n) => `若${body}，则得${n}分。`,
  (body, n) => `凡${body}的，均得${n}分。`,
  (body, n) => `${body}的，本项得满分（${n}分）。`,
]

describe('points in front', () => {
  it('every case of a rule in the scoring is found as before', async () => {
    const hits = BUILT_IN.rules.flatMap(rule =>
      rule.cases.hits.filter(one => one.in === 'evaluation' && BEHIND.test(one.text)),
    )
    const lost: string[] = []
    for (const [i, { text, document }] of hits.entries()) {
      const [, body, n] = BEHIND.exec(text)!
      const turned = FORMS[i % FORMS.length]!(body!, n!)
      if (
        (await told('evaluation', text, document)).length > 0 &&
        (await told('evaluation', turned, document)).length === 0
      )
        lost.push(turned)
    }
    expect(hits.length).toBeGreaterThan(60)
    expect(lost).toEqual([])
  })

  it.each([
    ['3分：经营范围与采购内容一致。', 'business-scope'],
    ['满足下列条件得2分：所投大米被县农业局推介。', 'local-list-preference'],
    ['若所投大米被县农业局推介，则得1分。', 'local-list-preference'],
    ['所投大米被县农业局推介（1分）', 'local-list-preference'],
    ['是否所投大米被县农业局推介（1分）：是□ 否□', 'local-list-preference'],
  ])('%s', async (sentence, rule) => expect(await told('evaluation', sentence)).toContain(rule))

  it.each([
    '2分：投标报价最低。',
    '（3分）培训计划覆盖全部岗位。',
    '如投标报价低于成本，则得0分。',
    '方案符合现场实际（4分）',
  ])('no fault: %s', async sentence => expect(await told('evaluation', sentence)).toEqual([]))

  it('quotes what is written', async () => {
    const { findings } = await judge('# 第四章 评标办法\n\n3分：经营范围与采购内容吻合。\n')
    expect(findings.map(({ match }) => match)).toEqual(['经营范围与采购内容吻合'])
  })
})
