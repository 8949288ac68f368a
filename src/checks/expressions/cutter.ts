/**
 * Leaves out of patterns what a document cannot match (src/assembly/cut.ts). Word lists are cut once for the document, and
 * stand in patterns as what is left of them.
 */
import { type Assembly, assembly, UNIT } from '../../assembly/load.ts'
import { lazily } from '../../memo/lazily.ts'
import { remembered } from '../../memo/remembered.ts'
import { type Lexicon, LIST_NAME, lowerCase } from './pattern.ts'

export interface Cutter {
  /** What is left of a pattern for the document; `null` where nothing is, so that there is no match. */
  cut(source: string): Left | null
  /** What is left of it for a few of the document's texts. */
  cutFor(texts: readonly string[], source: string): string | null
}

/** What is left of a pattern. */
export interface Left {
  /** False where it cannot match a text for certain: told faster than the pattern is built. */
  mayMatch(text: string): boolean
  source(): string
}

/** A table of marks: how many bits tell a place in it. Pairs share the places; two in one place cost a needless alternative. */
const OF_DOCUMENT = 18
const OF_FEW = 14
const bytesOf = (bits: number) => (1 << bits) >> 3
/** Room for what is left of the patterns of a document: twice what long ones need. */
const KEPT = 1 << 19

/** Room for the marks that a pattern was found to lack in a text, in bytes; how many there are stands before them (src/assembly/cut.ts). */
const MISSING = 32 * UNIT

/** From a place in the memory to another one. */
type Span = readonly [from: number, to: number]

/** What no text holds, in place of a list of which nothing is left. */
const NOWHERE = '\uE000'
/** References make what a group matched part of what follows, so such a pattern is taken as a whole. */
const REFERENCE = /\\[1-9k]/

/** False where a pattern must be taken as a whole. */
export const canBeCut = (source: string): boolean => !REFERENCE.test(source)

/** Tables of the process: that of the document belongs to the cutter that used it last, the other one to a text or to some. */
const tables = lazily(() => {
  const { reserve } = assembly()!
  return {
    document: reserve(bytesOf(OF_DOCUMENT)),
    of: null as Buffer | null,
    few: reserve(bytesOf(OF_FEW)),
    text: null as string | null,
    /** Room of the cutter that was made last, and how much of it is taken. */
    kept: reserve(KEPT),
    keptBy: null as Buffer | null,
    taken: 0,
  }
})

/** @returns `null` where nothing can be cut; patterns are taken whole then. */
export function cutterFor(texts: Iterable<string>, lexicon: Lexicon): Cutter | null {
  const program = assembly()
  if (!program) return null
  const shared = tables()
  program.useMarks(shared.document, OF_DOCUMENT)
  markAll(program, texts)
  const place = [shared.document, shared.document + bytesOf(OF_DOCUMENT)] as const
  const marks = Buffer.from(program.bytes().subarray(...place))
  shared.of = marks
  shared.keptBy = marks
  shared.taken = 0

  const cutForDocument = (source: string) => {
    program.useMarks(shared.document, OF_DOCUMENT)
    if (shared.of !== marks) {
      program.bytes().set(marks, shared.document)
      shared.of = marks
    }
    return cutBy(program, withLists(source))
  }
  const textAt = (left: Span | null) => left && program.textBetween(...left)
  const list = remembered((name: string) => textAt(cutForDocument(lowerCase(lexicon[name]!.join('|')))) ?? NOWHERE)
  const withLists = (source: string): string => source.replace(LIST_NAME, (_, name) => `(?:${list(name)})`)
  const mayMatch = (left: Span, text: string) => {
    program.useMarks(shared.few, OF_FEW)
    if (shared.text !== text) {
      markAll(program, [text])
      shared.text = text
    }
    const [from, to] = left
    return program.isLeft(from, to, to, to + MISSING) !== 0
  }
  const keep = ([from, to]: Span): Span | null => {
    const place = shared.kept + shared.taken
    const size = to - from
    if (shared.keptBy !== marks || shared.taken + size + MISSING > KEPT) return null
    program.bytes().copyWithin(place, from, to)
    program.bytes().writeUInt16LE(0, place + size)
    shared.taken += size + MISSING
    return [place, place + size]
  }
  return {
    cut(source) {
      const left = cutForDocument(source)
      if (!left) return null
      const place = keep(left)
      const kept = () => (shared.keptBy === marks ? place : null)
      return {
        mayMatch(text) {
          const here = kept()
          return here === null || mayMatch(here, text)
        },
        source: () => textAt(kept() ?? cutForDocument(source))!,
      }
    },
    cutFor(texts, source) {
      const whole = withLists(source)
      program.useMarks(shared.few, OF_FEW)
      markAll(program, texts)
      shared.text = null
      return textAt(cutBy(program, whole))
    },
  }
}

function markAll({ clearMarks, markText, write }: Assembly, texts: Iterable<string>): void {
  clearMarks()
  for (const text of texts) markText(write(text), text.length)
}

/** What is left of a pattern by the marks that are in use, and stands there for now. */
function cutBy(program: Assembly, source: string): Span | null {
  const from = program.write(source)
  const to = from + source.length * UNIT
  const size = program.cut(from, to, to)
  return size < 0 ? null : [to, to + size]
}
