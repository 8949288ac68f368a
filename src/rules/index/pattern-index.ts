/**
 * The pieces that patterns need (needs.ts), as numbers: made when rules are read, followed where a document is
 * judged (assembly/follow.ts).
 *
 * For the built-in rules it is a file beside the program. Most runs judge one document, and a short one has words for one
 * rule in ten: the others need not even be read.
 */
import * as parts from '../../assembly/parts.ts'

/** Where a rule's patterns stand: in which index of the set, from which number, and how many each entry of `find` has. */
export interface PatternRange {
  index: number
  first: number
  counts: readonly number[]
}

interface Find {
  find: readonly { words: readonly string[]; region?: object | undefined }[]
}

/** How many patterns each entry of a rule's `find` has: one for each of its words, but one for all words of a region. */
export const countsIn = ({ find }: Find): number[] => find.map(({ words, region }) => (region ? 1 : words.length))

/** Lists of lists are flat, beside where each begins; the last such number is where they end. */
export interface PatternIndex {
  /**
   * Slot (`slotOf` the last two characters of a piece) → its pieces, which are numbered slot after slot, from
   * `BEGINNING` on.
   */
  slots: Int32Array
  /** Piece → its UTF-16 units. */
  pieceStarts: Int32Array
  characters: Int32Array
  /** Piece → ways of patterns of which it is a key: no other sentence than one with a key can be a match. */
  keyStarts: Int32Array
  keys: Int32Array
  /** Piece → sets of pieces it belongs to. Steps with the same choice of pieces share a set. */
  setStarts: Int32Array
  sets: Int32Array
  /** Way → its pattern. */
  owners: Int32Array
  /** Pattern → the places in which it is tried, a bit for each (checks/place.ts). */
  places: Int32Array
  /**
   * Step → its set, and its pattern where a match may end with it, counted from 1; else 0. The first steps are those of
   * all ways to the beginning of a sentence.
   */
  stepSets: Int32Array
  ends: Int32Array
  /** Step → steps that may follow it; for each the units that may stand between them, or `NO_LIMIT`. */
  nextStarts: Int32Array
  next: Int32Array
  gaps: Int32Array
  /** Patterns of which nothing is certain. */
  always: Int32Array
}

/** More than any sentence holds; a place in a sentence can be added to it. */
export const NO_LIMIT = 0x3fffffff
/** An index as it stands in the memory of what follows it (src/assembly/follow.ts): the lengths of its parts, and the parts. */
export type PackedIndex = Uint8Array

/** The indexes of a rule set, which follow from the rest of it. */
export interface Indexes {
  /** Of the patterns of rules that say their place in them. */
  indexes?: PackedIndex[]
  /** Of the lines of headings in the vocabulary, and of sentences said the other way round, in their order. */
  titleIndex?: PackedIndex
  otherwiseIndex?: PackedIndex
}

/** A set without its indexes: what they follow from, which is what is written down and what a digest is made of. */
export function withoutIndexes<T extends Indexes>(set: T): Omit<T, keyof Indexes> {
  const { indexes: _, titleIndex: __, otherwiseIndex: ___, ...others } = set
  return others
}

/** Its parts in their order; an index has them all, and no others. */
const PARTS = (Object.keys(parts) as (keyof PatternIndex)[]).sort((a, b) => placeOf(a) - placeOf(b))

function placeOf(part: keyof PatternIndex): number {
  const places: Record<keyof PatternIndex, number> = parts
  return places[part]
}

const WIDTH = Int32Array.BYTES_PER_ELEMENT

/** Packs an index for a machine that begins a number with its low byte, as all do that Node is built for but one. */
export function packIndex(index: PatternIndex): PackedIndex {
  const lengths = PARTS.map(part => index[part].length)
  const numbers = new Int32Array(PARTS.length + lengths.reduce((sum, length) => sum + length, 0))
  numbers.set(lengths)
  let at = PARTS.length
  for (const part of PARTS) {
    numbers.set(index[part], at)
    at += index[part].length
  }
  return new Uint8Array(numbers.buffer)
}

/** The indexes in a file that holds them one after another. */
export function indexesIn(bytes: Uint8Array): PackedIndex[] {
  const indexes: PackedIndex[] = []
  for (let at = 0; at < bytes.length; at += indexes.at(-1)!.length)
    indexes.push(bytes.subarray(at, at + sizeAt(bytes, at)))
  return indexes
}

function sizeAt({ buffer, byteOffset }: Uint8Array, at: number): number {
  const view = new DataView(buffer, byteOffset + at)
  return WIDTH * PARTS.reduce((sum, _, i) => sum + view.getInt32(i * WIDTH, true), PARTS.length)
}

/** How many patterns an index has. */
export function patternsIn({ buffer, byteOffset }: PackedIndex): number {
  return new DataView(buffer, byteOffset).getInt32(parts.places * WIDTH, true)
}
