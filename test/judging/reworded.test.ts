/** Quantities, days, sums and places are found in whatever way a sentence writes them. */
import { describe, expect, it } from 'vitest'
import { reworded } from '../../src/transform/lint/readings/reworded.ts'
import { BUILT_IN, judge } from './judge.ts'
import { told } from './told.ts'

const UNITS = '(?:个|项|份|家|人|名|台|年|万元|次|辆)'

type Way = [name: string, words: RegExp, as: string]

const HERE = /(?:本[市地省县]|当地)(?![场级域区])/

const WAYS: Way[] = [
  ['N以上 as 不少于N', new RegExp(`(\\d+${UNITS})及?以上`), '不少于$1'],
  ['N以上 as ≥N', new RegExp(`(\\d+${UNITS})及?以上`), '≥$1'],
  ['N以上 as 至少N', new RegExp(`(\\d+${UNITS})及?以上`), '至少$1'],
  ['不少于N as N以上', new RegExp(`(?:不少于|不低于|至少)(\\d+${UNITS})(?!以上)`), '$1以上'],
  ['a sum in 元', /(?<![\d.,])(\d{1,5})万元/, '$10000元'],
  ['a sum with its sign', /(?<![\d.,])(\d{1,5})万元/, '￥$1万元'],
  ['a sum of 人民币', /(?<![\d.,])(\d{1,5})万元/, '人民币$1.00万元'],
  ['the last years in months', /近(?:三|3)年/, '近36个月'],
  ['the last years as such of accounts', /近(三|3|两|2)年/, '近$1个会计年度'],
  ['the last years before a day', /近(三|3|两|2)年/, '投标文件递交截止时间前$1年内'],
  ['the last years since a day', /近(?:三|3)年(?:内|以来)?/, '2022年1月1日以来'],
  ['a share in words', /(?<![\d.])([1-9])%/, '百分之$1'],
  ['hours', /(\d)小时/, '$1h'],
  ['each as each one', /每(?=[个项份家])/, '每1'],
  ['each one there is', /每(?=[个项份家])/, '每有一'],
  ['a place as that of the project', HERE, '项目所在地'],
  ['a place as that of the buyer', HERE, '采购人所在地'],
  ['a place whose name is left open', HERE, '××市'],
  ['a town by its name', HERE, '孝感市'],
  ['a county by its name', HERE, '房县'],
  ['a province by its name', HERE, '江西省'],
]
const FIGURES = '零一二三四五六七八九'

const inWords = (text: string) => text.replace(/(?<=百分之)\d/, digit => FIGURES[Number(digit)]!)

describe.each(WAYS)('%s', (_, words, as) => {
  it('cases of rules are found as before', async () => {
    const cases = BUILT_IN.rules.flatMap(rule =>
      rule.cases.hits.filter(one => one.document === undefined && !/[|\n]/.test(one.text) && words.test(one.text)),
    )
    const some = cases.filter((_, i) => i % Math.ceil(cases.length / 60) === 0)
    const lost: string[] = []
    for (const { in: place, text } of some) {
      const sentence = inWords(text.replace(words, as))
      if ((await told(place, sentence)).length === 0) lost.push(sentence)
    }
    expect(some.length).toBeGreaterThan(5)
    expect(lost.length, lost.join('\n')).toBeLessThan(Math.max(2, some.length / 15))
  })
})

it.each([
  ['days of 2023.1.1 and 2023-01-01', ['2019.6.30', '2019-06-30', '2019/6/30']],
  ['a day in full', ['2019年6月30日']],
] as const)('%s', async (_, days) => {
  for (const day of days)
    expect(await told('qualification', `${day}前注册成立的企业方可参加。`)).toContain('business-age')
})

it('what is found in other words is shown in those of the draft', async () => {
  const { findings } = await judge(
    '# 公开招标文件\n\n政府采购项目。\n\n# 第二章 投标人资格要求\n\n2.3 投标人须具有不少于5名专职技术人员，并附名单。\n',
  )
  expect(findings.map(({ match }) => match)).toEqual([expect.stringContaining('不少于5名')])
  expect(findings[0]!.match).not.toContain('以上')
})

it.each([
  ['words in the first way already', '投标人有5名以上技师。', ['投标人有不低于5名技师。']],
  ['words in the second', '投标人有不少于5名技师，12h内到场。', ['投标人有5名以上技师，12小时内到场。']],
  ['a number with a bound of its own', '投标人有至少5名以下技师。', []],
  ['a place by its name', '投标人在孝感市设有门店，位于某县。', ['投标人在本市设有门店，位于本县。']],
  ['what ends as a place does', '对建材市场、超市和各县的培训。', []],
  ['a unit of speed', '车速5h/次。', []],
  ['a long sentence', `${'投标人有技师，'.repeat(17)}不少于5名。`, []],
])('%s', async (_, sentence, readings) => {
  const { units } = await judge(`# 公开招标文件\n\n# 第二章 投标人资格要求\n\n${sentence}\n`)
  const read = reworded({ ...BUILT_IN, scoring: null })!
  const at = units.findIndex(({ text }) => text === sentence)
  expect(read(units, at).map(({ unit }) => unit.text)).toEqual(readings)
})
