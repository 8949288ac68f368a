import { describe, expect, it } from 'vitest'
import { compilePattern } from '../../src/checks/pattern.ts'
import { needsOf } from '../../src/rules/needs.ts'
import { candidates, forJoined, joinUnits } from '../../src/transform/candidates.ts'
import { compileRules } from '../../src/transform/compile-rules.ts'
import { piecesOf } from '../../src/transform/pieces.ts'
import { shadowOf } from '../../src/transform/shadow.ts'
import type { PlacedUnit } from '../../src/transform/units.ts'
import { BUILT_IN } from './judge.ts'

const joinTexts = (texts: string[]) => joinUnits(texts.map(text => ({ text }) as PlacedUnit))

function touched(pattern: RegExp, texts: string[]): number[] {
  return [...candidates({ joined: () => forJoined(pattern), needs: needsOf(pattern) }, joinTexts(texts))]
}

describe('a pattern over the joined sentences touches', () => {
  it.each([
    ['the sentence it stands in', /火漆/g, ['甲', '火漆', '乙'], [1]],
    ['each sentence once', /火漆/g, ['火漆火漆', '乙', '火漆'], [0, 2]],
    ['a sentence’s ends', /^火漆$/g, ['火漆', '用火漆', '火漆印', '火漆'], [0, 3]],
    ['one behind a match that runs over the border', /甲[^。]*火漆/g, ['甲', '甲火漆', '甲', '火漆'], [0, 1, 2, 3]],
    ['the first and the last', /甲/g, ['甲', '乙', '甲'], [0, 2]],
    ['nothing where it finds nothing', /火漆/g, ['', '甲', ''], []],
    ['whatever the case of Latin letters', /Wax/gi, ['wax', 'WAX', '蜡'], [0, 1]],
  ])('%s', (_, pattern, texts, wanted) => {
    expect(touched(pattern, texts)).toEqual(wanted)
  })
})

describe('what a match needs', () => {
  it.each([
    ['a word', /火漆/, ['火漆']],
    ['one of several', /火漆|蜡/, ['火漆', '蜡']],
    ['the longest of a sequence', /火漆\d+封/, ['火漆']],
    ['a part that must be there', /(?:红|蓝)?火漆/, ['火漆']],
    ['a choice of characters', /[红蓝]\d/, ['红', '蓝']],
    ['lower case', /ISO\d/i, ['iso']],
    ['what an assertion asks is not consumed', /(?<!用)火(?=漆)/, ['火']],
    ['repeated at least once', /(?:火漆)+/, ['火漆']],
    ['nothing where an alternative is free', /火漆|\d+/, []],
    ['nothing of what may be missing', /(?:火漆)?/, []],
    ['nothing of what is excluded', /[^火漆]/, []],
    ['nothing of a range', /[一-十]/, []],
  ])('%s', (_, pattern, wanted) => {
    expect(needsOf(pattern)).toEqual(wanted)
  })

  it('a text may hold what stands in it, and never denies it', () => {
    const { mayHold } = piecesOf('须用红色火漆，Wax')
    expect([['火漆'], ['蜡', '红色火漆'], ['wax'], ['须'], []].map(mayHold)).toEqual([true, true, true, true, true])
    expect([['蜡'], ['漆火'], ['金色', '银色']].map(mayHold)).toEqual([false, false, false])
  })
})

it('no sentence of any case is missed by any built-in pattern', () => {
  const cases = BUILT_IN.rules.flatMap(rule => [...rule.cases.hits, ...rule.cases.passes])
  const texts = cases.map(one => shadowOf(one.text).text)
  const joined = joinTexts(texts)
  const alone = texts.map(text => joinTexts([text]))
  const missed: string[] = []
  let found = 0
  for (const { rule, find } of compileRules(BUILT_IN)) {
    for (const [at, pattern] of find.entries()) {
      const seen = candidates(pattern, joined)
      const words = compilePattern(rule.find[at]!.words, BUILT_IN.lexicon)
      texts.forEach((text, i) => {
        if (!words.test(text)) return
        found++
        if (!seen.has(i) || !candidates(pattern, alone[i]!).has(0)) missed.push(`${rule.id}: ${text}`)
      })
    }
  }
  expect(found).toBeGreaterThan(cases.length / 2)
  expect(missed).toEqual([])
})
