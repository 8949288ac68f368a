/**
 * Which lines of a text are parts of one paragraph. Programs that save text break its lines at a width; officers who
 * write or paste it end a line where a paragraph ends. Only the lengths of the lines tell the two apart.
 */
import { isPageNumber, mayBePageNumber } from './lines.ts'

/** Items, with the numbers of Chinese documents, which begin a paragraph however the lines are set. */
const ITEM =
  /^\s*(?:[-*+]\s|\d{1,3}[.．、)）]|\d{1,2}(?:[.．]\d{1,2}){0,4}\u3000|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．]|第[一二三四五六七八九十\d]{1,3}[章节]|[①-⑳★▲])/
const STOP = /[。；：！？;:!?|]["”’）)】]?\s*$/
/** A sentence goes on behind these, and in front of those. */
const GOES_ON = /(?:[，、（(《“【]|(?<![目标])的|(?<![合相不等协共])同|(?<!参)与|(?<!涉)及|或|被)\s*$/
const BELONGS_BEFORE = /^\s*[，、。；：）)》”】]/
const CJK_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]$/
const CJK_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** Columns of the narrowest text that is set in lines; a shorter line ends where its paragraph does. */
const NARROWEST = 50
/** Of a column of a table, whose lines are joined only where a word is cut in two. */
const NARROWEST_COLUMN = 12
/** Of a column whose lines are joined since they have its width. */
const NARROWEST_BROKEN = 30
/** A full line of a column may lack so many columns. */
const RAGGED_COLUMN = 4
/** A full line may lack so many columns, since a word or a mark did not fit. */
const RAGGED = 12
/** Lines that were broken end without a stop, nine in ten of a text set in lines and three in ten of others. */
const BROKEN = 0.6
/** So many of them may be longer than the width, such as lines of annexes set in another one. */
const LONGER = 0.25
/** So many are as long as the width where others are commoner: of the columns of tables, which are narrower. */
const OF_WIDTH = 0.25

/** A paragraph of Markdown that was broken at any width is short; more lines on end are those of an officer. */
const MOST_LINES = 4
/** Characters on either side of the end of a line that may belong to one word. */
const WORD = 6

/**
 * @param lines `null` where something other than prose stands: a blank line, a heading, a table.
 * @param markdown a line that is set in goes on with the item above it, and a word that is cut in two is one; else a line
 * that is set in begins a paragraph.
 * @returns for each line whether it goes on in the next one.
 */
export function goesOn(lines: readonly (string | null)[], markdown: boolean): boolean[] {
  const width = widthOfLines(lines)
  return lines.map((line, i) => {
    const next = lines[i + 1]
    if (line === null || next === null || next === undefined || ITEM.test(next)) return false
    if (BELONGS_BEFORE.test(next)) return true
    const [own, other] = [indentOf(line), indentOf(next)]
    if (markdown && other >= 2 && other > own) return true
    if (STOP.test(line) || (!markdown && other > own)) return false
    if (GOES_ON.test(line) || (width !== null && isFull(line, width))) return true
    // Columns of a table are broken at widths of their own.
    if (width !== null && isFullInColumn(lines, i)) return true
    if (width !== null && columns(line.trim()) >= NARROWEST_COLUMN) return isInsideWord(line, next)
    if (!markdown || sizeOfParagraph(lines, i) > MOST_LINES) return false
    if (isInsideWord(line, next)) return true
    return !partsLines(line.trim(), next.trim()) && (isInsideUnknownWord(line, next) || areOneSentence(lines, i))
  })
}

/** The lines without page numbers, and the blank lines around them, that part a paragraph over two pages. */
export function acrossPages<T>(pieces: readonly (T | string | null)[]): (T | string | null)[] {
  const text = pieces.map(piece => (typeof piece === 'string' ? piece : null))
  const width = widthOfLines(text)
  if (width === null) return [...pieces]
  const kept: (T | string | null)[] = []
  let before: string | null = null
  for (let i = 0; i < pieces.length; i++) {
    const end = before !== null && isFull(before, width) ? endOfPageBreak(pieces, i) : i
    if (end > i) {
      i = end - 1
      continue
    }
    kept.push(pieces[i]!)
    before = text[i]!
  }
  return kept
}

/**
 * Where a page begins that the lines from here on part from the one before; `from` where they part none. A number alone
 * may be a value as well: a blank line or a form feed stands beside one that counts pages.
 */
function endOfPageBreak(pieces: readonly unknown[], from: number): number {
  let [end, numbers] = [from, 0]
  for (; end < pieces.length; end++) {
    const piece = pieces[end]
    if (typeof piece === 'string' && mayBePageNumber(piece)) numbers++
    else if (piece !== null) break
  }
  const bare = end === from + 1 && !isPageNumber(String(pieces[from]))
  return numbers > 0 && !bare ? end : from
}

/** Joins lines to a paragraph, without a space between Chinese characters. */
export function joinLines(lines: readonly string[]): string {
  const parts = lines.map((line, i) => {
    const next = lines[i + 1]
    if (next === undefined) return line
    const words = line.trimEnd()
    return CJK_END.test(words) || CJK_START.test(next) ? words : `${words} `
  })
  return parts.join('')
}

/** Columns at which the lines were broken; `null` where they end as they please. The last line of a paragraph says nothing. */
function widthOfLines(lines: readonly (string | null)[]): number | null {
  const long = lines.filter((line, i): line is string => line !== null && lines[i + 1] != null && isLong(line))
  const broken = long.filter(line => !STOP.test(line)).map(line => columns(line.trimEnd()))
  if (broken.length < 2 || broken.length < BROKEN * long.length) return null
  // Lines are many and widths few.
  const counts = new Map<number, number>()
  for (const one of broken) counts.set(one, (counts.get(one) ?? 0) + 1)
  const widths = [...counts.keys()]
  const count = (fits: (width: number) => boolean) =>
    widths.reduce((sum, one) => (fits(one) ? sum + counts.get(one)! : sum), 0)
  const within = (width: number) => count(one => one <= width && one >= width - RAGGED)
  const isWidest = (width: number) => count(one => one > width + RAGGED) <= broken.length * LONGER
  const commonest = (some: number[]) => some.reduce((best, one) => (within(one) > within(best) ? one : best))
  const width = commonest(widths)
  if (isWidest(width)) return within(width) >= 2 ? width : null
  const widest = commonest(widths.filter(isWidest))
  return within(widest) >= Math.max(2, broken.length * OF_WIDTH) ? widest : null
}

const isFull = (line: string, width: number) =>
  !STOP.test(line) && columns(line.trimEnd()) >= Math.max(NARROWEST, width - RAGGED)

/** Lines above and below that show the width of a column, and how many of them have it. */
const AROUND = 3
const OF_COLUMN = 3

/** True for a line as wide as the column in which it stands: most lines around it are, and none is wider. */
function isFullInColumn(lines: readonly (string | null)[], at: number): boolean {
  const own = columns(lines[at]!.trim())
  if (own < NARROWEST_BROKEN || own >= NARROWEST) return false
  let same = 0
  for (let i = Math.max(0, at - AROUND); i <= at + AROUND; i++) {
    const other = i === at ? null : lines[i]
    if (other == null) continue
    const wide = columns(other.trim())
    if (wide > own + RAGGED_COLUMN && wide < NARROWEST) return false
    if (Math.abs(wide - own) <= RAGGED_COLUMN) same++
  }
  return same >= OF_COLUMN
}

const isLong = (line: string) => columns(line.trimEnd()) >= NARROWEST

/** Lines without a blank one between them. */
function sizeOfParagraph(lines: readonly (string | null)[], at: number): number {
  let [first, end] = [at, at + 1]
  while (end - first <= MOST_LINES && lines[first - 1] != null) first--
  while (end - first <= MOST_LINES && lines[end] != null) end++
  return end - first
}

let segmenter: Intl.Segmenter | undefined

/** A number at the end of a line counts what the next one begins with. */
const COUNTS = /\d\s*$/
const COUNTED = /^\s*(?:分|万|元|年|月|日|个|项|人|份|家|台|套|名|次|%|％)/

/** What is compared stands before this; a line of its own begins with it as well. */
const COMPARES = /[少低高大小多短晚早优限位等]\s*$/
const THAN = /^\s*于/
/** Words that lean on the next one, and on the one before. */
const LEANS_ON =
  /[须須应應需在于於从從将將把对對为為是由以按并且和及与與或不未可能每各其该該所向给給经經至到近有无無得]\s*$/
const LEANS_BACK = /^\s*[的得者之于於等须須应應不并且和及与與或是]|^\s*[为為](?![了保有加进確确])/
const HAN = /^\p{Script=Han}$/u

/** True where the end of a line cuts a word in two, or a number from its unit, as no writer does. */
function isInsideWord(line: string, next: string): boolean {
  if ((COUNTS.test(line) && COUNTED.test(next)) || (COMPARES.test(line) && THAN.test(next))) return true
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const [left, right] = [line.trimEnd().slice(-WORD), next.trimStart().slice(0, WORD)]
  const found = segmenter.segment(left + right).containing(left.length)
  return found !== undefined && found.index < left.length
}

/** True where a character stands alone on either side of the break: into such falls a word that no dictionary has. */
function isInsideUnknownWord(line: string, next: string): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const [left, right] = [line.trimEnd().slice(-WORD), next.trimStart().slice(0, WORD)]
  if (left.length < WORD) return false
  const words = segmenter.segment(left + right)
  return [left.length - 1, left.length].every(at => HAN.test(words.containing(at)?.segment ?? ''))
}

/** A title has fewer characters than the first half of a sentence that was broken by hand. */
const HALF = 8
/** What makes words a sentence; a title has none of it. */
const PREDICATE =
  /[，须須需具无無未不由被将將把按在给給]|(?<![响響对對供相反])[应應](?!答)|提供|有(?!限公司)|[为為](?!期)|得\s*\d/
/** What titles end with, whatever stands in front: 申请人的资格要求. */
const TITLE_END =
  /(?:要求|条件|資格|资格|标准|標準|细则|办法|方法|说明|規定|规定|原则|范围|内容|方式|事项|安排|情况|概况|信息|程序|步骤|期限|时间|地点|文件|格式|条款|清单|承诺|声明|证明|材料|合同|标的|[图表函书])$/
/** A line that is all marked, that gives its points or has boxes to tick, and the date below a letter, are complete. */
const COMPLETE = /^(\*\*|__).+\1$|^[（【].*[）】]$|\d分$|[□☐¨]|年[\s_]*月[\s_]*日$/

/** True where a line is complete as it is, or the next one begins anew: neither is half of a sentence. */
const partsLines = (line: string, next: string) =>
  COMPLETE.test(line) || (TITLE_END.test(line) && !PREDICATE.test(line)) || FIELD.test(next) || IN_ROW.test(line + next)

/** True for the first of two lines between blank ones that are one sentence: a clause or a word ends in neither. */
function areOneSentence(lines: readonly (string | null)[], at: number): boolean {
  const [line, next] = [lines[at]!.trim(), lines[at + 1]!.trim()]
  if (sizeOfParagraph(lines, at) !== 2) return false
  if (ITEM.test(line) && !/^[★▲]/.test(line) && !line.includes('，')) return false
  if (LEANS_ON.test(line) || LEANS_BACK.test(next)) return line.length > 2
  if (FIELD.test(line) && !line.includes('，')) return false
  return line.length >= HALF && (PREDICATE.test(line) || /[\d一二三四五]分$/.test(next))
}

/** Without a stop, so many characters are a sentence that goes on; a title or a terse item has fewer. */
const SENTENCE = 20
/** 联系人：张三 begins a line, whatever stands above it; cells of a row end where it does. */
const FIELD = /^\s*[^，。；：:]{1,12}[：:]/
const IN_ROW = /[\t|]/

/** Lines of a text that stand in one paragraph. */
export interface LinesSoFar {
  first: string
  last: string
  /** Characters of all of them. */
  size: number
}

/** True where a line break that somebody set cuts a sentence in two: the words before it end nowhere, and no item or field stands behind it. */
export function cutsSentence({ first, last, size }: LinesSoFar, next: string): boolean {
  if (ITEM.test(next) || FIELD.test(next) || IN_ROW.test(next) || IN_ROW.test(last) || STOP.test(last)) return false
  // A title with a number may be long, too.
  const isTitle = ITEM.test(first) && !first.includes('，')
  return (size >= SENTENCE && !isTitle) || isInsideWord(last, next)
}

const indentOf = (line: string) => columns(/^\s*/.exec(line)![0])

/** Columns that words take: a Chinese character two. */
function columns(words: string): number {
  let count = 0
  for (const character of words) count += character > '\u02ff' ? 2 : 1
  return count
}
