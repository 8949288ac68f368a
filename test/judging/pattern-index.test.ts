/** Which patterns a document may match, and the file that holds the rules so that the others need not be read. */
import { describe, expect, it } from 'vitest'
import { wholeExpressions } from '../../src/checks/expressions.ts'
import { presenceOf } from '../../src/checks/presence.ts'
import { readJudging, writeJudging } from '../../src/rules/judging-file.ts'
import { possiblePatterns } from '../../src/rules/pattern-index.ts'
import { compileRules, possibleOf } from '../../src/transform/compile-rules.ts'
import { shadowOf } from '../../src/transform/shadow.ts'
import { BUILT_IN } from './judge.ts'

const written = Buffer.from(writeJudging(BUILT_IN))
const set = readJudging(written)
const expressions = wholeExpressions(set.lexicon)

describe('the rules as a run reads them', () => {
  it('are those that were written, without what no run needs', () => {
    const { laws, index, ...others } = structuredClone(set)
    expect(others).toEqual({
      ...BUILT_IN,
      laws: undefined,
      rules: BUILT_IN.rules.map(rule => ({
        ...rule,
        en: { title: '', message: '', advice: '', question: null },
        cases: { hits: [], passes: [] },
        patterns: expect.anything(),
      })),
    })
    expect(Object.keys(laws).sort()).toEqual([...new Set(BUILT_IN.rules.flatMap(rule => rule.basis))].sort())
    expect(index!.count).toBe(compileRules(set, expressions).flatMap(one => one.find).length)
  })

  it('are read one by one, when they are first asked for', () => {
    const broken = Buffer.from(written)
    broken[broken.lastIndexOf('\n') + 1] = '?'.charCodeAt(0)
    const { rules } = readJudging(broken)
    expect(rules[0]!.find.length).toBeGreaterThan(0)
    expect(() => rules.at(-1)!.find).toThrow(SyntaxError)
  })
})

describe('patterns that a document may match', () => {
  it('are all that match it, and few of those that do not', () => {
    const missed: string[] = []
    const count = { matching: 0, possible: 0 }
    const texts = BUILT_IN.rules
      .flatMap(({ cases }) => [...cases.hits, ...cases.passes])
      .map(one => shadowOf(one.text).text)
    const compiled = compileRules(set, expressions)
    for (const text of texts) {
      const possible = possiblePatterns(set.index!, presenceOf([text]))
      for (const rule of compiled) {
        const tried = new Set(possibleOf(rule, possible))
        count.possible += tried.size
        for (const pattern of rule.find) {
          if (!pattern.words.test(text)) continue
          count.matching++
          if (!tried.has(pattern)) missed.push(`${rule.rule.id}: ${text}`)
        }
      }
    }
    expect(missed).toEqual([])
    expect(count.matching).toBeGreaterThan(texts.length / 2)
    expect(count.possible).toBeLessThan((texts.length * set.index!.count) / 4)
  })

  it('are all of a rule whose patterns are not those that were indexed', () => {
    const [rule] = compileRules({ ...set, rules: [{ ...set.rules[0]!, patterns: undefined } as never] }, expressions)
    expect(possibleOf(rule!, new Uint8Array(set.index!.count))).toEqual(rule!.find)
  })
})
