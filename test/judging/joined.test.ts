/** Things that one verb asks for together: each is judged as if it were asked for alone. */
import { describe, expect, it } from 'vitest'
import { joinedApart } from '../../src/transform/lint/readings/joined.ts'
import { BUILT_IN, judge } from './judge.ts'
import { told } from './told.ts'

const THINGS = [
  ['净资产不低于3000万元的审计报告', 'enterprise-scale'],
  ['所投火漆生产厂家的授权书', 'manufacturer-authorization'],
  ['高新技术企业证书', 'credit-rating-cert'],
  ['集体所有制企业的背景', 'ownership-form'],
] as const
const PAIRS = THINGS.flatMap(a => THINGS.filter(b => b !== a).map(b => [a, b] as const))
const FRAMES = [
  ['qualification', (things: string) => `供应商须具有${things}。`],
  ['qualification', (things: string) => `凡具有${things}的单位均可报名。`],
  ['evaluation', (things: string) => `供应商具有${things}的，得4分。`],
] as const

describe.each(['和', '以及', '、', '且', '，并具有'])('joined by %s', mark => {
  it.each(FRAMES)('in %s %#, both are told', async (place, frame) => {
    const lost: string[] = []
    for (const [[a, first], [b, second]] of PAIRS) {
      const sentence = frame(`${a}${mark}${b}`)
      const rules = await told(place, sentence)
      if (![first, second].every(rule => rules.includes(rule))) lost.push(sentence)
    }
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(PAIRS.length / 6)
  })
})

it.each([
  ['qualification', '供应商须具有码头清障资质且年审合格。'],
  ['qualification', '供应商须具有有效的营业执照、税务登记证和组织机构代码证。'],
  ['evaluation', '供应商具有固定的火漆设备并定期评价的，得1分。'],
] as const)('%s: %s asks for nothing more', async (place, sentence) => expect(await told(place, sentence)).toEqual([]))

it.each([
  ['as it is', '第二章 投标人资格要求', '供应商须具有码头清障设备和封套印制机器。', 2],
  ['in a contract', '第五章 合同条款', '供应商须具有码头清障设备和封套印制机器。', 0],
  ['with half of a name', '第二章 投标人资格要求', '供应商须具有码头和封套印制机器的证书。', 0],
  [
    'of many things',
    '第二章 投标人资格要求',
    '供应商须具有码头清障设备、封套印制机器、火漆熔炼炉具、样张烘干设备、纸张裁切机器和木箱打包机器。',
    0,
  ],
  [
    'of a long text',
    '第二章 投标人资格要求',
    `凡在火漆和封套一行连续经营多年的印制单位均须具有${'码头清障设备及其配件'.repeat(2)}和${'封套印制机器及其备件'.repeat(3)}的供应商均可持本单位介绍信前来报名。`,
    0,
  ],
] as const)('a sentence %s is read as so many', async (_, chapter, sentence, count) => {
  const { units } = await judge(`# ${chapter}\n\n${sentence}\n`)
  const read = joinedApart({ ...BUILT_IN, scoring: null })!
  const at = units.findIndex(({ text }) => text === sentence)
  expect(read(units, at)).toHaveLength(count)
})
