/** Patterns that a stranger can read: what may be said in several ways is a list, one way a line (docs/writing-rules.md). */
import { RegExpParser } from '@eslint-community/regexpp'
import { expect, it } from 'vitest'
import { BUILT_IN } from './judge.ts'

const LONGEST = 140
const parser = new RegExpParser()

it('a long pattern of what rules find is one way of saying it', () => {
  const patterns = BUILT_IN.rules.flatMap(({ id, find }) =>
    find.flatMap(({ words }) => words.map(source => ({ id, source }))),
  )
  expect(patterns.length).toBeGreaterThan(1_000)
  const parted = patterns.filter(({ source }) => parser.parsePattern(source).alternatives.length > 1)
  expect(parted.filter(({ source }) => source.length > LONGEST)).toEqual([])
})
