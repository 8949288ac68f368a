import { describe, expect, it } from 'vitest'
import { denseRuns } from '../../src/transform/lint/regions/dense-runs.ts'

/** Fixed values are x, others a point. */
const runsOf = (values: string, share: number) =>
  denseRuns(
    [...values].map(one => one === 'x'),
    share,
  ).map(([from, to]) => values.slice(from, to))

describe('dense runs', () => {
  it.each([
    ['xxx...', 0.75, ['xxx']],
    ['...xxx', 0.75, ['xxx']],
    ['..xx..xxx..', 0.75, ['xx', 'xxx']],
    ['xxxx.xxxx', 0.75, ['xxxx.xxxx']],
    ['x.x.x', 0.75, ['x', 'x', 'x']],
    ['x.x.x', 0.3, ['x.x.x']],
    ['xx.xx.....xx.xx', 0.6, ['xx.xx', 'xx.xx']],
    ['x..xx.xxx.xxx', 0.6, ['x', 'xx.xxx.xxx']],
    ['...', 0.5, []],
    ['', 0.5, []],
  ])('of %s at %d: %j', (values, share, runs) => {
    expect(runsOf(values, share)).toEqual(runs)
  })

  it('of a list of any length', () => {
    const alternating = Array.from({ length: 50_000 }, (_, i) => i % 2 === 0)
    expect(denseRuns(alternating, 0.75)).toHaveLength(25_000)
    expect(denseRuns(alternating, 0.4)).toEqual([[0, 49_999]])
  })
})
