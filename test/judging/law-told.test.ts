/** No message claims a law for a document that it does not bind: what a law says stands in `law`, and is told where it is cited. */
import { expect, test } from 'vitest'
import { ARTICLE_3, orderBasis } from '../../src/rules/basis.ts'
import type { OwnWording, Rule } from '../../src/rules/types.ts'
import { groundsFor, wordsOf } from '../../src/rules/words-of.ts'
import { BUILT_IN } from './judge.ts'

/** That a law says so; not that no law does (法律没有要求), nor a word like 法定代表人. */
const CLAIMS = {
  zh: /(?:法律?|法规|规章|条例|办法)[^，。；没不]{0,4}(?:规定(?!的)|禁止|允许|要求(?!的)|不许|写死|给供应商|列)|明令禁止|明文|法定(?:最短|期限)|招标投标法|政府采购没有/,
  en: /(?:^|[.;:,] (?:and )?)[Tt]he (?:(?:Tendering )?[Ll]aw|regulations|rules) (?:expressly |only )*(?:forbid|list|name|require|let|fix|set|cap|say|allow|give)|expressly forbidden|rights the law|[Gg]overnment procurement rule/,
}

/** The kinds of findings of a rule that a document outside both laws can have. */
const kindsOutside = ({ wordings = [] }: Rule): (number | undefined)[] => [
  undefined,
  ...wordings.flatMap((one, i) => (isOutsideToo(one) ? [i] : [])),
]

function isOutsideToo({ all = [] }: OwnWording): boolean {
  const regimes = all.flatMap(one => (one as { profile?: { regime?: string | string[] } }).profile?.regime ?? [])
  return regimes.length === 0 || regimes.includes('other')
}

test.each(BUILT_IN.rules.map(rule => [rule.id, rule] as const))('%s claims no law where none is cited', (_, rule) => {
  const claims = kindsOutside(rule).flatMap(wording => {
    const grounds = groundsFor(rule, wording)
    const basis = orderBasis(grounds.ids, BUILT_IN.laws, { regime: 'other' }, grounds)
    expect(basis.some(id => ARTICLE_3.test(id))).toBe(true)
    return (['zh', 'en'] as const).flatMap(language => {
      const { message } = wordsOf(rule, { wording, basis }, language)
      return CLAIMS[language].test(message) ? [message] : []
    })
  })
  expect(claims).toEqual([])
})

test('each thing that a law says is told in some document', () => {
  const idle = BUILT_IN.rules.flatMap(rule =>
    [undefined, ...(rule.wordings ?? []).keys()].flatMap(wording => {
      const law = (wording === undefined ? undefined : rule.wordings![wording]!.law) ?? rule.law ?? []
      const words = wording === undefined ? rule : rule.wordings![wording]!
      if (!words.zh.message?.includes('{law}')) return []
      const grounds = groundsFor(rule, wording)
      const cited = (['procurement-law', 'tendering-law'] as const).map(regime =>
        orderBasis(grounds.ids, BUILT_IN.laws, { regime }, grounds),
      )
      return law.filter(({ of }) => !cited.some(ids => of.some(id => ids.includes(id)))).map(({ zh }) => zh)
    }),
  )
  expect(idle).toEqual([])
})
