/**
 * `days-between: { of: '(?:获取|发售)[^。；]{0,40}?{date}[^。；]{0,40}?{date}', below: 5 }` – days from the first date of
 * the match to the second.
 *
 * `{date}` is a date in digits; one without a year takes that of the other, and where neither has one, they are of one
 * year or of two that follow each other.
 */
import type { Check } from './check.ts'
import { DATE, dayOf, daysBetween } from './days-since.ts'

export interface DaysBetweenOptions {
  of: string
  below: number
}

/** Groups of the second date have names of their own. */
const SECOND = DATE.replaceAll('(?<', '(?<second')
/** Neither is a leap year. */
const YEAR = 2025

/** The pattern with what its two `{date}` stand for. */
export const withDates = (of: string): string => of.replace('{date}', DATE).replace('{date}', SECOND)

export const daysBetweenDates: Check<DaysBetweenOptions> = {
  schema: z => z.strictObject({ of: z.string().regex(/\{date\}.*\{date\}/), below: z.number().int().positive() }),
  compile: ({ of, below }, { expressions }) => {
    const pattern = expressions.of(withDates(of))
    return ({ unit }) =>
      pattern.matches(unit.text).some(({ groups }) => {
        const { secondyear, secondmonth, secondday, ...first } = groups!
        const since = dayOf(first)
        const until = dayOf({ year: secondyear, month: secondmonth, day: secondday })
        const year = since.year ?? until.year ?? YEAR
        const days = daysBetween({ ...since, year }, until)
        if (days === null) return false
        const isNextYear = days < 0 && until.year === null
        const between = isNextYear ? daysBetween({ ...since, year }, { ...until, year: year + 1 }) : days
        return between !== null && between >= 0 && between < below
      })
  },
}
