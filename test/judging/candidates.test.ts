import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { wholeExpressions } from '../../src/checks/expressions.ts'
import { bitsAt, bitsOf } from '../../src/checks/place.ts'
import { candidatesIn } from '../../src/rules/index/follow-index.ts'
import { frequencyIn } from '../../src/rules/index/frequency.ts'
import { indexOf } from '../../src/rules/index/index-patterns.ts'
import { needsOf, START } from '../../src/rules/index/needs.ts'
import { packIndex } from '../../src/rules/index/pattern-index.ts'
import type { RuleSet } from '../../src/rules/types.ts'
import { indexUnits, triedOn } from '../../src/transform/lint/candidates.ts'
import { compileRules } from '../../src/transform/lint/compile-rules.ts'
import type { PlacedUnit } from '../../src/transform/units/placed-unit.ts'
import { shadowOf } from '../../src/transform/units/shadow.ts'
import { BUILT_IN, judge } from './judge.ts'
import { letGoOfCode } from './let-go-of-code.ts'
import { patternOf, ruleOf, rulesOf } from './make-rules.ts'

const needs = (pattern: RegExp, texts: string[] = []) => needsOf(pattern, frequencyIn(texts))

/** More than a graph holds apart. */
const WAYS = Array.from({ length: 30 }, (_, i) => `甲.{${2 * i},${2 * i + 1}}乙${String.fromCodePoint(0x4e10 + i)}`)

/** Sentences on which each of some patterns is tried. */
const tried = (texts: string[], ...patterns: RegExp[]) =>
  candidatesIn(texts, packIndex(indexOf(patterns.map(pattern => needs(pattern)))))

describe('a pattern is tried on', () => {
  it.each([
    ['the sentence that holds its word', /火漆/, ['甲', '火漆', '乙'], [1]],
    ['each sentence once', /火漆/, ['火漆火漆', '乙', '火漆'], [0, 2]],
    [
      'sentences that hold a piece of each part',
      /(?:红|蓝)色\d*火漆/,
      ['红色', '火漆', '红色2火漆', '蓝色火漆'],
      [2, 3],
    ],
    ['sentences of any of its alternatives', /火漆\d封|蜡印/, ['火漆2封', '蜡印', '火漆'], [0, 1]],
    ['nothing where no sentence holds its word', /火漆/, ['', '甲', ''], []],
    ['all where nothing is certain', /[^甲]+/, ['甲', '乙'], [0, 1]],
    ['pieces in the order of the pattern', /火漆\d+封/, ['火漆2封', '封2火漆'], [0]],
    ['pieces of one sentence', /火漆.*封/, ['火漆', '封', '火漆封'], [2]],
    ['pieces as near as it asks', /火漆.{0,2}封/, ['火漆一二封', '火漆一二三封'], [0]],
    ['a piece for each step', /火漆.{0,2}火漆/, ['火漆', '火漆火漆'], [1]],
    ['pieces of which only a later one is near enough', /甲.{0,2}乙/, ['甲一二三甲乙'], [0]],
    ['pieces across a part that need not be there', /甲(?:一二三)?乙/, ['甲一二三乙', '甲一二三四乙'], [0]],
    ['pieces across what is repeated without end', /甲(?:一二)+\d*乙/, ['甲一二一二1234乙', '甲乙'], [0]],
    ['a piece in a choice, with what stands beside it', /(?:左边火漆|漆右边远)封/, ['漆右边远封', '漆右边很远封'], [0]],
    ['a digit', /第\d章/, ['第3章', '第三章'], [0]],
    ['one of a few characters in a row', /第[a-c]章/, ['第b章', '第d章'], [0]],
    ['a letter or a digit', /[a-z\d.-]号/, ['b号', '7号', '-号', '第号'], [0, 1, 2]],
    ['a word in lower case', /ISO9/, ['iso9'], [0]],
    ['a word outside the basic plane', /𠮷漆/, ['𠮷漆', '𠮶漆'], [0]],
    ['all that a choice needs', /(?:红.{0,2}色|蓝)漆/, ['红色漆', '色漆', '红漆', '蓝漆', '漆红色'], [0, 3]],
    ['pieces of one way, not of two', /(?:甲.乙|丙.丁)戊/, ['甲丁戊', '甲一乙戊'], [1]],
    ['the start of the sentence, where it begins there', /^.{0,2}火漆/, ['一二火漆', '一二三火漆'], [0]],
    ['pieces behind a choice that holds nothing for certain', /甲(?:乙丙|.{3})丁/, ['甲一二三丁', '甲一二三四丁'], [0]],
    [
      'each alternative where its own key stands',
      /甲.{0,9}乙.火漆|甲.{0,9}丁/,
      ['甲一丁', '甲一乙二丁', '甲乙一蜡'],
      [0, 1],
    ],
    ['alternatives of whatever number in their own order', new RegExp(WAYS.join('|')), ['甲乙丐', '丐乙甲'], [0]],
    ['a choice within a choice', /(?:甲(?:乙|丙.丁)|戊)己/, ['甲丙一丁己', '甲丁己', '丙一丁己'], [0]],
    ['what is repeated holds it once', /(?:甲.乙){2}丙/, ['甲一乙甲一乙丙', '乙一甲丙'], [0]],
  ])('%s', (_, pattern, texts, wanted) => {
    expect(tried(texts, pattern)).toEqual([wanted])
  })

  it('patterns of one index do not get in each other’s way', () => {
    expect(tried(['甲一乙', '甲丙', '乙丙'], /甲.乙/, /甲丙/, /[^丙]/, /丁/)).toEqual([[0], [1], [0, 1, 2], []])
  })

  it('the sentences of its places', () => {
    const words = ['火漆', '火漆', '火漆']
    const places = [bitsAt({ role: 'form', mark: false }), bitsAt({ role: 'contract', mark: false })]
    const [form, marked] = [bitsOf(['form']), bitsOf(['mark', 'cover'])]
    const needed = [needs(/火漆/), needs(/火漆/), needs(/[^甲]/)]
    const index = packIndex(indexOf(needed, [form, marked, form]))
    const found = candidatesIn(words, index, [...places, bitsAt({ role: 'form', mark: true })])
    expect(found).toEqual([[0, 2], [2], [0, 2]])
  })

  it('everything, where its rule is in no index', () => {
    const set = rulesOf([ruleOf('火漆', { find: [patternOf('火漆'), patternOf('蜡')] })])
    const [rule] = compileRules(set, wholeExpressions(set.lexicon))
    const units = ['甲', '乙'].map(text => ({ text }) as PlacedUnit)
    expect(triedOn(rule!, indexUnits(units, [])).map(one => one.on)).toEqual([
      [0, 1],
      [0, 1],
    ])
  })
})

/** Steps as `from+gap pieces`; `!` where the match may end. */
const stepsOf = (pattern: RegExp) =>
  needs(pattern)?.flatMap(({ steps }) =>
    steps.map(({ pieces, from, last }) => {
      const ways = from.map(({ step, gap }) => (step === START ? 'start' : `${step}+${gap}`))
      return `${ways.join(' ')} ${pieces.join('/')}${last ? '!' : ''}`
    }),
  )

describe('what a match needs', () => {
  it.each([
    ['a word', /火漆/, ['start 火漆!']],
    ['one of several', /火漆|蜡/, ['start 火漆/蜡!']],
    ['the parts of a sequence', /火漆.{0,3}(?:红|蓝)封/, ['start 火漆', '0+3 红/蓝', '1+0 封!']],
    ['each way of a choice', /甲(?:乙.丙|丁)戊/, ['start 甲', '0+0 乙', '1+1 丙', '0+0 丁', '2+0 3+0 戊!']],
    ['a way round where a choice holds nothing for certain', /甲(?:乙丙|.{3})丁/, ['start 甲', '0+3 丁!']],
    ['a part that must be there', /(?:红|蓝)?火漆/, ['start 火漆!']],
    ['a choice of characters', /[红蓝]/, ['start 红/蓝!']],
    ['what an assertion asks is not consumed', /(?<!用)火(?=漆)/, ['start 火!']],
    ['repeated at least once', /(?:火漆)+封/, ['start 火漆', '0+Infinity 封!']],
    ['repeated so many times', /(?:火漆){1,3}封/, ['start 火漆', '0+4 封!']],
    [
      'of many parts some',
      /甲乙.丙.丁.戊.己.庚.辛壬/,
      ['start 甲乙', '0+1 丙', '1+1 丁', '2+1 戊', '3+1 己', '4+1 庚!'],
    ],
    ['the ways of each alternative', /甲.乙|丙.丁|戊/, ['start 甲', '0+1 乙!', 'start 丙', '0+1 丁!', 'start 戊!']],
    ['a group with many ways out as one step', new RegExp(`(?:${WAYS.join('|')})封`), ['start 甲', '0+61 封!']],
    ['nothing where an alternative is free', /火漆|[^甲]+/, undefined],
    ['nothing of what may be missing', /(?:火漆)?/, undefined],
    ['nothing of what is excluded', /[^火漆]/, undefined],
    ['nothing of a long range', /[一-十]/, undefined],
  ])('%s', (_, pattern, wanted) => {
    expect(stepsOf(pattern)).toEqual(wanted)
  })

  it('as a key that of several parts that texts hold least', () => {
    const keys = (pattern: RegExp) => needs(pattern, ['应提供', '应提供', '提供火漆'])?.map(way => way.keys)
    expect(keys(/应.*提供.*火漆/)).toEqual([['火漆']])
    expect(keys(/应.*(?:提供|火漆)/)).toEqual([['应']])
    expect(keys(/提供.*火漆|应/)).toEqual([['火漆'], ['应']])
  })
})

it('no sentence of any case is missed by any built-in pattern, and few are tried for nothing', () => {
  const cases = BUILT_IN.rules.flatMap(rule => [...rule.cases.hits, ...rule.cases.passes])
  const units = cases.map(one => ({ text: shadowOf(one.text).text }) as PlacedUnit)
  // In whatever place they stand.
  const texts = units.map(unit => unit.text)
  const indexed = { units, candidates: BUILT_IN.indexes!.map(index => candidatesIn(texts, index)) }
  const missed: string[] = []
  const count = { matching: 0, tried: 0, patterns: 0 }
  for (const one of BUILT_IN.rules) {
    const [rule] = compileRules({ ...BUILT_IN, rules: [one] }, wholeExpressions(BUILT_IN.lexicon))
    const trials = new Map(triedOn(rule!, indexed).map(({ pattern, on }) => [pattern, new Set(on)]))
    for (let i = 0; i < rule!.find.count; i++) {
      const pattern = rule!.find.at(i)
      count.patterns++
      units.forEach(({ text }, i) => {
        const isTried = trials.get(pattern)?.has(i) ?? false
        if (isTried) count.tried++
        if (!pattern.words.test(text)) return
        count.matching++
        if (!isTried) missed.push(`${one.id}: ${text}`)
      })
    }
    letGoOfCode()
  }
  expect(missed).toEqual([])
  expect(count.matching).toBeGreaterThan(cases.length / 2)
  // Without the index it would be every pattern on every sentence.
  expect(count.tried).toBeLessThan((count.patterns * units.length) / 50)
})

it('an index changes nothing of what is found', async () => {
  const document = await readFile(new URL('../../fixtures/goods-tender.docx', import.meta.url))
  const bare: RuleSet = {
    ...BUILT_IN,
    indexes: [],
    rules: BUILT_IN.rules.map(({ patterns: _, ...rule }) => rule),
  }
  const [indexed, plain] = [await judge(new Uint8Array(document)), await judge(new Uint8Array(document), bare)]
  expect(indexed.findings).toEqual(plain.findings)
  expect(indexed.findings.length).toBeGreaterThan(0)
})
