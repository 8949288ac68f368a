/** `explain` shows the marked cases of a rule: two of what it finds and two of what stands beside it and passes. */
import { describe, expect, it } from 'vitest'
import { BUILT_IN } from './judge.ts'

const MARKED = 2

describe.each(BUILT_IN.rules.map(rule => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const hits = rule.cases.hits.filter(one => one.example)
  const passes = rule.cases.passes.filter(one => one.example)

  it('marks two hits and two passes', () => {
    expect([hits.length, passes.length]).toEqual([MARKED, MARKED])
  })

  it('takes its two hits from two places, where it looks in several', () => {
    const places = new Set(hits.map(one => one.in))
    expect(places.size).toBe(Math.min(MARKED, rule.in.length))
  })

  it('says in both languages why the passes pass', () => {
    const unsaid = passes.filter(({ because }) => typeof because !== 'object' || !because.zh || !because.en)
    expect(unsaid).toEqual([])
  })
})
