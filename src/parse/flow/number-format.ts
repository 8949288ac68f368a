/** Numbers as Word writes them: the formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat) that Chinese files use. */

type Formatter = (value: number) => string

const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_DIGITS_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const FORMATTERS: Record<string, Formatter> = {
  decimal: String,
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: value => (value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`),
  decimalEnclosedParen: value => (value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`),
  ideographEnclosedCircle: value => (value <= 10 ? String.fromCodePoint(0x327f + value) : String(value)),
  ideographTraditional: value => STEMS[value - 1] ?? String(value),
  ideographZodiac: value => BRANCHES[value - 1] ?? String(value),
  ideographDigital: value => digitByDigit(value, DIGITS),
  taiwaneseDigital: value => digitByDigit(value, DIGITS),
  japaneseDigitalTenThousand: value => digitByDigit(value, DIGITS),
  chineseCounting: value => (value < 100 ? chinese(value) : digitByDigit(value, `○${DIGITS.slice(1)}`)),
  taiwaneseCounting: value => (value < 100 ? chinese(value) : digitByDigit(value, `○${DIGITS.slice(1)}`)),
  chineseCountingThousand: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: japanese,
  chineseLegalSimplified: value => legal(value, LEGAL_DIGITS, '万'),
  ideographLegalTraditional: value => legal(value, LEGAL_DIGITS_TRADITIONAL, '萬'),
  upperLetter: letters,
  lowerLetter: value => letters(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: value => roman(value).toLowerCase(),
  ordinal: value => value + ordinalSuffix(value),
  numberInDash: value => `- ${value} -`,
  none: () => '',
}

/** Whether numbers of a format are written as Word writes them. */
export const isNumberFormat = (format: string) => Object.hasOwn(FORMATTERS, format)

/** A number in a format; decimal where the format is not known, or Word counts to no such number. */
export function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 1) return format === 'none' ? '' : String(value)
  return (FORMATTERS[format] ?? String)(value)
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)))
}

/** ① … ⑳ ㉑ … ㉟ ㊱ … ㊿ stand in three places of Unicode. */
function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x245f + value)
  if (value <= 35) return String.fromCodePoint(0x323c + value)
  return value <= 50 ? String.fromCodePoint(0x328d + value) : String(value)
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, digit => digits[Number(digit)]!)
}

/** 十, 二十一, 一百零一, 一千零一十; 十 stands without 一 only in front (一百一十). */
function chinese(value: number): string {
  return value >= 10_000 ? String(value) : grouped(value, '零一二三四五六七八九', '千百十').replace(/^一十/, '十')
}

/** As Chinese, but 百 and 千 stand without 一 too, and a gap is not said: 百一. */
function japanese(value: number): string {
  return value >= 10_000
    ? String(value)
    : grouped(value, '零一二三四五六七八九', '千百十').replace(/零|一(?=[十百千])/g, '')
}

function legal(value: number, digits: string, tenThousand: string): string {
  if (value >= 100_000_000) return String(value)
  const low = value % 10_000
  if (value < 10_000) return grouped(low, digits, '仟佰拾')
  const high = grouped(Math.floor(value / 10_000), digits, '仟佰拾') + tenThousand
  return low === 0 ? high : high + (low < 1000 ? digits[0] : '') + grouped(low, digits, '仟佰拾')
}

/** 1–9999 with the units of thousand, hundred and ten; zeros between digits are said once. */
function grouped(value: number, digits: string, units: string): string {
  let words = ''
  let zero = false
  for (const [i, digit] of Array.from(String(value).padStart(4, '0'), Number).entries()) {
    if (digit === 0) {
      zero = words !== ''
      continue
    }
    words += (zero ? digits.charAt(0) : '') + digits.charAt(digit) + units.charAt(i)
    zero = false
  }
  return words
}

/** The highest number of a list in Word: of a higher one, a letter would be repeated millions of times. */
const HIGHEST = 32_767

/** A … Z, then AA … ZZ: Word repeats the letter. */
function letters(value: number): string {
  if (value > HIGHEST) return String(value)
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value >= 5000) return String(value)
  let rest = value
  let words = ''
  for (const [worth, sign] of ROMAN) {
    words += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return words
}

function ordinalSuffix(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
