import { describe, expect, it } from 'vitest'
import { wholeExpressions } from '../../src/checks/expressions.ts'
import { needsOf } from '../../src/rules/needs.ts'
import { candidates, indexUnits } from '../../src/transform/candidates.ts'
import { compileRules } from '../../src/transform/compile-rules.ts'
import { holdsInOrder, wantedOf } from '../../src/transform/pieces.ts'
import { shadowOf } from '../../src/transform/shadow.ts'
import type { PlacedUnit } from '../../src/transform/units.ts'
import { BUILT_IN } from './judge.ts'

/** Enough sentences beside the ones in question that they are looked up in the index. */
const MANY = Array.from({ length: 100 }, () => '甲乙丙丁')

const index = (texts: string[], needs: string[][][]) =>
  indexUnits(
    texts.map(text => ({ text }) as PlacedUnit),
    () => wantedOf([{ needs }]),
  )

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
    ['all where nothing is certain', /\d+/, ['甲', '乙'], [0, 1]],
  ])('%s', (_, pattern, texts, wanted) => {
    const needs = needsOf(pattern)
    expect([...candidates({ needs }, index(texts, needs))].sort()).toEqual(wanted)
    const among = [...candidates({ needs }, index([...texts, ...MANY], needs))].filter(i => i < texts.length)
    expect(among.sort()).toEqual(wanted)
  })

  it('pieces stand in the order of the pattern', () => {
    const needs = needsOf(/火漆\d+封/)
    expect(holdsInOrder('火漆2封', needs)).toBe(true)
    expect(holdsInOrder('封2火漆', needs)).toBe(false)
  })
})

describe('what a match needs', () => {
  it.each([
    ['a word', /火漆/, [[['火漆']]]],
    ['one of several', /火漆|蜡/, [[['火漆']], [['蜡']]]],
    ['each alternative of a group that is all of it', /(?:火漆|蜡)/, [[['火漆']], [['蜡']]]],
    ['the parts of a sequence in its order', /火漆\d+(?:红|蓝)封/, [[['火漆'], ['红', '蓝'], ['封']]]],
    ['a part that must be there', /(?:红|蓝)?火漆/, [[['火漆']]]],
    ['a choice of characters', /[红蓝]\d/, [[['红', '蓝']]]],
    ['what an assertion asks is not consumed', /(?<!用)火(?=漆)/, [[['火']]]],
    ['repeated at least once', /(?:火漆)+/, [[['火漆']]]],
    ['nothing where an alternative is free', /火漆|\d+/, []],
    ['nothing of what may be missing', /(?:火漆)?/, []],
    ['nothing of what is excluded', /[^火漆]/, []],
    ['nothing of a range', /[一-十]/, []],
  ])('%s', (_, pattern, wanted) => {
    expect(needsOf(pattern)).toEqual(wanted)
  })
})

it('no sentence of any case is missed by any built-in pattern', () => {
  const cases = BUILT_IN.rules.flatMap(rule => [...rule.cases.hits, ...rule.cases.passes])
  const texts = cases.map(one => shadowOf(one.text).text)
  const compiled = compileRules(BUILT_IN, wholeExpressions(BUILT_IN.lexicon))
  const indexed = index(
    texts,
    compiled.flatMap(one => one.find.flatMap(pattern => pattern.needs)),
  )
  const missed: string[] = []
  let found = 0
  for (const { rule, find } of compiled) {
    for (const pattern of find) {
      const tried = new Set(candidates(pattern, indexed))
      texts.forEach((text, i) => {
        if (!pattern.words.test(text)) return
        found++
        if (!tried.has(i)) missed.push(`${rule.id}: ${text}`)
      })
    }
  }
  expect(found).toBeGreaterThan(cases.length / 2)
  expect(missed).toEqual([])
})
