/** A paragraph or cell → sentences and list items. A cell can hold dozens of items without a line break between them. */
import { BEGINS_CIRCLED, CIRCLED, ITEM_FIGURES } from '../../text/figures.ts'
import type { Shadow } from './shadow.ts'

/** Number of an item inside running text. Whether it begins one depends on what stands before it. */
const ITEM = new RegExp(
  `\\d{1,2}[、.](?!\\d)|（\\d{1,2}）|（${ITEM_FIGURES}）|[${CIRCLED}]|${ITEM_FIGURES}、|[★▲]`,
  'g',
)

/**
 * Stops that end a sentence, with a closing quotation mark that belongs to it; points behind a stop belong to what
 * they are for (…；得1分).
 */
const STOP = /(?:[？！]|[。；](?![得计加]\d[\d.~～—至-]*分))[”）】]?/
/** A stop, or what stands in brackets: a semicolon there parts no demands (证书（扫描件；加盖公章）). */
const STOP_OR_BRACKETS = new RegExp(`${STOP.source}|（[^（）。？！]{1,60}）`, 'g')
/** Characters with which a stop begins, and no item. */
const STOPS = '。？！；'

/** A stop or a number. Most cells and headings have none, and most paragraphs of text only the stop at their end. */
const ANY_BORDER = new RegExp(`${STOP.source}|${ITEM.source}`)

/** A numbered name with a stop behind it (3.业绩。近三年每有一项得2分): what follows is said of it. */
const NAME = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d{1,2})*[、.]?|（\\d{1,2}）|（${ITEM_FIGURES}）|${ITEM_FIGURES}、)[^\\d，。；：、？！★▲【]{2,10}。$`,
)

/** Characters behind which a number begins an item; elsewhere `（1）` may refer to one (见第（1）项). */
const BEFORE_ITEM = /[。；：？！，”）】]$/

/** Number of characters above which words without a stop are cut: no sentence is that long, and the time to judge one grows with its square. */
const LONGEST = 2000

/**
 * Spans of the items of a normalised text, in order, without empty ones; end exclusive.
 *
 * @param apart what stands between two of them beside a stop; global.
 */
export function segment(
  { text, gaps }: Pick<Shadow, 'text' | 'gaps'>,
  apart: RegExp | null = null,
): [number, number][] {
  const further = apart ? Array.from(text.matchAll(apart), ({ 0: words, index }) => index + words.length) : []
  if (text.length <= LONGEST && further.length === 0 && isWhole(text)) return text === '' ? [] : [[0, text.length]]
  const borders = new Set([0, text.length, ...further])
  for (const { 0: words, index } of text.matchAll(STOP_OR_BRACKETS))
    if (words[0] !== '（') borders.add(index + words.length)
  const counted: RegExpExecArray[] = []
  const bracketed: RegExpExecArray[] = []
  const items = new Set<number>()
  for (const item of text.matchAll(ITEM)) {
    const at = item.index
    items.add(at)
    if (gaps.has(at) || BEFORE_ITEM.test(text.slice(Math.max(0, at - 1), at)) || BEGINS_CIRCLED.test(item[0]))
      borders.add(at)
    if (/^\d/.test(item[0])) counted.push(item)
    else if (/^（\d/.test(item[0])) bracketed.push(item)
  }
  for (const list of [counted, bracketed]) for (const at of listIn(text, list, borders)) borders.add(at)
  for (const border of cuts(text, borders)) borders.add(border)
  const sorted = [...borders].sort((a, b) => a - b)
  const spans: [number, number][] = []
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i]!, sorted[i + 1]!]
    // A mark or a number alone belongs to what follows it.
    const words = text.slice(start, end)
    const isMark = end - start < 3 && !/[\u4e00-\u9fff]/.test(words)
    const isNameOf = NAME.test(words) && !items.has(end)
    if ((isMark || isNameOf) && i + 2 < sorted.length) sorted[i + 1] = start
    else spans.push([start, end])
  }
  return spans
}

/** True for a text without a border, or with none but a stop at its end. */
function isWhole(text: string): boolean {
  const border = ANY_BORDER.exec(text)
  return !border || (STOPS.includes(border[0][0]!) && border.index + border[0].length === text.length)
}

/** Number up to which items count from 1 at least to be a list where nothing stands between them. */
const LEAST_ITEMS = 3
/** The end of words whose next figure belongs to a longer number. */
const IN_NUMBER = /[\w.、]$/

/**
 * Where the items of a list begin that lost what stood between them (1.面料：涤棉2.颜色：蓝3.里料：无, （1）…（2）…（3）…). In
 * front of its first item stands a border.
 */
function listIn(text: string, items: readonly RegExpExecArray[], borders: ReadonlySet<number>): number[] {
  const found: number[] = []
  let list: number[] = []
  const close = () => {
    if (list.length >= LEAST_ITEMS) found.push(...list)
    list = []
  }
  for (const { 0: words, index } of items) {
    const number = Number.parseInt(words.replace('（', ''), 10)
    const isApart = borders.has(index)
    if (number === 1 && isApart) close()
    const begins = isApart || (list.length > 0 && !IN_NUMBER.test(text.slice(index - 1, index)))
    if (begins && number === list.length + 1) list.push(index)
  }
  close()
  return found
}

/** Further borders inside of what is too long, behind a comma where there is one. */
function cuts(text: string, borders: ReadonlySet<number>): number[] {
  if (text.length <= LONGEST) return []
  const found: number[] = []
  let last = 0
  for (const border of [...borders].sort((a, b) => a - b)) {
    while (border - last > LONGEST) {
      const comma = text.lastIndexOf('，', last + LONGEST - 1)
      last = comma > last ? comma + 1 : last + LONGEST
      found.push(last)
    }
    last = border
  }
  return found
}
