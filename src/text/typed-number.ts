/** Numbers as they are typed in front of headings, clauses and items, and the level each style of them means. */
import { CHAPTER_NUMBER, SECTION_NUMBER } from './chapter-number.ts'
import { BULLETS, CLAUSE_MARKS } from './clause-marks.ts'
import { CHINESE_FIGURES, CIRCLED, CLOSES_BOX, FIGURE_WORDS, ITEM_FIGURES, OPENS_BOX } from './figures.ts'
import { numericValue } from './numeric-value.ts'
import { withoutRadicals } from './radicals.ts'

export interface TypedNumber {
  /** As printed: `第三章`, `一、`, `（一）`, `3.2.1`, `（1）`, `①`. */
  number: string
  /** One of `LEVEL`, or up to two below `LEVEL.dotted`: 1 is the highest. */
  level: number
  /** Length of the marks before the number, the number and the white space after it, in UTF-16 units. */
  length: number
}

/** Figures as on a cheque: 肆、采购需求. */
const ON_CHEQUES = '壹贰叁肆伍陆柒捌玖拾'
const IN_WORDS = `${CHINESE_FIGURES}|[${ON_CHEQUES}]+`
const FIGURE = new RegExp(IN_WORDS)
/** All that counts in a number. */
const FIGURES = new RegExp(`${IN_WORDS}|[Ⅰ-ⅫA-Za-z]+|\\d+`, 'g')
const FIRST_LETTER = 'A'.charCodeAt(0)
/** The Roman figures from 1 on. */
const ROMAN = 'Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ Ⅶ Ⅷ Ⅸ Ⅹ Ⅺ Ⅻ'.split(' ')
/** What a figure counts, but for names that begin alike: 家具, 名称, 日常, 年度, 天然, 零星, 时间, 期限. */
const COUNTED = [
  '[个年月日天份家名零](?![具称词常度然星])',
  '小时|分钟|学时|课时|公里|公斤|千米|厘米|毫米|平方|立方|人次|标段|季度|年级|吨(?!位)|倍(?!数|率)|万|亩|岁|栋|幢',
  '时(?![间限效段刻])|周(?![期边转围界])|期(?![限间刊望货权中末])|层(?![高级次面压流])|号(?![牌码召])|楼(?![宇梯道层房面盘板体顶])',
  '人(?![员力才工事防机均民])|台(?![账帐式架阶面])|套(?![装管餐件])|米(?![面粉饭])|元(?![件素器])|次(?![序要日])|项(?!目)|级(?![别配差])',
].join('|')
/** What stands behind an article that a sentence refers to: 第三条规定, 第五条）, 第二条第一款. */
const REFERRED_TO = '[）)》”，。；款]|规定|的|所(?![有需属在])|中[的所规约，]|[、至到和或及与]?第'

/** What a style of number stands for, 1 the highest, as most Chinese documents use them. */
export const LEVEL = {
  /** 第三章, 第 2 部分. */
  chapter: 1,
  /** 第一节, 第2包, 附件1. */
  section: 2,
  /** 三、, 第三条: parts of a chapter. */
  part: 3,
  /** （三）. */
  subpart: 4,
  /** 3、, 3.: the highest level whose numbers stand in front of headings and of items alike. */
  item: 5,
  /** 3.2; a further dot is a level more each, 3.2.1 the one below and 3.2.1.1 two below, as is what has still more. */
  dotted: 6,
  /** 3-2. */
  hyphenated: 7,
  /** （3）, 【3】. */
  bracketed: 8,
  /** 3）, ③, c), （iv）: items of items. */
  circled: 9,
  /** Ⅲ、, 【三】, C.: some documents number their chapters so, others items of items. */
  rare: 10,
} as const

/** How many levels a number with many dots may stand below one with a single dot. */
const MOST_BELOW_DOTTED = 2

/**
 * The styles, by level but for one: they are tried in this order, and `3. 2` must be found to be dotted before `3.` is found to
 * be an item.
 */
const STYLES: { level: number; form: string }[] = [
  { level: LEVEL.chapter, form: CHAPTER_NUMBER },
  { level: LEVEL.section, form: SECTION_NUMBER },
  {
    level: LEVEL.section,
    form: `(?:附件|附表|附录|格式)\\s*(?:${CHINESE_FIGURES}|\\d{1,2})(?:[-－—]\\d{1,2})?(?=[\\s：:、.．]|$|[\\u4e00-\\u9fff])`,
  },
  { level: LEVEL.part, form: `(?:${CHINESE_FIGURES}|[${ON_CHEQUES}]{1,2})\\s*[、.．]` },
  // 四　技术要求: nothing but a name behind it, and nothing that is counted (三 个月内) nor more figures.
  {
    level: LEVEL.part,
    form: `${CHINESE_FIGURES}(?=[ \\u3000]+(?!${COUNTED})[\\u4e00-\\u9fff]{2}[\\u4e00-\\u9fff、（）]{0,14}$)`,
  },
  {
    level: LEVEL.part,
    form: `第\\s*(?:[（(](?:${CHINESE_FIGURES}|\\d{1,3})[）)]|${CHINESE_FIGURES}|\\d{1,3})\\s*条(?!${REFERRED_TO})`,
  },
  { level: LEVEL.subpart, form: `[（(]\\s*${CHINESE_FIGURES}\\s*[）)]` },
  {
    level: LEVEL.dotted,
    form: '\\d{1,2}(?:\\s*[.．]\\s*\\d{1,2}){1,4}(?!\\d|[\\d.．]*\\s*(?:%|％|mm|cm|㎜|万|元|米|分))[.．、]?',
  },
  // 1.2026年12月7日: the year belongs to the sentence.
  { level: LEVEL.item, form: '\\d{1,2}\\s*(?:[、]|[.．](?:(?!\\d)|(?=(?:19|20)\\d{2}\\s*年)))' },
  // 1-1 需求; not 3-5 天.
  { level: LEVEL.hyphenated, form: `\\d{1,2}-\\d{1,2}(?:[、.．](?!\\d)|(?=\\s+(?!${COUNTED})[\u4e00-\u9fff]))` },
  { level: LEVEL.bracketed, form: '[（(]\\s*\\d{1,2}\\s*[）)]' },
  { level: LEVEL.bracketed, form: `[${OPENS_BOX}]\\s*\\d{1,2}\\s*[${CLOSES_BOX}]` },
  { level: LEVEL.circled, form: '\\d{1,2}\\s*[）)]' },
  { level: LEVEL.circled, form: `[${CIRCLED}]` },
  { level: LEVEL.circled, form: '[（(]?\\s*(?:[a-z]|[ivx]{2,4})\\s*(?:[）)]|[、.．](?=\\s*[\u4e00-\u9fff]))' },
  { level: LEVEL.circled, form: '[（(]?\\s*(?:[A-Z]|[IVX]{2,4})\\s*[）)](?=\\s*[\u4e00-\u9fff])' },
  // Ⅲ、采购需求, 【三】采购需求, C. 采购需求: items, or chapters where their words or their look say so.
  { level: LEVEL.rare, form: '(?:[Ⅰ-Ⅻ]|[IVX]{1,4}(?=[、.．]\\s*[\u4e00-\u9fff]))\\s*[、.．]' },
  { level: LEVEL.rare, form: '[A-Z]\\s*[、.．](?=\\s*[\u4e00-\u9fff])' },
  { level: LEVEL.rare, form: `[${OPENS_BOX}]\\s*${CHINESE_FIGURES}\\s*[${CLOSES_BOX}]` },
]
/** The first style that fits, and the white space behind it. */
const NUMBER = new RegExp(`^(?:${STYLES.map(({ form }) => `(${form})`).join('|')})\\s*`)

/** Marks in front of a number. */
const PASSED_OVER = `${CLAUSE_MARKS}${BULLETS}`

/** What a number, or a mark in front of one, can begin with. */
const FIRST = new RegExp(
  `^[\\s${PASSED_OVER}第附格〇零${FIGURE_WORDS}百${ON_CHEQUES}（(${OPENS_BOX}Ⅰ-ⅫA-Za-z\\d０-９${CIRCLED}\\u2f00-\\u2fd5]`,
)

const MARKS = new RegExp(`^[\\s${PASSED_OVER}]*`)

const FULL_WIDTH = /[０-９]/g
/** Characters for which the usual ones are put before a line is read; most lines hold none. */
const UNUSUAL = /[０-９\u2e80-\u2fdf\uf900-\ufaff]/

/** Number of characters of the marks (★▲●) and white space with which a line begins. */
export const marksInFront = (line: string): number => MARKS.exec(line)![0].length

/** The typed number at the start of a line, or `null`. Marks in front of it (★▲) are passed over. */
export function typedNumber(line: string): TypedNumber | null {
  // Most lines begin with a word.
  if (!FIRST.test(line)) return null
  const lead = marksInFront(line)
  const match = NUMBER.exec(UNUSUAL.test(line) ? usual(line.slice(lead)) : line.slice(lead))
  if (!match) return null
  const style = match.findIndex((one, i) => i > 0 && one !== undefined)
  const { level } = STYLES[style - 1]!
  const number = match[style]!.replace(/\s+/g, '')
  const furtherDots = level === LEVEL.dotted ? number.replace(/[.．、]$/, '').split(/[.．]/).length - 2 : 0
  return { number, level: level + Math.min(furtherDots, MOST_BELOW_DOTTED), length: lead + match[0].length }
}

/** What a list of more than 99 items counts with, and 一）; in front of words they may be a quantity, or the end of a bracket. */
const ALONE = new RegExp(`^(?:[（(]?\\d{3}[）)、.．]|${ITEM_FIGURES}[）)])$`)

/** A stop behind a number that has its own: （1）、 3.、 */
const SECOND_STOP = /[、.．]$/

/** True for words that are nothing but a number as it is typed in front of an item or a heading: 1、, 3.1, （二）、, 第三章. */
export function isTypedNumber(words: string): boolean {
  const isNumber = (one: string) => typedNumber(one)?.length === one.length || ALONE.test(one)
  return isNumber(words) || (SECOND_STOP.test(words) && isNumber(words.slice(0, -1)))
}

const usual = (text: string) =>
  withoutRadicals(text).replace(FULL_WIDTH, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0))

/** True for what is awarded apart: 第一包. */
export const isLot = ({ number }: TypedNumber): boolean => number.endsWith('包')

/** Characters that stand around a letter or a Roman figure: （iv）, a、, C. */
const AROUND = /[（()）、.．]/g
/** Figures by how they are written: the same letter may be a Roman one. */
const figuresOf = (number: string): { digits: number[]; roman: number[]; letter: number[] } => {
  const figures = number.match(/\d+/g) ?? FIGURE.exec(number)
  if (figures) return { digits: Array.from(figures, numericValue), roman: [], letter: [] }
  const bare = number.replace(AROUND, '').toUpperCase()
  const roman = ROMAN.findIndex(one => bare === one || bare === one.normalize('NFKC')) + 1
  return {
    digits: [],
    roman: roman > 0 ? [roman] : [],
    letter: /^[A-Z]$/.test(bare) ? [bare.charCodeAt(0) - FIRST_LETTER + 1] : [],
  }
}

/** The figures of a number: `3.2` → 3, 2; 十二、 → 12; `C.` → 3; （iv） → 4. Empty where it has none that count. */
export function ordinalOf(number: string): number[] {
  const { digits, roman, letter } = figuresOf(number)
  return [digits, roman, letter].find(({ length }) => length > 0) ?? []
}

/**
 * True where a number is the next one of its level: `3、` behind `2、`, `1.5` behind `1.4`; not `8、` behind `2、`. What `i)` is
 * tells the other: the first of the Roman ones in front of `ii)`, the ninth letter behind `h)`.
 */
export function isNextTo(one: TypedNumber | null, other: TypedNumber | null): boolean {
  if (!one || !other || one.level !== other.level) return false
  const [a, b] = [figuresOf(one.number), figuresOf(other.number)]
  return follows(a.digits, b.digits) || follows(a.roman, b.roman) || follows(a.letter, b.letter)
}

const follows = (a: readonly number[], b: readonly number[]) =>
  a.length > 0 && a.length === b.length && a.every((part, i) => b[i] === part + (i === a.length - 1 ? 1 : 0))

/** What remains of a number without its digits: 第章, （）. */
export const styleOf = ({ number }: TypedNumber): string => number.replace(FIGURES, '')
