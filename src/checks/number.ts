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
    return ({ unit }) => pattern.matches(unit.text).some(match => compares(numericValue(match.groups!.n!)))
  },
}

/** Digits by value, those of everyday writing and those of cheques. */
const DIGIT_WORDS = ['零〇', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
const TENS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** Value of a number in Arabic or Chinese digits: `3`, `2.5`, `十二`, `三百`, `壹拾贰万伍仟`. */
export function numericValue(words: string): number {
  if (/^\d/.test(words)) return Number(words)
  let total = 0
  let below = 0
  let digit = 0
  for (const char of words) {
    const ten = TENS[char]
    if (char === '万') {
      total += (below + digit) * 1e4
      below = digit = 0
    } else if (char === '亿') {
      total = (total + below + digit) * 1e8
      below = digit = 0
    } else if (ten !== undefined) {
      below += (digit || 1) * ten
      digit = 0
    } else {
      const value = DIGIT_WORDS.findIndex(one => one.includes(char))
      if (value >= 0) digit = value
    }
  }
  return total + below + digit
}
