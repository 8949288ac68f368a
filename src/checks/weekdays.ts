/** Days of a span on which offices are open, as far as a calendar tells that is the same every year. */
import { type Day, daysFrom } from './dates.ts'

/** In milliseconds. */
const DAY = 86_400_000

/** In days. Longer spans hold more weekdays than anyone asks about, and need no counting. */
const LONGEST = 60

/**
 * Month and days that are off every year. Holidays of the lunar calendar, and which weekends are worked instead, are
 * announced each year anew.
 */
const HOLIDAYS = [
  { month: 1, from: 1, to: 1 },
  { month: 5, from: 1, to: 3 },
  { month: 10, from: 1, to: 7 },
]

/**
 * Mondays to Fridays from one day to another, both included, without the holidays that are the same every year; `null` where
 * no year is printed, for what is no date, and for a span that is long or ends before it begins.
 */
export function weekdaysOf(first: Day, last: Day): number | null {
  const length = daysFrom(first, last)
  if (length === null || length < 0 || length > LONGEST) return null
  // A span over the end of a year may print the year of its last day only.
  const { year } = first.year === null ? last : first
  const isYearBefore = first.year === null && daysFrom({ ...first, year }, last)! < 0
  const start = Date.UTC(isYearBefore ? year! - 1 : year!, first.month - 1, first.day)
  return Array.from({ length: length + 1 }, (_, i) => new Date(start + i * DAY)).filter(isWeekday).length
}

function isWeekday(date: Date): boolean {
  const [weekday, month, day] = [date.getUTCDay(), date.getUTCMonth() + 1, date.getUTCDate()]
  if (weekday === 0 || weekday === 6) return false
  return !HOLIDAYS.some(off => off.month === month && off.from <= day && day <= off.to)
}
