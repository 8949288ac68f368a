/** A word that also stands across the border of two others (全国|企业 holds 国企) is found where it is meant, and there alone. */
import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/checks/place.ts'
import { keptApart } from '../../src/rules/load/lay-in.ts'
import { BUILT_IN } from './judge.ts'
import { told } from './told.ts'

const WITHIN = BUILT_IN.vocabulary.within!
const EACH = Object.entries(WITHIN).flatMap(([word, longer]) => longer.map(one => [word, one] as const))

describe('the source of a pattern', () => {
  const apart = keptApart({ 国企: ['全国企业', '我国企业'], 保安: ['确保安', '保安全'], 资质: ['资质量'] })
  const matches = (source: string, text: string) => new RegExp(apart(source)).test(text)

  it('finds the word where characters stand around it on one side alone', () => {
    expect(matches('国企', '须为国企业绩')).toBe(true)
    expect(matches('国企', '全国企联')).toBe(true)
    expect(matches('国企', '在全国企业信用网')).toBe(false)
    expect(matches('国企', '我国企业')).toBe(false)
  })

  it('looks at one side where the longer word has only that', () => {
    expect(matches('保安', '保安人员')).toBe(true)
    expect(matches('保安', '确保安装')).toBe(false)
    expect(matches('保安', '担保安全')).toBe(false)
  })

  it('finds a longer word that it names itself', () => {
    expect(matches('全国企业', '全国企业信用网')).toBe(true)
    expect(matches('资质量化', '资质量化')).toBe(true)
  })

  it('leaves a word of which the last character may be left out, a class, and what is escaped', () => {
    for (const source of ['资质?', '[资质]量', '{资质}', String.raw`\资质+`]) expect(apart(source)).toBe(source)
  })

  it('keeps a word apart in front of a word list', () => {
    expect(new RegExp(apart('国企{ought}').replace('{ought}', '业')).test('全国企业')).toBe(false)
  })

  it('stays as it is without such words', () => expect(keptApart({})('国企')).toBe('国企'))
})

describe('the words of the vocabulary', () => {
  const apart = keptApart(WITHIN)

  it.each(EACH)('%s is not found in %s', (word, longer) => {
    const pattern = new RegExp(apart(word))
    expect(pattern.test(`。${longer}。`)).toBe(false)
    expect(pattern.test(`。${word}。`)).toBe(true)
  })
})

describe('what a tender says', () => {
  it.each<[Place, string]>([
    ['qualification', '投标人须在全国企业信用信息公示系统中没有失信记录。'],
    ['qualification', '投标人须在全国有效的平台上注册。'],
    ['qualification', '投标人须具有中资源调配的能力。'],
    ['requirement', '室外地面须防滑，室外地坪须找平。'],
    ['requirement', '运行维护的服务过程中，供应商承担过程监督的责任。'],
    ['evaluation', '企业绩效考核办法完整的得2分，缺一项扣0.5分。'],
    ['evaluation', '课程安排覆盖全部科目且师资质量评估表齐备的得3分，缺一科扣1分。'],
  ])('%s: %s has nothing against it', async (place, sentence) => {
    expect(await told(place, sentence)).toEqual([])
  })

  it.each<[Place, string, string]>([
    ['qualification', '投标人须为国企。', 'ownership-form'],
    ['qualification', '投标人须为国有企业。', 'ownership-form'],
    ['qualification', '外地企业须另交保证金。', 'differential-treatment'],
    ['qualification', '投标人近三年须服务过两家医院。', 'industry-client-performance-award'],
    ['qualification', '投标人须为完全国有企业。', 'ownership-form'],
    ['evaluation', '其中国有企业得3分。', 'ownership-form'],
    ['requirement', '保安身高须在172cm以上。', 'personnel-attributes'],
    ['evaluation', '投标人取得绿色环保证书的得3分。', 'voluntary-certification'],
  ])('%s: %s is still told', async (place, sentence, rule) => {
    expect(await told(place, sentence)).toContain(rule)
  })
})
