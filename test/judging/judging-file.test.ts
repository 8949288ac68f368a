/** The file that holds the rules so that those that a document has no words for need not be read. */
import { expect, it } from 'vitest'
import { withoutIndexes } from '../../src/rules/index/pattern-index.ts'
import { readJudging, writeJudging } from '../../src/rules/load/judging-file.ts'
import type { Rule } from '../../src/rules/types.ts'
import { BUILT_IN } from './judge.ts'

const written = writeJudging(BUILT_IN)

const inChinese = ({ law }: Pick<Rule, 'law'>) => law?.map(one => ({ ...one, en: '' }))

it('rules are those that were written, without what no run needs', () => {
  const { laws, ...others } = structuredClone(readJudging(written))
  expect(others).toEqual({
    ...withoutIndexes(BUILT_IN),
    laws: undefined,
    vocabulary: { ...BUILT_IN.vocabulary, within: undefined },
    rules: BUILT_IN.rules.map(rule => ({
      ...rule,
      en: { title: '', message: '', advice: '', question: null },
      law: inChinese(rule),
      wordings: rule.wordings?.map(one => ({ ...one, law: inChinese(one), en: {} })),
      cases: { hits: [], passes: [] },
    })),
  })
  const cited = new Set(BUILT_IN.rules.flatMap(rule => rule.basis))
  expect(laws).toEqual(Object.fromEntries(Object.entries(BUILT_IN.laws).filter(([id]) => cited.has(id))))
})

it('patterns are read one by one, and what decides about their matches by itself, when they are first asked for; so are lists, guards and laws', () => {
  const lines = written.toString('utf16le').split('\n')
  const broken = (line: number) => Buffer.from(lines.with(line, lines[line]!.replace(/^./, '?')).join('\n'), 'utf16le')
  const [first, second] = BUILT_IN.rules
  const entries = first!.find.length
  const [withoutPattern] = readJudging(broken(2)).rules
  expect(withoutPattern!.findAt!(0)).toEqual(first!.find[0])
  expect(() => withoutPattern!.findAt!(1)).toThrow(SyntaxError)
  expect(() => withoutPattern!.find).toThrow(SyntaxError)
  expect(withoutPattern!.except).toEqual(first!.except)
  const { rules } = readJudging(broken(entries + 1))
  expect(rules[0]!.find).toEqual(first!.find)
  expect(() => rules[0]!.except).toThrow(SyntaxError)
  expect(rules[1]!.find).toEqual(second!.find)
  const { lexicon } = readJudging(broken(lines.length - 3))
  const names = Object.keys(BUILT_IN.lexicon)
  expect(lexicon[names[0]!]).toEqual(BUILT_IN.lexicon[names[0]!])
  expect(() => lexicon[names.at(-1)!]).toThrow(SyntaxError)
  const unguarded = readJudging(broken(lines.length - 2))
  expect(unguarded.laws['gpl-22']).toEqual(BUILT_IN.laws['gpl-22'])
  expect(() => unguarded.guards).toThrow(SyntaxError)
  expect(() => readJudging(broken(lines.length - 1)).laws).toThrow(SyntaxError)
})
