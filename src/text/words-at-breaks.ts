/**
 * What the words on either side of a line break say of it: whether a sentence goes on behind it. Lines of one width tell that
 * by their lengths (parse/text/wrapped-lines.ts); these words are for the others: a few lines, and breaks inside a paragraph.
 * All lists of it stand here, each for what the ones before it leave open.
 */
import { CIRCLED, FIGURE_WORDS, ITEM_FIGURES } from './figures.ts'
import { ENDS_SENTENCE, ENDS_WITH_STOP } from './stops.ts'

// Whatever is asked: what begins anew, what is at its end, what goes on.

/** Items, with the numbers of Chinese documents, which begin a paragraph however the lines are set. */
export const ITEM = new RegExp(
  String.raw`^\s*(?:[-*+]\s|\d{1,3}[.．、)）]|\d{1,2}(?:[.．]\d{1,2}){0,4}\u3000|[（(][${FIGURE_WORDS}\d]{1,3}[）)]|${ITEM_FIGURES}[、．]|第[${FIGURE_WORDS}\d]{1,3}[章节]|[${CIRCLED}★▲])`,
)
/** The end of a line behind which its sentence goes on. */
export const GOES_ON = /(?:[，、（(《“【]|(?<![目标])的|(?<![合相不等协共])同|(?<!参)与|(?<!涉)及|或|被)\s*$/
/** The beginning of a line that goes on with the sentence before it. */
export const BELONGS_BEFORE = /^\s*[，、。；：）)》”】]/
/** A field (联系人：张三), which begins a line whatever stands above it. */
const FIELD = /^\s*[^，。；：:]{1,12}[：:]/
/** What parts the cells of a row, which end where their line does. */
const IN_ROW = /[\t|]/

// A break inside a word.

/** Number of characters on either side of the end of a line that may belong to one word. */
const WORD = 6

let segmenter: Intl.Segmenter | undefined

/** A number at the end of a line, and what it may count at the beginning of the next one. */
const COUNTS = /\d\s*$/
const COUNTED = /^\s*(?:分|万|元|年|月|日(?!期)|个(?!人)|项(?!目)|人(?!员)|份|家(?!具)|台|套|名(?!称)|次|%|％)/

/** The end of what is compared, and what follows it; a line of its own may begin with that as well. */
const COMPARES = /[少低高大小多短晚早优限位等]\s*$/
const THAN = /^\s*于/

/** Ends of lines that are no words. Beginnings of lines that are none, or are those of a paragraph. */
const NO_WORD_END = /[^\u4e00-\u9fffA-Za-z\d.,'_-]\s*$/
const NO_WORD_START = /^(?:\s*[^\u4e00-\u9fffA-Za-z\d\s]|\s{2})/
/** Number of characters that end a line and begin the next one, from which on they are words said again: 三年质保 / 质保期内…; figures may be by chance. */
const TOLD_AGAIN = 2
const FIGURES = /^\d/
/** A word of Latin letters is not cut in front of a capital: lines of a list in English begin with one. */
const LATIN_END = /[A-Za-z\d]\s*$/
const CAPITAL = /^\s*[A-Z]/

/** True where the end of a line cuts a word in two, or a number from its unit, as no writer does. */
export function isInsideWord(line: string, next: string): boolean {
  if ((COUNTS.test(line) && COUNTED.test(next)) || (COMPARES.test(line) && THAN.test(next))) return true
  // The dictionary takes ICU a thirtieth of a document's time to load.
  if (NO_WORD_END.test(line) || NO_WORD_START.test(next) || isToldAgain(line, next)) return false
  if (LATIN_END.test(line) && CAPITAL.test(next)) return false
  if (FIELD.test(line) && FIELD.test(next)) return false
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const [left, right] = [line.trimEnd().slice(-WORD), next.trimStart().slice(0, WORD)]
  const found = segmenter.segment(left + right).containing(left.length)
  return found !== undefined && found.index < left.length
}

function isToldAgain(line: string, next: string): boolean {
  const [end, start] = [line.trimEnd(), next.trimStart()]
  if (FIGURES.test(start)) return false
  const longest = Math.min(WORD, start.length)
  for (let size = TOLD_AGAIN; size <= longest; size++) if (end.endsWith(start.slice(0, size))) return true
  return false
}

const HAN = /^\p{Script=Han}$/u

/** True where the characters on both sides of the break are words of their own to the dictionary: they may be one that it lacks. */
function isInsideUnknownWord(line: string, next: string): boolean {
  const [left, right] = [line.trimEnd().slice(-WORD), next.trimStart().slice(0, WORD)]
  if (left.length < WORD || !HAN.test(left.at(-1)!) || !HAN.test(right.slice(0, 1))) return false
  if (isToldAgain(line, next)) return false
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words = segmenter.segment(left + right)
  return [left.length - 1, left.length].every(at => HAN.test(words.containing(at)?.segment ?? ''))
}

// A break inside a sentence, between two lines of Markdown: nothing but their words tells it from a title and what stands below.

/** Words at the end of a line that need the next one, and words at the beginning of a line that need the one before. */
const LEANS_ON =
  /[须須应應需在于於从從将將把对對为為是由以按并且和及与與或不未可能每各其该該所向给給经經至到近有无無得]\s*$/
const LEANS_BACK = /^\s*[的得者之于於等须須应應不并且和及与與或是]|^\s*[为為](?![了保有加进確确])/
/** Number of characters that the first half of a sentence broken by hand has at least; a title has fewer. */
const HALF = 8
/** What makes words a sentence; a title has none of it. */
const PREDICATE =
  /[，须須需具无無未不由被将將把按在给給]|(?<![响響对對供相反])[应應](?!答)|提供|有(?!限公司)|[为為](?!期)|得\s*\d/
/** What titles end with, whatever stands in front: 申请人的资格要求. */
const TITLE_END =
  /(?:要求|条件|資格|资格|标准|標準|细则|办法|方法|说明|規定|规定|原则|范围|内容|方式|事项|安排|情况|概况|信息|程序|步骤|期限|时间|地点|文件|格式|条款|清单|承诺|声明|证明|材料|合同|标的|[图表函书])$/
/** A line that is all marked, that gives its points or has boxes to tick, and the date below a letter, are complete. */
const COMPLETE = /^(\*\*|__).+\1$|^[（【].*[）】]$|\d分$|[□☐¨]|年[\s_]*月[\s_]*日$/

/**
 * True for lines of Markdown of which the first is no title, and neither is whole: a word or a clause ends in neither.
 *
 * @param alone no other line stands beside these two, so that the first is not one of several.
 */
export function areOneSentence(line: string, next: string, alone: boolean): boolean {
  return !arePartedByForm(line, next) && (isInsideUnknownWord(line, next) || (alone && isHalfSentence(line, next)))
}

/** True where the first is complete as it is, or the next one begins anew. */
function arePartedByForm(line: string, next: string): boolean {
  const isTitle = TITLE_END.test(line) && !PREDICATE.test(line)
  return isTitle || COMPLETE.test(line) || FIELD.test(next) || IN_ROW.test(line + next)
}

function isHalfSentence(line: string, next: string): boolean {
  // A clause may bear a number or a name in front; a title that does has no comma.
  const hasClause = line.includes('，')
  if (ITEM.test(line) && !/^[★▲]/.test(line) && !hasClause) return false
  if (LEANS_ON.test(line) || LEANS_BACK.test(next)) return line.length > 2
  if (FIELD.test(line) && !hasClause) return false
  return line.length >= HALF && (PREDICATE.test(line) || /[\d一二三四五]分$/.test(next))
}

// A break that somebody set inside a paragraph (Shift+Enter).

/** Number of characters from which on words without a stop are a sentence that goes on; a title or a terse item has fewer. */
const SENTENCE = 20

/** Lines of a text that stand in one paragraph. */
export interface LinesSoFar {
  first: string
  last: string
  /** Number of characters of all of them. */
  size: number
}

/** A bracket that the next line closes. */
const OPEN = /（[^（）]*$/
const POINTS_END = /\d\s*分[）】]?\s*$/

/** True for a line that ends with the points for what it says, unless the next one goes on with it. */
export const givesPoints = (line: string, next: string): boolean => POINTS_END.test(line) && !LEANS_BACK.test(next)

/**
 * True where a line break that somebody set cuts a sentence in two: the words before it end nowhere, and no item or field
 * stands behind it.
 *
 * @param eachWhole the writer begins a line with each sentence: its length says nothing.
 */
export function cutsSentence({ first, last, size }: LinesSoFar, next: string, eachWhole: boolean): boolean {
  if (OPEN.test(last)) return true
  if (ITEM.test(next) || IN_ROW.test(next) || IN_ROW.test(last) || ENDS_WITH_STOP.test(last)) return false
  const isWhole = eachWhole || FIELD.test(next) || givesPoints(last, next)
  // A title with a number may be long, too.
  const isTitle = ITEM.test(first) && !first.includes('，')
  return (size >= SENTENCE && !isTitle && !isWhole) || isInsideWord(last, next)
}

// A break between paragraphs, rows of a table, or short lines of plain text.

/** Words of a row that is typed between tabs or pipes. */
export const isLineOfRow = (words: string): boolean => IN_ROW.test(words)

/** Number of characters that stand in front of a break within a sentence at least; what is shorter is a name. */
const LEAST_BEFORE = 6
/** White space and characters that nobody sees. */
const NOT_SEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g

/**
 * True where words end inside a word or lean on the next ones, which go on to the end of a sentence: what does and says something
 * has a stop there.
 *
 * @param last the last one of those that the next one goes on in.
 */
export function cutsSentenceBetween(words: string, next: string, last = next): boolean {
  if (ENDS_WITH_STOP.test(words) || !ENDS_SENTENCE.test(last) || words.trim().length < LEAST_BEFORE) return false
  if (ITEM.test(next) || FIELD.test(next) || IN_ROW.test(words) || IN_ROW.test(next)) return false
  if ((ITEM.test(words) || FIELD.test(words) || TITLE_END.test(words)) && !words.includes('，')) return false
  if (isInsideWord(words, next)) return true
  if (arePartedByForm(words.normalize('NFKC').replace(NOT_SEEN, ''), next)) return false
  return (PREDICATE.test(words) && (LEANS_ON.test(words) || LEANS_BACK.test(next))) || isInsideUnknownWord(words, next)
}

const COMMA = /[，、,]\s*$/
/** What may begin the rest of a sentence: words or what quotes them, no mark in front of an item. */
const REST = /^\s*[\u4e00-\u9fffA-Za-z\d“《（"]/

/** True where words end at a comma, and what stands behind them is no item or field of its own. */
export const endsAtComma = (words: string, next: string): boolean =>
  COMMA.test(words) && REST.test(next) && !ITEM.test(next) && !FIELD.test(next)
