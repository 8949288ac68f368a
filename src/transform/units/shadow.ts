/**
 * The normalised shadow of a text: what patterns are matched on, with the way back to the original offsets.
 *
 * Letters and digits become ASCII, in lower case; brackets and stops their full-width forms, traditional characters
 * simplified ones; invisible characters go, and white space between Chinese characters too. ★ ▲ ① stay.
 */
import { INVISIBLE, normalChar } from '../../text/normal-char.ts'
import type { Simplify } from '../../text/traditional.ts'

export interface Shadow {
  text: string
  /** Indices of `text` before which white space was dropped: a number there begins an item. */
  gaps: ReadonlySet<number>
  /** What it was made from; the way back is worked out only for the few that hold a finding. */
  original: string
  simplify: Simplify | undefined
}

/** For each UTF-16 unit of a shadow, where in the original its character begins and ends. */
interface WayBack {
  from: number[]
  until: number[]
}

const SPACE = /[\s\u00a0\u3000]/
const LATIN = /[0-9A-Za-z]/
const DIGIT = /[0-9０-９]/
const THOUSANDS = /^[0-9０-９]{3}(?![0-9０-９])/

const NO_GAPS: ReadonlySet<number> = new Set()

/** Characters that are their own normal form, but for the comma, which may be none. */
const OWN = String.raw`\u4e00-\u9fff0-9a-z。；：、（）《》“”【】？！.%+=<>/*~_|#&@$^\x60{}\\-`
/** What most paragraphs consist of. */
const NORMAL = new RegExp(`^[，${OWN}]*$`)
const RUN = new RegExp(`[${OWN}]+`, 'y')
const GROUPED = /[0-9]，[0-9]{3}(?![0-9])/

/** Makes the shadow of a text. `simplify` is given only where the document holds traditional characters. */
export function shadowOf(original: string, simplify?: Simplify): Shadow {
  if (!simplify && NORMAL.test(original) && !GROUPED.test(original))
    return { text: original, gaps: NO_GAPS, original, simplify }
  // Not by spreading it: V8 gives each object that is spread first and then added to a shape of its own.
  const { text, gaps } = normalise(original, simplify)
  return { text, gaps, original, simplify }
}

/** The normalised text of an original, and where gaps were in it. @param way gets, for each character of the text, where it stands in the original. */
function normalise(original: string, simplify: Simplify | undefined, way?: WayBack): Pick<Shadow, 'text' | 'gaps'> {
  let gaps: Set<number> | undefined
  let text = ''
  let pendingSpace = false
  let isQuoted = false
  const note = (from: number, until: number, times: number) => {
    for (let k = 0; k < times; k++) {
      way?.from.push(from)
      way?.until.push(until)
    }
  }
  for (let i = 0; i < original.length; ) {
    const run = simplify ? '' : runAt(original, i)
    const char = run === '' ? String.fromCodePoint(original.codePointAt(i)!) : run
    if (run === '' && SPACE.test(char)) pendingSpace = true
    else if (run !== '' || !INVISIBLE.test(char)) {
      let plain = run !== '' ? run : simplify && char >= '\u2e80' ? simplify(char) : normalChar(char)
      // A straight mark begins a quotation or ends one; behind a number it is inches.
      if ((char === '"' || char === '＂') && (isQuoted || !DIGIT.test(original[i - 1] ?? ''))) {
        isQuoted = !isQuoted
        if (isQuoted) plain = '“'
      }
      if (pendingSpace) {
        gaps ??= new Set()
        gaps.add(text.length)
        // A space has meaning only between Latin words and numbers.
        if (text !== '' && LATIN.test(text[text.length - 1]!) && LATIN.test(plain[0] ?? '')) {
          text += ' '
          note(i - 1, i, 1)
        }
      }
      if (run !== '') {
        text += run
        if (way) for (let k = i; k < i + run.length; k++) note(k, k + 1, 1)
      }
      // A comma between digits groups thousands.
      else if (!isGrouping(original, i, char)) {
        text += plain
        note(i, i + char.length, plain.length)
      }
      pendingSpace = false
    }
    i += char.length
  }
  return { text, gaps: gaps ?? NO_GAPS }
}

/** The characters from there on that stay as they are. */
function runAt(text: string, at: number): string {
  RUN.lastIndex = at
  return RUN.exec(text)?.[0] ?? ''
}

function isGrouping(original: string, at: number, char: string): boolean {
  return (
    (char === ',' || char === '，') &&
    DIGIT.test(original[at - 1] ?? '') &&
    THOUSANDS.test(original.slice(at + 1, at + 5))
  )
}

const ways = new WeakMap<Shadow, WayBack>()

/** Original span of a span of the shadow, end exclusive; a character that was cut is given whole. */
export function originalSpan(shadow: Shadow, start: number, end: number): [number, number] {
  let way = ways.get(shadow)
  if (!way) {
    way = { from: [], until: [] }
    normalise(shadow.original, shadow.simplify, way)
    ways.set(shadow, way)
  }
  const from = way.from[start] ?? shadow.original.length
  return [from, end > start ? way.until[end - 1]! : from]
}
