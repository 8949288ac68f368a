/**
 * `days-since: { from: '发布[^。；]{0,12}{date}', to: '截止[^。；]{0,12}{date}', below: 20 }` – days from a date of the
 * document to a date of the sentence.
 *
 * `{date}` is a date in digits; one without a year takes that of the other or the one beside. `from` may stand anywhere in
 * the document or its tender; the words may stand in another cell of the row than the date, or in the title above. Its
 * first date counts. It tells `days`, and the dates as `since` and `until`.
 */
import { remembered } from '../memo/remembered.ts'
import { type Check, telling } from './check.ts'
import { DATE, type Day, dayOf, daysFrom, toldOf } from './dates.ts'
import type { Expression } from './expressions.ts'
import type { Context, Said } from './unit.ts'
import { joinPlaces, lastTitle } from './words-around.ts'

export interface DaysOptions {
  from: string
  to: string
  below: number
}

export const daysSince: Check<DaysOptions> = {
  tells: ['days', 'since', 'until'],
  schema: z => {
    const withDate = z.string().includes('{date}')
    return z.strictObject({ from: withDate, to: withDate, below: z.number().int().positive() })
  },
  compile: ({ from, to, below }, { expressions }) => {
    const start = expressions.of(withDate(from))
    const end = expressions.of(withDate(to))
    const startOf = remembered((all: readonly Said[]) => firstDate(start, all), new WeakMap())
    const tooFew = ({ unit, whole }: Context) => {
      for (const until of datesIn(end, withSurroundings(unit))) {
        const since = startOf(whole.said)
        const days = since === null ? null : daysFrom(since, until)
        if (since !== null && days !== null && days >= 0 && days < below) return toldOf(since, until, days)
      }
      return null
    }
    return telling(tooFew, told => told)
  },
}

/** A pattern with what `{date}` stands for; no word list has that name. */
export function withDate(pattern: string): string {
  return pattern.replaceAll('{date}', DATE)
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

/** The sentences that can hold a date, with what stands around them; found once, since each pattern looks at all of a document. */
const datedIn = remembered(
  (all: readonly Said[]) => all.map(withSurroundings).filter(text => PART_OF_DATE.test(text)),
  new WeakMap(),
)

/** A sentence with the other cells of its row, or its title, in front: a date stands to the right of its words, or below them. */
function withSurroundings({ text, row, headings }: Said): string {
  const around = row ? row.others : lastTitle(headings ?? '')
  return around === '' ? text : joinPlaces(around, text)
}

function datesIn(pattern: Expression, text: string): Day[] {
  return pattern.matches(text).map(({ groups }) => dayOf(groups!))
}
