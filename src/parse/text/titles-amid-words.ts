/**
 * Titles of rows amid the sentences of their rows: programs that take the words of a page from its top to its bottom put a
 * title, which stands at half the height of its row, between two lines of it. It is moved to where its row begins.
 */
import { CIRCLED, ITEM_FIGURES } from '../../text/figures.ts'
import { isBlank, isChapter, isPageNumber } from './lines.ts'

/** A title on one line, with its points: 业绩（5分）. */
const TITLE = /^\s*[^\s。；，：！？][^。；：！？]{1,24}[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)](?:\s*[）)])?\s*$/
/** The first of two lines of a title. */
const OPEN = /^\s*[^\s。；，：！？][^。；：！？]{1,24}[（(]\s*(?:\d+(?:\.\d+)?)?\s*$/
/** The second of them. */
const CLOSE = /^\s*(?:\.?\d+(?:\.\d+)?\s*)?分\s*[）)]\s*$/
/** A number in front: a heading of a part, or an item. A figure (2.5倍) is none, nor is a number without a mark behind it. */
const NUMBERED = new RegExp(
  String.raw`^\s*(?:[（(]\s*(?:${ITEM_FIGURES}|\d{1,2}|[a-zA-Z])\s*[）)]|${ITEM_FIGURES}\s*[、.．，]|\d{1,2}(?:[.．]\d{1,2})*\s*[、.．)）](?!\d)|\d{1,2}(?:[.．]\d{1,2})+\s*[\u4e00-\u9fff]|[${CIRCLED}]|[a-zA-Z]\s*[、.．)）]|附[件表录])`,
)
/** The title of several rows: short, on a line of its own. */
const SHORT = /^\s*[\u4e00-\u9fff]{2,6}\s*$/
/** A row ends where a sentence does, or a note in brackets. */
const END = /(?:[。！？]|[）)])\s*$/
/** The end of a line that was broken amid a sentence. */
const BROKEN = /[^\s。；！？：;)）]\s*$/
/** Number of characters that such a line has at least. */
const LEAST = 20
/** Points at the end of a line, which end a sentence: no line begins with the comma that would stand behind them. */
const SCORED = /(?:(?:\d|不得|满)\s*分|[。；]\s*\d{1,3})\s*$/
/** A row that is typed on one line, which holds its title. */
const TYPED = /[\t|｜]/
/** Number of lines that a row has above its title, or below it, at most. */
const MOST = 10

const isNumbered = (line: string) => NUMBERED.test(line) || isChapter(line)

/** True for a line that no sentence goes on behind. */
const isWhole = (line: string) => SCORED.test(line) || TYPED.test(line) || isChapter(line)

const isBroken = (line: string | undefined) =>
  line !== undefined && BROKEN.test(line) && !isWhole(line) && line.trim().length >= LEAST

/** The lines with each such title, without the blank lines around it, in front of the row that it parts. */
export function titlesInFront(lines: readonly string[]): readonly string[] {
  if (!lines.some(line => TITLE.test(line) || CLOSE.test(line))) return lines
  const all = [...lines]
  for (let at = 1; at < all.length; at++) {
    const second = TITLE.test(all[at]!) ? at : OPEN.test(all[at]!) ? closingLine(all, at) : null
    if (second === null || isNumbered(all[at]!) || isFollowedByItem(all, second)) continue
    const nearest = wordsAbove(all, at)
    const above = isAlone(all, nearest) ? wordsAbove(all, nearest) : nearest
    const start = isBroken(all[above]) ? startOfRow(all, above) : at
    const end = endOfRow(all, second)
    if (start === null) continue
    const title = second === at ? [at] : [at, second]
    const over: number[] = []
    const row: string[] = []
    for (let i = start; i < end; i++) {
      if (title.includes(i) || isBlank(all[i])) continue
      if (isAlone(all, i)) over.push(i)
      else row.push(all[i]!)
    }
    if (start === at && second === at && over.length === 0) continue
    const words = [...over, ...title].map(i => all[i]!.trim())
    const named = second === at ? words.join(' ') : `${words.slice(0, -1).join(' ')}${words.at(-1)}`
    all.splice(start, end - start, '', named, '', ...row)
    at = start + 2
  }
  return all
}

/** Below a heading stand items or rows; what is left of a broken sentence begins with no number. */
function isFollowedByItem(lines: readonly string[], title: number): boolean {
  let at = title + 1
  while (at < lines.length && isBlank(lines[at])) at++
  return at < lines.length && (isNumbered(lines[at]!) || TYPED.test(lines[at]!))
}

/** A short line that parts a sentence, with blank lines or the title around it. */
function isAlone(lines: readonly string[], at: number): boolean {
  if (!SHORT.test(lines[at]!)) return false
  const [above, below] = [lines[at - 1], lines[at + 1]]
  const titled = above !== undefined && TITLE.test(above)
  if (!(isBlank(above) || titled) || !(isBlank(below) || TITLE.test(below!))) return false
  return isBroken(lines[wordsAbove(lines, titled ? at - 1 : at)])
}

/** The line that closes a title that is open: the next one, or the one behind a line of the row. */
function closingLine(lines: readonly string[], from: number): number | null {
  for (let at = from + 1, words = 0; at < lines.length && words < 2; at++) {
    if (isBlank(lines[at])) continue
    if (CLOSE.test(lines[at]!)) return at
    words++
  }
  return null
}

/** The index of the next line above with words of the page; -1 where there is none. */
function wordsAbove(lines: readonly string[], from: number): number {
  let at = from - 1
  while (at >= 0 && (isBlank(lines[at]) || isPageNumber(lines[at]!))) at--
  return at
}

/** Where the row begins that the line belongs to: behind the end of a row, a title or a page. */
function startOfRow(lines: readonly string[], from: number): number | null {
  for (let at = from, words = 0; words < MOST; at--) {
    const above = lines[at - 1]
    if (above === undefined || END.test(above) || isWhole(above) || TITLE.test(above) || isPageNumber(above)) return at
    if (!isBlank(above)) words++
  }
  return null
}

/** Behind the last line that the row has below its title, as far as titles over several rows part it: the title's own, if none does. */
function endOfRow(lines: readonly string[], title: number): number {
  let end = title + 1
  while (end < lines.length && isBlank(lines[end])) end++
  if (end === lines.length || TITLE.test(lines[end]!) || isPageNumber(lines[end]!)) return title + 1
  let last = end
  for (let at = end, words = 0; at < lines.length && words < MOST; at++) {
    if (isBlank(lines[at])) continue
    if (END.test(lines[at]!) || TITLE.test(lines[at]!) || OPEN.test(lines[at]!) || isPageNumber(lines[at]!)) break
    if (isAlone(lines, at)) last = at + 1
    words++
  }
  while (last < lines.length && last > end && isBlank(lines[last])) last++
  return last
}
