/**
 * `days-between: { below: 4 }` – days from the first date in the deciding words to the last. With `count: weekdays` it is
 * the Mondays to Fridays of a span whose year is printed, the first and the last day included (weekdays.ts).
 *
 * Dates are in digits; one without a year takes that of the other or the one beside, and where neither has one, they are of
 * one year or of two that follow each other. A last day alone (3月4日至6日) is one of the same month. It tells `days`,
 * and the dates as `since` and `until`.
 */
import { type Check, telling } from './check.ts'
import { DATE, DAY_ALONE, type Day, dayOf, daysFrom, toldOf } from './dates.ts'
import type { Context } from './unit.ts'
import { weekdaysOf } from './weekdays.ts'

export interface DaysBetweenOptions {
  below: number
  count?: 'weekdays' | undefined
}

/** Neither it nor the next one is a leap year. */
const YEAR = 2025

export const daysBetween: Check<DaysBetweenOptions> = {
  tells: ['days', 'since', 'until'],
  schema: z => z.strictObject({ below: z.number().int().positive(), count: z.literal('weekdays').optional() }),
  compile: ({ below, count }, { expressions }) => {
    const daysOf = count ? weekdaysOf : daysOfSomeYear
    const date = expressions.of(DATE)
    const tooFew = ({ unit, start, end }: Context) => {
      const words = unit.text.slice(start, end)
      const matches = date.matches(words)
      const [first, ...others] = matches.map(({ groups }) => dayOf(groups!))
      if (!first) return null
      const last = others.at(-1) ?? dayAlone(first, words.slice(matches[0]!.index + matches[0]![0].length))
      if (!last) return null
      const days = daysOf(first, last)
      return days !== null && days >= 0 && days < below ? toldOf(first, last, days) : null
    }
    return telling(tooFew, told => told)
  },
}

function daysOfSomeYear(first: Day, last: Day): number | null {
  return daysFrom((first.year ?? last.year) === null ? { ...first, year: YEAR } : first, last)
}

function dayAlone(first: Day, rest: string): Day | null {
  const day = DAY_ALONE.exec(rest)?.[1]
  return day === undefined ? null : { ...first, day: Number(day) }
}
