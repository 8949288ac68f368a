/**
 * `share-of-budget: { of: '保证金[^。；]{0,20}{sum}', above: 2 }` – a sum of the sentence in percent of the budget.
 *
 * `{sum}` is the sum with its unit, in Arabic digits (`12万元`, `12万` but of what the list `{in-ten-thousands}` names), with
 * a sign (`¥120,000`) or in words (`壹拾贰万元`, `十二万元`).
 * The budget is what `budget` finds in the same sentence or in another cell of its row, else what the
 * first pages print. Where none is certain, nothing holds. It tells `share`, `sum`, `budget` and `cap`, the most that may be asked.
 */
import { numericValue } from '../text/numeric-value.ts'
import { inYuan, SUM_IN_WORDS, yuanOf } from '../text/sum-of-money.ts'
import { type Check, telling } from './check.ts'
import type { Expression } from './expressions.ts'
import { NUMBER_BEGINS } from './number.ts'
import type { Context } from './unit.ts'

export interface ShareOptions {
  of: string
  budget?: string | undefined
  above: number
}

/** Digits with their unit, or with the sign of the yuan in front of all of them. */
const IN_DIGITS =
  '(?<n>\\d[\\d,，]*(?:\\.\\d+)?)(?:(?<unit>万|亿)(?:元|(?!{in-ten-thousands}))|元|(?<=¥ ?[\\d,，.]+)(?![\\d万亿]|[.,，]\\d))'
const SUM = `${NUMBER_BEGINS}(?:${IN_DIGITS}|(?<written>${SUM_IN_WORDS})元)`

/** In yuan. What no budget is: a figure below it lost its unit in the title of a column. */
const LEAST_BUDGET = 10_000

/** In percent. A bond that is half of the budget is a misread one. */
const MOST_SHARE = 50

export const shareOfBudget: Check<ShareOptions> = {
  tells: ['share', 'sum', 'budget', 'cap'],
  schema: z => {
    const pattern = z.string().includes('{sum}')
    return z.strictObject({ of: pattern, budget: pattern.optional(), above: z.number() })
  },
  compile: ({ of, budget, above }, { expressions }) => {
    const compiled = (source: string) => expressions.of(withSum(source))
    const sum = compiled(of)
    const said = budget === undefined ? null : compiled(budget)
    const tooMuch = ({ unit, whole }: Context) => {
      const base =
        (said && (sums(said, unit.text)[0] ?? sums(said, unit.row?.others ?? '')[0])) ?? yuanOf(whole.project.budget)
      if (base === null || base < LEAST_BUDGET) return null
      const shares = sums(sum, unit.text).map(one => ({ one, share: (one / base) * 100 }))
      const found = shares.find(({ share }) => share > above && share < MOST_SHARE)
      return found ? { ...found, base } : null
    }
    return telling(tooMuch, ({ one, share, base }) => {
      const cap = Math.floor((base * above) / 100)
      return { share: Number(share.toFixed(2)), sum: printed(one), budget: printed(base), cap: printed(cap) }
    })
  },
}

/** A pattern with what `{sum}` stands for; no word list has that name. */
export function withSum(pattern: string): string {
  return pattern.replaceAll('{sum}', SUM)
}

function sums(pattern: Expression, text: string): number[] {
  return pattern
    .matches(text)
    .map(({ groups }) =>
      groups!.written === undefined ? inYuan(groups!.n!, groups!.unit) : numericValue(groups!.written),
    )
}

/** A sum in yuan as people of any language read it: 800,000. */
const printed = (yuan: number) => yuan.toLocaleString('en-US')
