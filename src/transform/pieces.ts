/**
 * An index of the pairs of characters in a document's sentences, as far as any rule asks for them.
 *
 * Every match of a pattern holds one of a few literal pieces (rules/needs.ts). So the sentences a pattern can hit are
 * found by looking up pieces, and the pattern itself is run on those alone: on none of them, mostly.
 */

import type { Needs } from './compile-rules.ts'

/** Pairs share 2^16 places; two pairs in one place cost a needless try and never a match. */
const PLACES = 1 << 16

/** Which places the patterns ask about. Made once for all documents. */
export type Wanted = Uint8Array

/** Notes the places of all pieces of all patterns. */
export function wantedOf(patterns: readonly { needs: Needs }[]): Wanted {
  const wanted = new Uint8Array(PLACES)
  for (const { needs } of patterns)
    for (const groups of needs) for (const pieces of groups) for (const piece of pieces) wanted[placeOfPiece(piece)] = 1
  return wanted
}

/** For each place that is asked about, the sentences that hold it, in order. */
export type PieceIndex = ReadonlyMap<number, readonly number[]>

/** Indexes the sentences of a document. */
export function indexPieces(texts: readonly string[], wanted: Wanted): PieceIndex {
  const index = new Map<number, number[]>()
  const note = (place: number, i: number) => {
    if (wanted[place] === 0) return
    const list = index.get(place)
    if (!list) index.set(place, [i])
    else if (list[list.length - 1] !== i) list.push(i)
  }
  texts.forEach((text, i) => {
    let before = 0
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k)
      note(placeOf(0, code), i)
      if (k > 0) note(placeOf(before, code), i)
      before = code
    }
  })
  return index
}

/** Sentences that hold, for one of the alternatives, a piece of each of its groups. */
export function holders(needs: Needs, index: PieceIndex, sentences: number): Set<number> {
  const found = new Set<number>()
  // How far a sentence has come with an alternative: the steps go on from one alternative to the next.
  const reached = new Int32Array(sentences)
  let base = 0
  for (const groups of needs) {
    groups.forEach((pieces, k) => {
      for (const piece of pieces) {
        for (const i of index.get(placeOfPiece(piece)) ?? []) {
          if (k > 0 && reached[i] !== base + k) continue
          reached[i] = base + k + 1
          if (k === groups.length - 1) found.add(i)
        }
      }
    })
    base += groups.length + 1
  }
  return found
}

/** True where a sentence holds, for one of the alternatives, a piece of each group, one after another. */
export function holdsInOrder(text: string, needs: Needs): boolean {
  return needs.some(groups => {
    let from = 0
    return groups.every(pieces => {
      let nearest = Number.POSITIVE_INFINITY
      for (const piece of pieces) {
        const at = text.indexOf(piece, from)
        if (at >= 0 && at + 1 < nearest) nearest = at + 1
      }
      from = nearest
      return nearest !== Number.POSITIVE_INFINITY
    })
  })
}

/** A piece is looked up by its last pair: first ones are often common words (投标…, 供应…). */
function placeOfPiece(piece: string): number {
  const last = piece.charCodeAt(piece.length - 1)
  return piece.length === 1 ? placeOf(0, last) : placeOf(piece.charCodeAt(piece.length - 2), last)
}

const placeOf = (first: number, second: number) => (Math.imul(first, 0x9e35) + second) & (PLACES - 1)
