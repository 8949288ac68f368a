/**
 * `days-since: { from: '发布[^。；]{0,12}{date}', to: '截止[^。；]{0,12}{date}', below: 20 }` – days from a date of the
 * document to a date of the sentence.
 *
 * `{date}` is a date in digits; one without a year takes that of the other. `from` may stand anywhere in the document
 * or its tender; the words may stand in another cell of the row than the date, or in the title above. Its first date counts.
 */
import { remembered } from '../memo/remembered.ts'
import type { Check } from './check.ts'
import type { Expression } from './expressions.ts'
import type { Said } from './unit.ts'

export interface DaysOptions {
  from: string
  to: string
  below: number
}

/**
 * A date in digits: year (where there is one), month and day in groups of these names. 4.1 alone is the number of a clause,
 * 9:00-12:00 and 9-12时 are hours.
 */
export const DATE =
  '(?:(?<year>\\d{4})(?:年|-|/|\\.)|(?<![\\d:])(?!\\d{1,2}\\.))(?<month>\\d{1,2})(?:月|-|/|\\.)(?<day>\\d{1,2})(?![\\d:时点])'

/** A day without its month, behind a date. */
export const DAY_ALONE = /\D(\d{1,2})日/

const DAY = 86_400_000

export interface Day {
  year: number | null
  month: number
  day: number
}

export const daysSince: Check<DaysOptions> = {
  schema: z => {
    const withDate = z.string().includes('{date}')
    return z.strictObject({ from: withDate, to: withDate, below: z.number().int().positive() })
  },
  compile: ({ from, to, below }, { expressions }) => {
    const start = expressions.of(from.replaceAll('{date}', DATE))
    const end = expressions.of(to.replaceAll('{date}', DATE))
    const startOf = remembered((all: readonly Said[]) => firstDate(start, all), new WeakMap())
    return ({ unit, whole }) =>
      datesIn(end, withSurroundings(unit)).some(until => {
        const since = startOf(whole.said)
        const days = since === null ? null : daysBetween(since, until)
        return days !== null && days >= 0 && days < below
      })
  },
}

function firstDate(pattern: Expression, all: readonly Said[]): Day | null {
  for (const text of datedIn(all)) {
    const [first] = datesIn(pattern, text)
    if (first) return first
  }
  return null
}

/** Every date holds this. */
const PART_OF_DATE = /\d[-年月/.]\d/

/** Those that can hold a date: each pattern looks at all of a document. */
const datedIn = remembered(
  (all: readonly Said[]) => all.map(withSurroundings).filter(text => PART_OF_DATE.test(text)),
  new WeakMap(),
)

/** The other cells, or the title, first: a date stands to the right of its words, or below them. */
function withSurroundings({ text, row, headings }: Said): string {
  const around = row ? row.others : (headings?.split(' › ').at(-1) ?? '')
  return around === '' ? text : `${around} ‖ ${text}`
}

function datesIn(pattern: Expression, text: string): Day[] {
  return pattern.matches(text).map(({ groups }) => dayOf(groups!))
}

/** The day that the groups of a date name; months count from 1, and `year` is `null` where none is printed. */
export function dayOf({ year, month, day }: Record<string, string | undefined>): Day {
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) }
}

/** Days between two dates, negative where the second is earlier; `null` where neither has a year, or one is no date. */
export function daysBetween(since: Day, until: Day): number | null {
  const year = since.year ?? until.year
  if (year === null) return null
  const [from, to] = [timeOf(since, year), timeOf(until, until.year ?? year)]
  return from === null || to === null ? null : Math.round((to - from) / DAY)
}

function timeOf({ month, day }: Day, year: number): number | null {
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCMonth() === month - 1 ? time : null
}
