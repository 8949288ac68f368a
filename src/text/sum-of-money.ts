/** Sums of money as documents print them: 186万元, ￥1,860,000.00, 壹佰捌拾陆万元整, 一百八十六万元. */
import { numericValue } from './numeric-value.ts'

/** A sum in words, in everyday figures or in those of cheques, without its unit. */
export const SUM_IN_WORDS = '[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}'

const PRINTED = new RegExp(`(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(万|亿)?|(${SUM_IN_WORDS})\\s*元`)

/** A printed sum in yuan, such as `人民币 120 万元`; `null` where there is none. */
export function yuanOf(printed: string | null): number | null {
  const found = printed === null ? null : PRINTED.exec(printed)
  if (!found) return null
  const [, digits, unit, words] = found
  return words === undefined ? inYuan(digits!, unit) : numericValue(words)
}

/** Digits with what they are counted in (万, 亿, or nothing) in yuan. */
export function inYuan(digits: string, unit: string | undefined): number {
  return Number(digits.replace(/[,，]/g, '')) * (unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1)
}
