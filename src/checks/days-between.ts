/**
 * `days-between: { below: 4 }` – days from the first date in the deciding words to the last.
 *
 * Dates are in digits; one without a year takes that of the other, and where neither has one, they are of one year or of
 * two that follow each other.
 */
import type { Check } from './check.ts'
import { DATE, dayOf, daysBetween } from './days-since.ts'

export interface DaysBetweenOptions {
  below: number
}

/** Neither it nor the next one is a leap year. */
const YEAR = 2025

export const daysBetweenDates: Check<DaysBetweenOptions> = {
  schema: z => z.strictObject({ below: z.number().int().positive() }),
  compile: ({ below }, { expressions }) => {
    const date = expressions.of(DATE)
    return ({ unit, start, end }) => {
      const dates = date.matches(unit.text.slice(start, end)).map(({ groups }) => dayOf(groups!))
      const [first, last] = [dates[0], dates.at(-1)]
      if (dates.length < 2 || !first || !last) return false
      const year = first.year ?? last.year ?? YEAR
      const since = { ...first, year }
      const within = (days: number | null) => days !== null && days >= 0 && days < below
      return (
        within(daysBetween(since, last)) ||
        (last.year === null && within(daysBetween(since, { ...last, year: year + 1 })))
      )
    }
  },
}
