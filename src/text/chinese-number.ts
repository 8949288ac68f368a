/** 十二 → 12: the numbers below a hundred, as headings and items carry them. */
export function chineseNumber(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['〇', words]
  return (tens === '' ? 1 : DIGITS.indexOf(tens!)) * 10 + DIGITS.indexOf(ones!)
}

const DIGITS = '〇一二三四五六七八九'
