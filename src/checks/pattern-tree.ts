/**
 * The source of a pattern as alternatives of parts, as far as is needed to leave alternatives out of it (cut.ts).
 *
 * Read when the pattern is first asked for, by a reader of its own: the parser that validates rules takes longer to load
 * than most documents take to be judged. What it does not know is kept as it stands.
 */

/** Characters that must stand in the text one after another. */
export type Run = { run: string; source: string }
/** Anything of which nothing is certain: classes, dots, quantified characters, anchors. */
type Opaque = { source: string }
/** A word list by its name. */
export type ListName = { list: string; quantifier: string }
export interface Group {
  /** `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!`, `(?<name>` or `(`. */
  opening: string
  alternatives: Part[][]
  quantifier: string
}
export type Part = Run | Opaque | ListName | Group

const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[a-z]+>))?/y
const NAME = /\{([a-z][a-z0-9-]*)\}/y
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|p\{[^}]*\}|[\s\S])/y
/** Signs by which texts are joined (a row from its cells, headings): they may stand where no text held them. */
const JOINS = new Set(' |‖›')
const RUN = /[^{}()[\]\\|.^$*+? ‖›]+/y
const QUANTIFIES = new Set('*+?{')
/** References make what a group matched part of what follows, so such a pattern is taken as a whole. */
const REFERENCE = /\\[1-9k]/

const WORD = /^[^{}()[\]\\|.^$*+? ‖›]+$/

/** True where a pattern is one run of characters. */
export function isWord(source: string): boolean {
  return WORD.test(source)
}

/** Reads a pattern's source. `null` where it holds a reference, or is not balanced. */
export function readPattern(source: string): Part[][] | null {
  if (REFERENCE.test(source)) return null
  const reader = { source, at: 0 }
  const alternatives = readAlternatives(reader)
  return reader.at === source.length ? alternatives : null
}

interface Reader {
  source: string
  at: number
}

function take(reader: Reader, form: RegExp): string {
  form.lastIndex = reader.at
  const found = form.exec(reader.source)?.[0] ?? ''
  reader.at += found.length
  return found
}

function readAlternatives(reader: Reader): Part[][] {
  const alternatives: Part[][] = [[]]
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at++
      alternatives.push([])
    } else append(alternatives.at(-1)!, readPart(reader))
  }
  return alternatives
}

/** Characters side by side become one run. */
function append(parts: Part[], part: Part): void {
  const last = parts.at(-1)
  if (last && 'run' in last && 'run' in part) {
    last.run += part.run
    last.source += part.source
  } else parts.push(part)
}

function readPart(reader: Reader): Part {
  switch (reader.source[reader.at]) {
    case '{': {
      const name = take(reader, NAME)
      return name === '' ? readCharacter(reader) : { list: name.slice(1, -1), quantifier: readQuantifier(reader) }
    }
    case '(': {
      const opening = take(reader, OPENING)
      const alternatives = readAlternatives(reader)
      if (reader.source[reader.at] === ')') reader.at++
      return { opening, alternatives, quantifier: readQuantifier(reader) }
    }
    case '[':
      return { source: take(reader, CLASS) + readQuantifier(reader) }
    case '\\':
      return readEscape(reader)
    default:
      return readRun(reader)
  }
}

/** Most of a pattern is words, so they are read at one stroke; of `火漆+`, only `火` is certain. */
function readRun(reader: Reader): Part {
  const run = take(reader, RUN)
  if (run === '') return readCharacter(reader)
  if (!QUANTIFIES.has(reader.source[reader.at]!) || isName(reader)) return { run, source: run }
  if (run.length > 1) reader.at--
  else return { source: run + readQuantifier(reader) }
  return { run: run.slice(0, -1), source: run.slice(0, -1) }
}

function readEscape(reader: Reader): Part {
  const source = take(reader, ESCAPE)
  const quantifier = readQuantifier(reader)
  const sign = source[1]!
  const certain = quantifier === '' && source.length === 2 && !/[\w\s]/.test(sign) && !JOINS.has(sign)
  return certain ? { run: sign, source } : { source: source + quantifier }
}

function readCharacter(reader: Reader): Part {
  const character = reader.source[reader.at++]!
  return { source: character + readQuantifier(reader) }
}

function readQuantifier(reader: Reader): string {
  return QUANTIFIES.has(reader.source[reader.at]!) ? take(reader, QUANTIFIER) : ''
}

function isName(reader: Reader): boolean {
  const { at } = reader
  const found = take(reader, NAME) !== ''
  reader.at = at
  return found
}
