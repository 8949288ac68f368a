/** Characters of a page or a cell → visual lines with their words. */
import { type Glyph, isWide, type Line, type TextRun } from './layout.ts'

/** In em: gap from which on two Latin letters belong to different words. */
const WORD_GAP = 0.2
/** In em: gap from which on a typed space between two characters is one; a narrower one is drawn over. */
const LEAST_GAP = 0.1
/** In em: gap from which on there is a space beside a Chinese character where none is typed; narrower ones are letter spacing. */
const WIDE_GAP = 0.9
/** In em: gap from which on a new run starts, so that boxes of matches stay narrow. */
const RUN_GAP = 1
/** Size of a character, as a multiple of that of the one that stands for its line, from which on it takes its place. */
const LARGER = 1.1
/** Share of its width by which a character drawn twice to look bold is moved at most. */
const BOLD_SHIFT = 0.25
/** Number of characters from which on even gaps between them are letter spacing. */
const FEWEST_SPREAD = 4
/** In em: gap between characters of a line that is spread over its width, from which on they do not touch. */
const SPREAD_GAP = 0.2
/** In points: gap from which on two Latin characters are two words where a line may be broken. */
const BREAK_GAP = 2

/** Characters that leave no mark on the page: control characters, soft hyphens, zero-width spaces, marks of direction. */
const UNSEEN = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]/g
/** Marks that no line begins with. */
const CLOSING = /^[，。、；：？！）》」』】〕”’…,.;:?!)\]%]$/
/** Closing marks that may be set outside of the margin. */
export const HANGING = /^[，。、；：？！,.;:]$/
/** Marks that no line ends with. */
const OPENING = /^[（《「『【〔“‘([]$/
/** What no line break parts (Unicode 14, classes AL, NU, PR, PO, and a few more that Word keeps together). */
const LATIN = /^[\p{L}\p{N}.\-_/@%+*=<>^~&#±≤≥×÷°′″]$/u
const OPENING_QUOTE = /^[“‘]$/
const CLOSING_QUOTE = /^[”’]$/
/** Marks behind which a digit or a letter may not be parted either. */
const JOINING = /^[.,:;)\]%]$/
/** The end of an entry of a list of contents: leaders and the number of a page. */
const TOC = /(?:[.．·•…⋯_]\s*){5,}\s*[（(]?[\dⅠ-Ⅿivx]{1,5}[)）]?$/

/** Groups characters into lines from top to bottom, each from left to right. */
export function linesOf(glyphs: Glyph[], page: number): Line[] {
  const sorted = inOrder(glyphs)
  const groups: Glyph[][] = []
  let anchor: Glyph | undefined
  let group: Glyph[] = []
  for (let i = 0; i < sorted.length; i++) {
    const glyph = sorted[i]!
    const middle = (glyph.top + glyph.bottom) / 2
    if (anchor && middle < anchor.bottom && middle > anchor.top) {
      group.push(glyph)
      // The largest character of a line stands for it: raised and lowered ones are smaller.
      if (glyph.size > anchor.size * LARGER && !isBlank(glyph.text)) anchor = glyph
    } else if (!isBlank(glyph.text)) {
      group = [glyph]
      groups.push(group)
      anchor = glyph
    }
  }
  return groups.map(one => lineOf(one, page)).filter(line => line !== undefined)
}

/** The characters from top to bottom; most pages are drawn so, and need no sorting. */
function inOrder(glyphs: Glyph[]): Glyph[] {
  for (let i = 1; i < glyphs.length; i++) {
    if (glyphs[i]!.base < glyphs[i - 1]!.base) return glyphs.slice().sort((a, b) => a.base - b.base)
  }
  return glyphs
}

/** The characters of a line from left to right; most lines are drawn so, and need no sorting. */
function fromLeft(group: Glyph[]): Glyph[] {
  for (let i = 1; i < group.length; i++) {
    if (group[i]!.x0 < group[i - 1]!.x0) return group.sort((a, b) => a.x0 - b.x0)
  }
  return group
}

/** One line of characters that stand side by side, sorted here; undefined where none of them is seen. */
export function lineOf(group: Glyph[], page: number): Line | undefined {
  const { glyphs, spaced } = seen(fromLeft(group))
  const first = glyphs[0]
  const last = glyphs.at(-1)
  if (!first || !last) return undefined
  const tracking = trackingOf(glyphs)
  const runs: TextRun[] = []
  let run: TextRun = startRun(first, first.text)
  runs.push(run)
  for (let i = 1; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    const before = glyphs[i - 1]!
    const gap = glyph.x0 - before.x1
    const em = Math.max(before.size, glyph.size)
    const space = gap - tracking >= LEAST_GAP * em && isSpace(before, glyph, gap - tracking, em, spaced.has(glyph))
    const text = space ? ` ${glyph.text}` : glyph.text
    if (gap < RUN_GAP * em) {
      run.text += text
      if (glyph.x1 > run.x1) run.x1 = glyph.x1
    } else {
      run = startRun(glyph, text)
      runs.push(run)
    }
  }
  const text = runs.map(run => run.text).join('')
  const { confidence } = first
  const box = boxOf(glyphs)
  // Most lines have one size.
  const main = box.oneSize ? first : mainSize(glyphs)
  return {
    page,
    text,
    runs,
    x0: first.x0,
    x1: Math.max(last.x1, runs.at(-1)?.x1 ?? 0),
    top: box.top,
    bottom: box.bottom,
    base: main.base,
    size: main.size,
    firstSize: first.size,
    lastSize: last.size,
    bold: box.bold,
    head: headWidth(glyphs),
    solid: HANGING.test(last.text) ? last.x0 : last.x1,
    left: first.x0,
    right: last.x1,
    toc: TOC.test(text),
    ...(confidence === undefined ? {} : { confidence }),
  }
}

function startRun({ x0, x1, base, size }: Glyph, text: string): TextRun {
  return { text, x0, x1, base, size }
}

/** The height of all, and whether all are bold and of one size. */
function boxOf(glyphs: Glyph[]): Pick<Glyph, 'top' | 'bottom' | 'bold'> & { oneSize: boolean } {
  let [top, bottom, bold, oneSize] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true, true]
  const { size } = glyphs[0]!
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph.top < top) top = glyph.top
    if (glyph.bottom > bottom) bottom = glyph.bottom
    if (!glyph.bold) bold = false
    if (glyph.size !== size) oneSize = false
  }
  return { top, bottom, bold, oneSize }
}

/** Characters that print; of one drawn twice to look bold the first, set as bold. `spaced` are those with a space in front. */
function seen(sorted: Glyph[]): { glyphs: Glyph[]; spaced: Set<Glyph> } {
  const glyphs: Glyph[] = []
  const spaced = new Set<Glyph>()
  let space = false
  for (let i = 0; i < sorted.length; i++) {
    const glyph = sorted[i]!
    if (isBlank(glyph.text)) {
      space = true
      continue
    }
    const text = isPlain(glyph.text) ? glyph.text : glyph.text.replace(UNSEEN, '')
    if (!text) continue
    glyph.text = text
    const double = glyphs[glyphs.length - 1]
    if (double && double.text === text && glyph.x0 - double.x0 < BOLD_SHIFT * (double.x1 - double.x0)) {
      double.bold = true
      continue
    }
    if (space && glyphs.length > 0) spaced.add(glyph)
    space = false
    glyphs.push(glyph)
  }
  return { glyphs, spaced }
}

/** True for a space of any width. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0)
  // Nearly all that is asked for.
  if ((code > 0x3000 && code < 0xd800) || (code > 0x20 && code < 0x7f)) return false
  return code === 0x20 || code === 0x3000 || code === 0xa0 || !text.trim()
}

/** True for the characters that nearly all text is made of. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0)
  return text.length === 1 && ((code > 0x20 && code < 0x7f) || (code > 0x2fff && code < 0xa000))
}

function isHan(text: string): boolean {
  const code = text.charCodeAt(0)
  return text.length === 1 && code >= 0x4e00 && code <= 0x9fff
}

/** In points: letter spacing of a line whose characters are spread over its width, the median gap; 0 where they stand as usual. */
function trackingOf(glyphs: Glyph[]): number {
  if (glyphs.length < FEWEST_SPREAD) return 0
  const least = SPREAD_GAP * glyphs[0]!.size
  let wide = 0
  for (let i = 1; i < glyphs.length; i++) if (glyphs[i]!.x0 - glyphs[i - 1]!.x1 > least) wide++
  if (wide * 2 <= glyphs.length - 1) return 0
  const gaps = glyphs.slice(1).map((glyph, i) => glyph.x0 - glyphs[i]!.x1)
  return gaps.sort((a, b) => a - b)[gaps.length >> 1]!
}

/** True where a gap between two characters, in points, is a space; `typed` where a space is typed there. */
function isSpace(a: Glyph, b: Glyph, gap: number, em: number, typed: boolean): boolean {
  const wide = isWide(a.text) || isWide(b.text)
  if (typed) return gap >= LEAST_GAP * em
  return gap >= (wide ? WIDE_GAP : WORD_GAP) * em
}

/** The first character of the commonest size, sizes taken to half a point. */
function mainSize(glyphs: Glyph[]): Glyph {
  const counts = new Map<number, number>()
  let best = glyphs[0]!
  for (const glyph of glyphs) {
    const key = Math.round(glyph.size * 2)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > (counts.get(Math.round(best.size * 2)) ?? 0)) best = glyph
  }
  return best
}

/** In points: width of the first word of a line that no line break may part: a Latin word, or a character with the marks around it. */
function headWidth(glyphs: Glyph[]): number {
  let end = 0
  const last = glyphs.length - 1
  // Nearly all lines begin with two of them, which are none of what is looked for.
  if (isHan(glyphs[0]!.text) && last > 0 && isHan(glyphs[1]!.text)) return glyphs[0]!.x1 - glyphs[0]!.x0
  const latin = (i: number) => !isWide(glyphs[i]!.text) && LATIN.test(glyphs[i]!.text)
  while (end < last && OPENING.test(glyphs[end]!.text)) end++
  // A hyphen or minus sign stays with what stands before it (class HY), and what follows stays with the sign: 率-8.5dBm.
  if (latin(end) || (end < last && glyphs[end + 1]!.text === '-')) end = endOfLatin(glyphs, end, latin)
  while (end < last && CLOSING.test(glyphs[end + 1]!.text)) {
    end++
    // 10:30, 2016,4806.9 and (A)B are one word.
    if (end < last && JOINING.test(glyphs[end]!.text) && latin(end + 1)) end = endOfLatin(glyphs, end + 1, latin)
  }
  // Some programs part a quotation mark neither from what stands before it nor behind.
  if (end + 1 < last && OPENING_QUOTE.test(glyphs[end + 1]!.text)) end += 2
  else if (end < last && CLOSING_QUOTE.test(glyphs[end]!.text)) end++
  return glyphs[end]!.x1 - glyphs[0]!.x0
}

/** The index of the last character of the Latin word that goes on from `from`. */
function endOfLatin(glyphs: Glyph[], from: number, latin: (i: number) => boolean): number {
  let end = from
  while (end + 1 < glyphs.length && latin(end + 1) && glyphs[end + 1]!.x0 - glyphs[end]!.x1 < BREAK_GAP) end++
  return end
}
