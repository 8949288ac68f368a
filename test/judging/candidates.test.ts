import { describe, expect, it } from 'vitest'
import { wholeExpressions } from '../../src/checks/expressions.ts'
import { indexOf } from '../../src/rules/index-patterns.ts'
import { needsOf, type Step } from '../../src/rules/needs.ts'
import { packIndex, unpackIndex } from '../../src/rules/pattern-index.ts'
import { candidatesIn, indexUnits, triedOn } from '../../src/transform/candidates.ts'
import { compileRules } from '../../src/transform/compile-rules.ts'
import { shadowOf } from '../../src/transform/shadow.ts'
import type { PlacedUnit } from '../../src/transform/units.ts'
import { BUILT_IN, patternOf, ruleOf, rulesOf } from './judge.ts'

/** Sentences on which each of some patterns is tried. */
const tried = (texts: string[], ...patterns: RegExp[]) => candidatesIn(texts, indexOf(patterns.map(needsOf)))

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
    ['a word in lower case', /ISO9/, ['iso9'], [0]],
    ['a word outside the basic plane', /𠮷漆/, ['𠮷漆', '𠮶漆'], [0]],
  ])('%s', (_, pattern, texts, wanted) => {
    expect(tried(texts, pattern)).toEqual([wanted])
  })

  it('patterns of one index do not get in each other’s way', () => {
    expect(tried(['甲一乙', '甲丙', '乙丙'], /甲.乙/, /甲丙/, /[^丙]/, /丁/)).toEqual([[0], [1], [0, 1, 2], []])
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

describe('what a match needs', () => {
  const step = (gap: number, ...pieces: string[]): Step => ({ pieces, gap })
  it.each([
    ['a word', /火漆/, [[step(0, '火漆')]]],
    ['one of several', /火漆|蜡/, [[step(0, '火漆')], [step(0, '蜡')]]],
    ['each alternative of a group that is all of it', /(?:火漆|蜡)/, [[step(0, '火漆')], [step(0, '蜡')]]],
    [
      'the parts of a sequence in its order',
      /火漆.{0,3}(?:红|蓝)封/,
      [[step(0, '火漆'), step(3, '红', '蓝'), step(0, '封')]],
    ],
    ['a part that must be there', /(?:红|蓝)?火漆/, [[step(1, '火漆')]]],
    ['a choice of characters', /[红蓝]/, [[step(0, '红', '蓝')]]],
    ['what an assertion asks is not consumed', /(?<!用)火(?=漆)/, [[step(0, '火')]]],
    ['repeated at least once', /(?:火漆)+封/, [[step(0, '火漆'), step(Number.POSITIVE_INFINITY, '封')]]],
    ['repeated so many times', /(?:火漆){1,3}封/, [[step(0, '火漆'), step(4, '封')]]],
    [
      'of many steps those that say most',
      /甲乙.丙.丁.戊.己.庚.辛壬/,
      [[step(0, '甲乙'), step(1, '丙'), step(1, '丁'), step(1, '戊'), step(1, '己'), step(3, '辛壬')]],
    ],
    ['nothing where an alternative is free', /火漆|[^甲]+/, []],
    ['nothing of what may be missing', /(?:火漆)?/, []],
    ['nothing of what is excluded', /[^火漆]/, []],
    ['nothing of a long range', /[一-十]/, []],
  ])('%s', (_, pattern, wanted) => {
    expect(needsOf(pattern)).toEqual(wanted)
  })
})

it('an index is read as it was written, wherever its bytes stand', () => {
  const index = indexOf([needsOf(/火漆.{0,3}(?:红|蓝)封/), needsOf(/[^甲]/)])
  const bytes = packIndex(index)
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect(unpackIndex(bytes)).toEqual(index)
  expect(unpackIndex(shifted.subarray(1))).toEqual(index)
})

it('no sentence of any case is missed by any built-in pattern, and few are tried for nothing', () => {
  const cases = BUILT_IN.rules.flatMap(rule => [...rule.cases.hits, ...rule.cases.passes])
  const units = cases.map(one => ({ text: shadowOf(one.text).text }) as PlacedUnit)
  const compiled = compileRules(BUILT_IN, wholeExpressions(BUILT_IN.lexicon))
  const indexed = indexUnits(units, BUILT_IN.indexes!)
  const missed: string[] = []
  const count = { matching: 0, tried: 0, patterns: 0 }
  for (const rule of compiled) {
    const trials = new Map(triedOn(rule, indexed).map(({ pattern, on }) => [pattern, new Set(on)]))
    for (const pattern of rule.find.map(one => one())) {
      count.patterns++
      units.forEach(({ text }, i) => {
        const isTried = trials.get(pattern)?.has(i) ?? false
        if (isTried) count.tried++
        if (!pattern.words.test(text)) return
        count.matching++
        if (!isTried) missed.push(`${rule.rule.id}: ${text}`)
      })
    }
  }
  expect(missed).toEqual([])
  expect(count.matching).toBeGreaterThan(cases.length / 2)
  // Without the index it would be every pattern on every sentence.
  expect(count.tried).toBeLessThan((count.patterns * units.length) / 50)
})
