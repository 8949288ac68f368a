import { expect, it } from 'vitest'
import { ruleWords } from '../../src/report/words/rule-words.ts'
import { methodsIn } from '../../src/rules/load/known-methods.ts'
import { BUILT_IN, judge } from './judge.ts'

/** One finding in a document of the method: the rule's sentences as a report has them. */
async function said(method: string, clause: string, language: 'zh' | 'en' = 'zh') {
  const { findings } = await judge(`# 第二章 供应商须知\n\n采购方式：${method}\n\n${clause}`, BUILT_IN)
  expect(findings).toHaveLength(1)
  const { message, advice, question } = ruleWords(BUILT_IN, findings[0]!, language)
  return [message, advice, question].join('\n')
}

const LOCAL_OFFICE = '供应商须在本市设有办事处。'

it('an advice uses the names that things have in the method of its document', async () => {
  const tender = await said('公开招标', LOCAL_OFFICE)
  expect(tender).toContain('中标后')
  for (const method of ['竞争性磋商', '竞争性谈判', '询价采购']) {
    const other = await said(method, LOCAL_OFFICE)
    expect(other).toContain('成交后')
    expect(other).not.toContain('中标')
    // Nothing else is said otherwise.
    expect(other.replaceAll('成交', '中标').replaceAll('提交响应文件时', '投标时')).toBe(tender)
  }
})

it('English calls them alike in all methods', async () => {
  expect(await said('竞争性磋商', LOCAL_OFFICE, 'en')).toBe(await said('公开招标', LOCAL_OFFICE, 'en'))
})

it('no sentence of a rule names a winner of a bid, a bid or a bidder in a negotiation', () => {
  const { spokenAs = [] } = BUILT_IN.vocabulary
  for (const { methods } of spokenAs) expect(methodsIn(BUILT_IN.vocabulary)).toEqual(expect.arrayContaining(methods))
  const left = BUILT_IN.rules.flatMap(rule =>
    [undefined, ...(rule.wordings ?? []).keys()].flatMap(wording => {
      const finding = {
        ruleId: rule.id,
        basis: rule.basis,
        values: {},
        method: '竞争性谈判',
        ...(wording === undefined ? {} : { wording }),
      }
      const words = ruleWords(BUILT_IN, finding as never, 'zh')
      return words.advice.match(/中标|投标人|投标文件|招标文件|招标人(?!和)|评标|开标/g) ?? []
    }),
  )
  expect(left).toEqual([])
})
