import { describe, expect, it } from 'vitest'
import { denseRuns } from '../../src/transform/lint/dense-runs.ts'

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
    ['...', 0.5, []],
    ['', 0.5, []],
  ])('of %s at %d: %j', (values, share, runs) => {
    expect(runsOf(values, share)).toEqual(runs)
  })
})
