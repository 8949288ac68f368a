/**
 * Leaves out of a pattern what a document cannot match: an alternative with a word that stands nowhere in it.
 *
 * A list of brands has hundreds of words of which a tender holds three. V8 builds the expression of three in a fraction
 * of the time, and the matches are the same.
 *
 * The source is read once, from left to right, by a reader of its own: the parser that validates rules takes longer to
 * load than most documents take to be judged. What cannot match is passed over, what the reader does not know is kept as
 * it stands.
 */
import { mayHold, type Presence } from './presence.ts'

/** A list by its name, cut for the same document; `null` where none of its words can stand in it. */
export type CutList = (name: string) => string | null

const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[a-z]+>))?/y
const NAME = /\{([a-z][a-z0-9-]*)\}/y
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|p\{[^}]*\}|[\s\S])/y
/** Signs by which texts are joined (a row from its cells, headings): they may stand where no text held them. */
const JOINS = new Set(' |‖›')
const RUN = /[^{}()[\]\\|.^$*+? ‖›]+/y
const WORD = /^[^{}()[\]\\|.^$*+? ‖›]+$/
const QUANTIFIES = new Set('*+?{')
/** Anything up to what opens, parts or closes alternatives. */
const UNPARTED = /(?:[^()[\\|]|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\])+/y
/** References make what a group matched part of what follows, so such a pattern is taken as a whole. */
const REFERENCE = /\\[1-9k]/

interface Reader {
  source: string
  at: number
  presence: Presence
  list: CutList
}

/** What is left of a pattern; `null` where nothing is, so that there is no match. */
export function cut(source: string, presence: Presence, list: CutList): string | null {
  // Most words of a list are no more than words.
  if (WORD.test(source)) return mayHold(presence, source) ? source : null
  return cutAlternatives({ source, at: 0, presence, list })
}

/** False where a pattern must be taken as a whole. */
export function canBeCut(source: string): boolean {
  return !REFERENCE.test(source)
}

function take(reader: Reader, form: RegExp): string {
  form.lastIndex = reader.at
  const found = form.exec(reader.source)?.[0] ?? ''
  reader.at += found.length
  return found
}

/** Up to the bracket that closes them, or the end. */
function cutAlternatives(reader: Reader): string | null {
  let kept: string | null = null
  for (;;) {
    const left = cutSequence(reader)
    if (left !== null) kept = kept === null ? left : `${kept}|${left}`
    if (reader.source[reader.at] !== '|') return kept
    reader.at++
  }
}

function cutSequence(reader: Reader): string | null {
  let source = ''
  while (reader.at < reader.source.length) {
    const next = reader.source[reader.at]!
    if (next === '|' || next === ')') break
    const left = cutPart(reader, next)
    if (left === null) {
      passOver(reader)
      return null
    }
    source += left
  }
  return source
}

/** To the end of an alternative that cannot match. */
function passOver(reader: Reader): void {
  for (let depth = 0; ; reader.at++) {
    take(reader, UNPARTED)
    const next = reader.source[reader.at]
    if (next === undefined || (depth === 0 && (next === '|' || next === ')'))) return
    if (next === '(') depth++
    if (next === ')') depth--
  }
}

function cutPart(reader: Reader, next: string): string | null {
  switch (next) {
    case '{': {
      const name = take(reader, NAME)
      return name === '' ? character(reader) : enclosed(reader, '(?:', reader.list(name.slice(1, -1)))
    }
    case '(': {
      const opening = take(reader, OPENING)
      const inner = cutAlternatives(reader)
      if (reader.source[reader.at] === ')') reader.at++
      return enclosed(reader, opening, inner)
    }
    case '[':
      return take(reader, CLASS) + quantifier(reader)
    case '\\':
      return escaped(reader)
    default:
      return run(reader)
  }
}

function enclosed(reader: Reader, opening: string, inner: string | null): string | null {
  const times = quantifier(reader)
  if (inner !== null) return `${opening}${inner})${times}`
  // What cannot stand there need not be forbidden, and what may be absent is.
  return opening === '(?!' || opening === '(?<!' || mayBeAbsent(times) ? '' : null
}

const mayBeAbsent = (times: string) => /^(?:[*?]|\{0[,}])/.test(times)

/** Most of a pattern is words, so they are read at one stroke; of `火漆+`, only `火` is certain. */
function run(reader: Reader): string | null {
  const words = take(reader, RUN)
  if (words === '') return character(reader)
  if (!QUANTIFIES.has(reader.source[reader.at]!) || isName(reader))
    return mayHold(reader.presence, words) ? words : null
  const times = quantifier(reader)
  const certain = words.slice(0, -1)
  return certain === '' || mayHold(reader.presence, certain) ? words + times : null
}

function escaped(reader: Reader): string | null {
  const source = take(reader, ESCAPE)
  const times = quantifier(reader)
  const sign = source[1]!
  const certain = times === '' && source.length === 2 && !/[\w\s]/.test(sign) && !JOINS.has(sign)
  return certain && !mayHold(reader.presence, sign) ? null : source + times
}

function character(reader: Reader): string {
  return reader.source[reader.at++]! + quantifier(reader)
}

function quantifier(reader: Reader): string {
  return QUANTIFIES.has(reader.source[reader.at]!) ? take(reader, QUANTIFIER) : ''
}

function isName(reader: Reader): boolean {
  const { at } = reader
  const found = take(reader, NAME) !== ''
  reader.at = at
  return found
}
