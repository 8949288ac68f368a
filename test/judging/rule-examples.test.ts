/** `explain` shows the marked cases of a rule: two of what it finds and two of what stands beside it and passes. */
import { describe, expect, it } from 'vitest'
import { unfilled } from '../../src/report/words/rule-words.ts'
import { tenderAround } from '../../src/rules/test-rules.ts'
import type { RuleCase } from '../../src/rules/types.ts'
import { BUILT_IN, judgeOneByOne } from './judge.ts'

const MARKED = 2

const judge = judgeOneByOne(BUILT_IN)
const toldBy = async (one: RuleCase) => {
  const { findings } = await judge(new TextDecoder().decode(tenderAround(one).value as Uint8Array))
  return new Set(findings.map(({ ruleId }) => ruleId))
}

describe.each(BUILT_IN.rules.map(rule => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const hits = rule.cases.hits.filter(one => one.example)
  const passes = rule.cases.passes.filter(one => one.example)

  it('marks two hits and two passes', () => {
    expect([hits.length, passes.length]).toEqual([MARKED, MARKED])
  })

  it('takes its two hits from two places, where it looks in several', () => {
    const places = new Set(hits.map(one => one.in))
    expect(places.size).toBe(Math.min(MARKED, rule.in.length))
  })

  it('is the one rule that tells its hits, with all rules at work', async () => {
    for (const one of hits) expect([...(await toldBy(one))], one.text).toEqual([rule.id])
  })

  it('says of a pass that another rule tells that there is another rule', async () => {
    for (const one of passes) {
      const { zh } = one.because as { zh: string }
      expect((await toldBy(one)).size > 0, one.text).toBe(/另有规则/.test(zh))
    }
  })

  it('says in both languages why the passes pass', () => {
    const unsaid = passes.filter(({ because }) => typeof because !== 'object' || !because.zh || !because.en)
    expect(unsaid).toEqual([])
  })
})

it('quotes laws in whole sentences; what is cut from Article 3, one long sentence, are its clauses', () => {
  const cited = new Set(BUILT_IN.rules.flatMap(({ basis }) => basis))
  const broken = Object.values(BUILT_IN.laws).filter(
    ({ id, status, text }) => status === 'verified' && cited.has(id) && !/[。；]$/.test(text),
  )
  expect(broken.map(({ id }) => id).filter(id => !/^article-3-[1-4]$/.test(id))).toEqual([])
})

it('gives a reason with every advice for one kind of finding', () => {
  const bare = BUILT_IN.rules.flatMap(({ id, wordings = [] }) =>
    wordings.filter(({ zh, en }) => (zh.advice && !zh.message) || (en.advice && !en.message)).map(() => id),
  )
  expect(bare).toEqual([])
})

it('a sentence without a finding quotes no words and names no example', () => {
  expect(unfilled('“{match}”与履约无关，有固定值（如{examples}），删去“{match}”。', 'zh')).toBe(
    '这样的内容与履约无关，有固定值，删去这样的内容。',
  )
  expect(unfilled('“{match}” says nothing of values ({examples}). Delete "{match}".', 'en')).toBe(
    'This says nothing of values. Delete this.',
  )
  expect(unfilled('不超过{sum}', 'zh')).toBe('不超过……')
})
