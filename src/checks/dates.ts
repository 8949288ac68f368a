/** Dates in digits, as they are printed, and the days from one to another. */

/**
 * A date in digits: year (where there is one), month and day in groups of these names. 4.1 alone is the number of a clause,
 * 9:00-12:00 and 9-12时 are hours. A date begins with its year where one is printed, whatever a gap in front could take.
 */
export const DATE =
  '(?:(?<year>\\d{4})(?:年|-|/|\\.)|(?<![\\d:]|\\d{4}[年/.-])(?!\\d{1,2}\\.))(?<month>\\d{1,2})(?:月|-|/|\\.)(?<day>\\d{1,2})(?![\\d:时点])'

/** A day without its month, behind a date. */
export const DAY_ALONE = /\D(\d{1,2})日/

/** In milliseconds. */
const DAY = 86_400_000

export interface Day {
  year: number | null
  month: number
  day: number
}

/** Two days and how many lie between them, as sentences name them. */
export function toldOf(since: Day, until: Day, days: number) {
  return { days, since: printed(since), until: printed(until) }
}

const printed = ({ year, month, day }: Day) =>
  [...(year === null ? [] : [year]), twoDigits(month), twoDigits(day)].join('-')
const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The day that the groups of a date name; months count from 1, and `year` is `null` where none is printed. */
export function dayOf({ year, month, day }: Record<string, string | undefined>): Day {
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) }
}

/**
 * Days from one date to another, negative where that is earlier; `null` where neither has a year, or one is no date. One
 * without a year is of that of the other or, where it would not follow then, of the year beside: December, then January.
 */
export function daysFrom(since: Day, until: Day): number | null {
  const year = since.year ?? until.year
  if (year === null) return null
  const days = daysIn(since, since.year ?? year, until, until.year ?? year)
  if (since.year !== null && until.year !== null) return days
  const beside = daysIn(since, since.year ?? year - 1, until, until.year ?? year + 1)
  return days !== null && days < 0 && beside !== null ? beside : days
}

function daysIn(since: Day, sinceYear: number, until: Day, untilYear: number): number | null {
  const [from, to] = [timeOf(since, sinceYear), timeOf(until, untilYear)]
  return from === null || to === null ? null : Math.round((to - from) / DAY)
}

function timeOf({ month, day }: Day, year: number): number | null {
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCMonth() === month - 1 ? time : null
}
