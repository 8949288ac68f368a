/**
 * A sentence is the same with its stop and without: in lists and cells officers write it or leave it out. A pattern that ends
 * in `$` and a list of marks that misses one of 。； are found here.
 */
import { describe, expect, it } from 'vitest'
import { tenderAround } from '../../src/rules/test-rules.ts'
import type { RuleCase } from '../../src/rules/types.ts'
import { BUILT_IN, judgeOneByOne } from './judge.ts'

/** Without their stop these read as titles or as names of factors. */
const LIKE_TITLES = [
  '资金实力较强的商贸企业。',
  '国内注册的医用床生产企业；',
  '龙头、花洒用五星级宾馆常用品牌。',
  '面料手感质量同云雀专卖店；',
  '6、投标人自建化验室。',
]

describe('the cases of every built-in rule hold with a stop, with the other one and without', () => {
  it.each(BUILT_IN.rules.map(rule => rule.id))('%s', async id => {
    const [rule] = BUILT_IN.rules.filter(one => one.id === id)
    const judge = judgeOneByOne({ ...BUILT_IN, rules: [rule!] })
    const isReported = async (one: RuleCase, kind: 'hits' | 'passes') => {
      const { findings } = await judge(new TextDecoder().decode(tenderAround(one).value as Uint8Array))
      return findings.some(({ severity }) => kind === 'hits' || severity !== 'info')
    }
    const wrong: string[] = []
    for (const kind of ['hits', 'passes'] as const) {
      for (const one of rule!.cases[kind].filter(({ text }) => !LIKE_TITLES.includes(text))) {
        for (const text of variantsOf(one.text)) {
          if ((await isReported({ ...one, text }, kind)) !== (kind === 'hits'))
            wrong.push(`${kind} [${one.in}] ${text}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

/**
 * The case with another end that its sentence, or that of its last filled cell, may have: with the other stop or without one,
 * by turns (its length decides), since each costs a judgement of nine thousand cases.
 */
function variantsOf(text: string): string[] {
  const [, sentence, stop, behind] = /^(.*?[^|\s])([。；]?)([ |]*)$/u.exec(text) ?? []
  if (sentence === undefined || /[：，]$/.test(sentence)) return []
  const others = ['', '。', '；'].filter(one => one !== stop)
  return [sentence + others[text.length % others.length] + behind]
}
