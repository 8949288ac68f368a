/** Numbers as they are written in Chinese documents. */

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
