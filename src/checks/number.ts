/**
 * `number: { of: 业绩{gap}{n}(?:个|项), above: 2 }` – a number in the sentence and how it compares.
 *
 * `{n}` in `of` is the number, in Arabic or Chinese digits. Any occurrence that compares as asked is enough.
 */
import type { Check } from './check.ts'

export interface NumberOptions {
  of: string
  above?: number | undefined
  below?: number | undefined
  from?: number | undefined
  to?: number | undefined
}

const DIGITS = '(?<n>\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+)'

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
    return ({ unit }) => pattern.matches(unit.text).some(match => compares(numericValue(match.groups!.n!)))
  },
}

const CHINESE: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** Value of a number in Arabic or Chinese digits up to 9999: `3`, `2.5`, `十二`, `三百`. */
export function numericValue(words: string): number {
  if (/^\d/.test(words)) return Number(words)
  let total = 0
  let digit = 0
  for (const char of words) {
    const ten = TENS[char]
    if (ten === undefined) digit = CHINESE[char] ?? digit
    else {
      total += (digit || 1) * ten
      digit = 0
    }
  }
  return total + digit
}
