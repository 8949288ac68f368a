/** What a rule tells an officer to write instead is no finding itself, in any place where the rule looks. */
import { expect, it } from 'vitest'
import { unfilled } from '../../src/report/words/rule-words.ts'
import { tenderAround } from '../../src/rules/test-rules.ts'
import type { Rule } from '../../src/rules/types.ts'
import { BUILT_IN, judgeOneByOne } from './judge.ts'

const judge = judgeOneByOne(BUILT_IN)
const DRAFTS = ['政府采购项目，货物类。', '依法必须进行招标的工程建设项目，按《中华人民共和国招标投标法》招标。']

/** Behind what has to be deleted: what can be pasted. */
const REWRITE = /^.*(?:改为(?:[^：；。]{0,12})|改写为[^：；。]{0,8}|写成[^：；。]{0,10}|写)：/

function rewritesOf({ zh, wordings = [] }: Rule): string[] {
  const advices = [zh.advice, ...wordings.flatMap(one => one.zh.advice ?? [])]
  return advices.filter(one => REWRITE.test(one)).map(one => unfilled(one, 'zh').replace(REWRITE, ''))
}

const rewritten = BUILT_IN.rules.map(rule => ({ rule, rewrites: rewritesOf(rule) })).filter(one => one.rewrites.length)

it('most rules have a rewrite', () => expect(rewritten.length).toBeGreaterThan(25))

it.each(rewritten.map(one => [one.rule.id, one] as const))('%s', async (_, { rule, rewrites }) => {
  const told = new Set<string>()
  for (const document of DRAFTS) {
    for (const text of rewrites) {
      for (const place of rule.in) {
        const file = tenderAround({ in: place, text, document })
        const { findings } = await judge(new TextDecoder().decode(file.value as Uint8Array))
        for (const { ruleId } of findings) told.add(`${ruleId}: ${text}`)
      }
    }
  }
  // Past contracts are told however little is asked; a wording of that rule says so.
  expect([...told].filter(one => !one.startsWith('supplier-performance'))).toEqual([])
})
