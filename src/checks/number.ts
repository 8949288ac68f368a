/**
 * `number: { of: 业绩{gap}{n}(?:个|项), above: 2 }` – a number in the sentence and how it compares.
 *
 * `{n}` in `of` is the number, in Arabic or Chinese digits: all of it, whatever stands in front. Any occurrence that compares
 * as asked is enough. It tells the first such number as `number`.
 */
import { numericValue } from '../text/numeric-value.ts'
import { type Check, telling } from './check.ts'
import type { Context } from './unit.ts'

export interface NumberOptions {
  of: string
  above?: number | undefined
  below?: number | undefined
  from?: number | undefined
  to?: number | undefined
}

const IN_WORDS = '零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟'

/**
 * Where a number may begin: a gap in front takes as much as it can, and would leave 2个 of 12个, 000 of 1,000, 5 of 1.5 and
 * 二 of 十二.
 */
export const NUMBER_BEGINS = `(?<![\\d${IN_WORDS}万亿]|\\d\\.(?=\\d)|\\d[,，](?=\\d{3}(?!\\d)))`

const DIGITS = `${NUMBER_BEGINS}(?<n>\\d+(?:[,，]\\d{3}(?!\\d))*(?:\\.\\d+)?|[${IN_WORDS}]+)`

export const number: Check<NumberOptions> = {
  tells: ['number'],
  schema: z => {
    const limit = z.number().optional()
    return z
      .strictObject({ of: z.string().includes('{n}'), above: limit, below: limit, from: limit, to: limit })
      .refine(({ of: _, ...limits }) => Object.keys(limits).length > 0, 'number-unlimited')
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
        .map(match => numericValue(match.groups!.n!.replace(/[,，]/g, '')))
        .find(compares)
    return telling(found, value => ({ number: value }))
  },
}
