/**
 * `number: { of: 业绩{gap}{n}(?:个|项), above: 2 }` – a number in the sentence and how it compares.
 *
 * `{n}` in `of` is the number, in Arabic or Chinese digits. Any occurrence that compares as asked is enough. It tells
 * the first such number as `number`.
 */
import { numericValue } from '../text/numeric-value.ts'
import type { Check } from './check.ts'
import type { Context } from './unit.ts'

export interface NumberOptions {
  of: string
  above?: number | undefined
  below?: number | undefined
  from?: number | undefined
  to?: number | undefined
}

const DIGITS = '(?<n>\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+)'

export const number: Check<NumberOptions> = {
  schema: z => {
    const limit = z.number().optional()
    return z.strictObject({ of: z.string().includes('{n}'), above: limit, below: limit, from: limit, to: limit })
  },
  compile: ({ of, above, below, from, to }, { expressions }) => {
    const pattern = expressions.of(of.replaceAll('{n}', DIGITS))
    const compares = (value: number) =>
      (above === undefined || value > above) &&
      (below === undefined || value < below) &&
      (from === undefined || value >= from) &&
      (to === undefined || value <= to)
    const found = ({ unit }: Context) =>
      pattern
        .matches(unit.text)
        .map(match => numericValue(match.groups!.n!))
        .find(compares)
    return Object.assign((context: Context) => found(context) !== undefined, {
      told: (context: Context) => ({ number: found(context)! }),
    })
  },
}
