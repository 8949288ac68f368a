/**
 * Leaves out of patterns what a document cannot match (src/assembly/cut.ts). Word lists are cut once for the document, and
 * stand in patterns as what is left of them.
 */
import { type Assembly, assembly, UNIT } from '../assembly/load.ts'
import { lazily, remembered } from './lazily.ts'
import { type Lexicon, LIST_NAME, lowerCase } from './pattern.ts'

export interface Cutter {
  /** What is left of a pattern for the document; `null` where nothing is, so that there is no match. */
  cut(source: string): string | null
  /** What is left of it for a few of the document's texts. */
  cutFor(texts: readonly string[], source: string): string | null
}

/** A table of marks: how many bits tell a place in it. Pairs share the places; two in one place cost a needless alternative. */
const OF_DOCUMENT = 18
const OF_FEW = 14
const bytesOf = (bits: number) => (1 << bits) >> 3

/** What no text holds, in place of a list of which nothing is left. */
const NOWHERE = '\uE000'
/** References make what a group matched part of what follows, so such a pattern is taken as a whole. */
const REFERENCE = /\\[1-9k]/

/** False where a pattern must be taken as a whole. */
export const canBeCut = (source: string): boolean => !REFERENCE.test(source)

/** Tables of the process: that of the document belongs to the cutter that used it last. */
const tables = lazily(() => {
  const { reserve } = assembly()!
  return { document: reserve(bytesOf(OF_DOCUMENT)), few: reserve(bytesOf(OF_FEW)), of: null as Buffer | null }
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

  const cut = (source: string) => {
    program.useMarks(shared.document, OF_DOCUMENT)
    if (shared.of !== marks) {
      program.bytes().set(marks, shared.document)
      shared.of = marks
    }
    return cutBy(program, withLists(source))
  }
  const list = remembered((name: string) => cut(lowerCase(lexicon[name]!.join('|'))) ?? NOWHERE)
  const withLists = (source: string): string => source.replace(LIST_NAME, (_, name) => `(?:${list(name)})`)
  return {
    cut,
    cutFor(texts, source) {
      const whole = withLists(source)
      program.useMarks(shared.few, OF_FEW)
      markAll(program, texts)
      return cutBy(program, whole)
    },
  }
}

function markAll({ clearMarks, markText, write }: Assembly, texts: Iterable<string>): void {
  clearMarks()
  for (const text of texts) markText(write(text), text.length)
}

/** What is left of a pattern by the marks that are in use. */
function cutBy(program: Assembly, source: string): string | null {
  const from = program.write(source)
  const to = from + source.length * UNIT
  const size = program.cut(from, to, to)
  return size < 0 ? null : program.textBetween(to, to + size)
}
