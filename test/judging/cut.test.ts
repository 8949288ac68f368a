import { describe, expect, it } from 'vitest'
import { canBeCut, cutterFor } from '../../src/checks/expressions/cutter.ts'
import { lowerCase } from '../../src/checks/expressions/pattern.ts'
import { expressionsFor, wholeExpressions } from '../../src/checks/expressions.ts'
import { candidatesIn } from '../../src/rules/index/follow-index.ts'
import type { Rule } from '../../src/rules/types.ts'
import { shadowOf } from '../../src/transform/units/shadow.ts'
import { BUILT_IN } from './judge.ts'

const left = (source: string, text: string, wax: string[] = []) =>
  cutterFor([text], { wax })!.cut(source)?.source() ?? null

describe('of a pattern is left, for a text', () => {
  it.each([
    ['the alternatives whose words stand in it', '火漆|蜡印|封泥', '用蜡印封', '蜡印'],
    ['nothing where none does', '火漆|蜡印', '用印泥', null],
    ['what stands around a group', '用(?:火漆|蜡印)封', '用蜡印封', '用(?:蜡印)封'],
    ['nothing where a group that must match cannot', '用(?:火漆|蜡印)?印(?:火|漆)', '用印', null],
    ['nothing of a group that may be absent', '用(?:火漆|蜡印)?封', '用封', '用封'],
    ['nothing of a repetition that may be absent', '用(?:火漆){0,2}封', '用封', '用封'],
    ['a repetition that must be there', '用(?:火漆){2,}封', '用火漆封', '用(?:火漆){2,}封'],
    ['nothing of what could never be forbidden', '封(?!火漆)(?<!蜡印)', '封', '封'],
    ['what may be forbidden', '封(?!火漆|蜡印)', '封火漆', '封(?!火漆)'],
    ['nothing where a word is asked for that is not there', '封(?=火漆)', '封', null],
    ['a quantified character with the word before it', '火漆+封?', '火漆封', '火漆+封?'],
    ['nothing where a character that is repeated does not', '火漆+', '火', null],
    ['of a class the characters that stand in it', '[红蓝]{1,2}[^，蜡]\\d漆', '红2漆', '红{1,2}[^]\\d漆'],
    ['nothing where none of a class does', '[红蓝]漆', '漆', null],
    ['nothing of a class that may be absent', '[红蓝]?[^蓝]{0,3}漆', '漆', '[^]{0,3}漆'],
    ['of a class what stands beside its neighbours', '用[红蓝黑]漆|[红蓝]+漆', '用红蓝漆黑', '[红蓝]+漆'],
    ['classes in which a sign comes to stand elsewhere', '[红^]?蜡[封a-c-]|[红-]', '^蜡封-', '[\\^]?蜡[封\\-]|-'],
    ['ranges of which something stands in it', '[一二①-⑨\\u4e00-\\u9fff][一-鿿][④-⑥]', '一③', null],
    ['nothing of figures where it has none', '漆\\d?|\\d+漆', '漆', '漆'],
    ['alternatives that stand beside the neighbours of their group', '用(?:红|蓝)漆', '用红漆蓝', '用(?:红)漆'],
    ['alternatives of a group that is repeated', '用(?:红|蓝)+漆', '用红蓝漆', '用(?:红|蓝)+漆'],
    ['alternatives beside what is looked at', '用(?=红|蓝)(?<=用|涂)漆(?!红|蓝)', '用漆红涂蓝', null],
    ['nothing of a character that may be absent', '用红?蓝?漆', '用漆红', '用漆'],
    ['an escaped sign', 'a\\.b|a\\|c', 'a.b', 'a\\.b'],
    ['a sign by which texts are joined, and the words on both sides', '火 漆', '火，漆', '火 漆'],
    ['the name of a group', '(?<n>\\d+|[一二])封', '2封', '(?<n>\\d+)封'],
  ])('%s', (_, source, text, wanted) => {
    expect(left(source, text)).toBe(wanted)
  })

  it('a word list by what is left of it', () => {
    expect(left('用{wax}封', '用蜡封', ['火漆', '蜡'])).toBe('用(?:蜡)封')
    expect(left('用{wax}封', '用蜡封', ['火漆'])).toBe(null)
    expect(left('用{wax}?封', '用封', ['火漆'])).toBe('用封')
    expect(left('用{wax}{1,2}封', '用蜡封', ['火漆', '蜡'])).toBe('用(?:蜡){1,2}封')
  })

  it('less where it is for few of the texts', () => {
    const cutter = cutterFor(['用蜡封', '用火漆封', '用胶封'], { wax: ['火漆', '蜡', '胶', '印泥'] })!
    expect(cutter.cut('用{wax}封|盖印')?.source()).toBe('用(?:火漆|蜡|胶)封')
    expect(cutter.cutFor(['用蜡封', '胶'], '用{wax}封|盖印')).toBe('用(?:蜡)封')
    expect(cutter.cutFor(['封印'], '用{wax}封|盖印')).toBe(null)
    expect(cutter.cut('用{wax}封')?.source()).toBe('用(?:火漆|蜡|胶)封')
  })

  it('the same, whichever document another cutter has been made for meanwhile', () => {
    const lists = { wax: ['火漆', '蜡'] }
    const first = cutterFor(['用蜡封'], lists)!
    const second = cutterFor(['用火漆封'], lists)!
    const both = (source: string) => [first, second].map(one => one.cut(source)!.source())
    expect(both('用{wax}封')).toEqual(['用(?:蜡)封', '用(?:火漆)封'])
    expect(both('火漆|蜡')).toEqual(['蜡', '火漆'])
  })

  it('what is asked whether it may match a text before it is built', () => {
    const cutter = cutterFor(['用蜡封', '用火漆封', '盖印'], { wax: ['火漆', '蜡'] })!
    const texts = ['用蜡封', '用火漆封', '封', '盖印', '火用漆', '用封蜡']
    const asked = (source: string) => texts.filter(text => cutter.cut(source)!.mayMatch(text))
    expect(asked('用{wax}封|盖印')).toEqual(['用蜡封', '用火漆封', '盖印'])
    expect(asked('(?:用|盖)(?:(?:蜡|火)漆?封?|印)(?!封)')).toEqual(['用蜡封', '用火漆封', '盖印', '火用漆', '用封蜡'])
    expect(asked('(?:火漆)?封(?!印)')).toEqual(['用蜡封', '用火漆封', '封', '用封蜡'])
    // What was missing the last time is looked for first; what may be absent counts while it is missing.
    for (const [source, words] of [
      ['(?:火漆|蜡)封|印章', ['漆', '封', '蜡封', '漆封', '火漆封', '印', '印章', '封蜡']],
      ['用(?:蜡)?封', ['封', '用', '用封', '用蜡封', '用蜡', '用封']],
      ['用蜡?封', ['用', '用封', '用蜡封', '蜡封']],
      ['[火蜡]漆?\\d+', ['火漆', '蜡1', '漆1', '火漆2', '火']],
    ] as const) {
      const kept = cutterFor(words, {})!.cut(source)!
      const fitting = words.filter(word => new RegExp(source).test(word))
      for (const word of [...words, ...words.toReversed()])
        expect([word, kept.mayMatch(word) || !fitting.includes(word)]).toEqual([word, true])
      expect(words.filter(word => kept.mayMatch(word)).length).toBeLessThan(words.length)
    }
    const kept = cutter.cut('蜡|漆')!
    cutterFor(['盖印'], {})
    expect([kept.mayMatch('印'), kept.source()]).toEqual([true, '蜡|漆'])
  })

  it.each([
    ['a list in a list', '{seals}封', '(?:(?:蜡))封'],
    ['times, which are no name of a list', '印蜡|蜡{2,3}封{1,}', '蜡{2,3}封{1,}'],
    ['a named group, times without end, few of them', '(?<n>蜡+?){1,}?封', '(?<n>蜡+?){1,}?封'],
    ['what stands before and behind', '(?<=用|涂)蜡(?=封|盖)(?<!漆)', '(?<=用)蜡(?=封)'],
    ['classes with signs of their own', '[)|(\\]{1,2}]?蜡[^\\]]|漆', '[|\\]]?蜡[^\\]]'],
    ['an escape with digits or a name', '\\u8721\\x20?\\p{L}封|漆', '\\u8721\\x20?\\p{L}封'],
    ['a bracket in what is passed over', '漆(?:[)]|\\))|蜡', '蜡'],
  ])('%s', (_, source, wanted) => {
    const lists = { wax: ['火漆', '蜡'], seals: ['{wax}印?', '泥'] }
    expect(cutterFor(['用蜡封'], lists)!.cut(source)!.source()).toBe(wanted)
  })

  it('all where a part refers to another', () => {
    expect(canBeCut('(?<a>火|漆)\\k<a>')).toBe(false)
  })
})

describe('expressions', () => {
  const LISTS = { wax: ['火漆', '蜡'] }

  it('know only the words of the first document, and those of all from the second on', () => {
    const expressions = expressionsFor(LISTS)
    const seal = expressions.of('用{wax}封')
    expressions.meet(new Set(['用蜡封']))
    expect([seal.test('用蜡封'), seal.test('用火漆封')]).toEqual([true, false])
    expressions.meet(new Set(['用火漆封']))
    expect([seal.test('用蜡封'), seal.test('用火漆封')]).toEqual([true, true])
  })

  it('are the same for a long document', () => {
    const expressions = expressionsFor(LISTS)
    expressions.meet(new Set(Array.from({ length: 100 }, (_, i) => `用蜡封${i}`)))
    expect(
      expressions
        .of('{wax}封')
        .matches('用蜡封，再用蜡封')
        .map(one => one.index),
    ).toEqual([1, 6])
    expect(expressions.of('火漆').matches('火漆')).toEqual([])
  })

  it('whole ones are built at once, so that a wrong one is heard of', () => {
    expect(() => wholeExpressions({}).of('用(封')).toThrow(SyntaxError)
  })
})

it('what is left of any built-in pattern matches the same in every sentence of every case', () => {
  const texts = BUILT_IN.rules
    .flatMap(rule => [...rule.cases.hits, ...rule.cases.passes])
    .map(one => shadowOf(one.text).text)
  const whole = wholeExpressions(BUILT_IN.lexicon)
  const patterns = BUILT_IN.rules.flatMap(sourcesOf).map(source => ({ source, expression: whole.of(source) }))
  // That it finds each sentence that a pattern matches is shown of the index itself.
  const tried = BUILT_IN.indexes!.flatMap(index => candidatesIn(texts, index))
  const patternsOf = texts.map((_, i) => patterns.filter((_, pattern) => tried[pattern]!.includes(i)))
  const placesOf = (matches: readonly RegExpExecArray[]) => matches.map(({ 0: words, index }) => `${index} ${words}`)
  const different: string[] = []
  let compared = 0
  for (const [i, text] of texts.entries()) {
    const cut = expressionsFor(BUILT_IN.lexicon)
    cut.meet(new Set([text]))
    for (const { source, expression } of patternsOf[i]!) {
      const wanted = placesOf(expression.matches(text))
      if (wanted.length === 0) continue
      compared++
      const own = cut.of(source)
      for (const one of [own, own.among([text])]) {
        if (placesOf(one.matches(text)).join() !== wanted.join()) different.push(`${source}: ${text}`)
      }
    }
  }
  expect(patterns).toHaveLength(tried.length)
  expect(compared).toBeGreaterThan(texts.length / 2)
  expect(different).toEqual([])
})

it('no built-in pattern that is asked about many sentences one after another passes over one that it matches', () => {
  const texts = BUILT_IN.rules.flatMap(rule => rule.cases.hits).map(one => shadowOf(one.text).text)
  const whole = wholeExpressions(BUILT_IN.lexicon)
  const cutter = cutterFor(texts, BUILT_IN.lexicon)!
  const tried = BUILT_IN.indexes!.flatMap(index => candidatesIn(texts, index))
  const missed: string[] = []
  const count = { beside: 0, passedOver: 0 }
  for (const [i, sources] of BUILT_IN.rules.flatMap(sourcesOf).entries()) {
    const matched = tried[i]!.slice(0, 20).filter(at => whole.of(sources).test(texts[at]!))
    const left = matched.length > 0 && cutter.cut(lowerCase(sources.join('|')))
    if (!left) continue
    for (const at of matched) {
      // Some of those beside it say other things, though cases of one kind stand together.
      for (const beside of [1, 2, 3]) {
        count.beside++
        if (!left.mayMatch(texts[(at + beside) % texts.length]!)) count.passedOver++
      }
      if (!left.mayMatch(texts[at]!)) missed.push(`${sources}: ${texts[at]}`)
    }
  }
  expect(count.passedOver).toBeGreaterThan(count.beside / 10)
  expect(missed).toEqual([])
})

/** The patterns of a rule as they stand in the index: a region counts its words together. */
function sourcesOf({ find }: Rule): string[][] {
  return find.flatMap(({ words, region }) => (region ? [words] : words.map(one => [one])))
}
