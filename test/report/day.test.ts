import { describe, expect, it, onTestFinished } from 'vitest'
import { dayOf } from '../../src/report/day.ts'

describe('dayOf', () => {
  it('says the day by the clock of the user', () => {
    const zone = process.env.TZ
    onTestFinished(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })
    const early = new Date('2026-01-04T16:30:00Z')
    process.env.TZ = 'Asia/Shanghai'
    expect(dayOf(early)).toBe('2026-01-05')
    process.env.TZ = 'UTC'
    expect(dayOf(early)).toBe('2026-01-04')
  })
})
