/** Which pieces of a pattern say most: those that stand in every match, and in few other sentences. */
import type { AST } from '@eslint-community/regexpp'
import { remembered } from '../../memo/remembered.ts'
import type { Frequency } from './frequency.ts'
import { flatten, isGroup, isNeeded, lengthOf, type Part, partsOf, piecesOf, repeated } from './pattern-parts.ts'

/** One of the pieces, with the UTF-16 units that may stand before and after it in its part of the pattern. */
export interface Single {
  pieces: string[]
  before: number
  after: number
}

export interface Telling {
  /** The pieces that say most of what is certain of a sequence, or of alternatives; `null` where nothing is. */
  ofSequence(parts: readonly Part[]): Single | null
  ofAlternatives(alternatives: AST.Alternative[]): Single | null
  /** What a sequence needs, where that is no more than one of some pieces. */
  only(parts: readonly Part[]): Single | null
  /** The parts of a sequence that something is certain of, those that say most first. */
  parts(parts: readonly Part[]): Part[]
}

/** Tells them by how often pieces are to be expected. */
export function tellingBy(frequency: Frequency): Telling {
  const expected = ({ pieces }: Single) => pieces.reduce((sum, piece) => sum + frequency(piece.toLowerCase()), 0)
  const ofPart = remembered((part: Part): Single | null => within(part, telling.ofSequence))
  const ranked = (parts: readonly Part[]) =>
    parts
      .flatMap(part => {
        const single = ofPart(part)
        return single ? [{ part, single, expected: expected(single) }] : []
      })
      .sort((a, b) => a.expected - b.expected)

  const telling: Telling = {
    ofSequence(parts) {
      const [best] = ranked(parts)
      return best ? placed(parts, best.part, best.single) : null
    },
    ofAlternatives: alternatives => ofEach(alternatives, telling.ofSequence),
    only(parts) {
      const [part, ...others] = telling.parts(parts)
      if (part === undefined || others.length > 0) return null
      const single = within(part, telling.only)
      return single && placed(parts, part, single)
    },
    parts: parts => ranked(parts).map(one => one.part),
  }
  return telling
}

/** @param ofSequence what stands for an alternative of a group. */
function within(part: Part, ofSequence: (parts: readonly Part[]) => Single | null): Single | null {
  const pieces = piecesOf(part)
  if (pieces) return { pieces, before: 0, after: 0 }
  if (isGroup(part)) return ofEach(part.alternatives, ofSequence)
  if (!isNeeded(part)) return null
  // Every repetition holds what the first one holds.
  const single = within(part.element, ofSequence)
  return single && { ...single, after: single.after + repeated(part) }
}

function ofEach(alternatives: AST.Alternative[], ofSequence: (parts: readonly Part[]) => Single | null): Single | null {
  const singles = flatten(alternatives).map(one => ofSequence(partsOf(one)))
  return singles.includes(null) ? null : joined(singles as Single[])
}

/** Several choices as one. */
export function joined(singles: readonly Single[]): Single {
  return {
    pieces: singles.flatMap(one => one.pieces),
    before: Math.max(...singles.map(one => one.before)),
    after: Math.max(...singles.map(one => one.after)),
  }
}

function placed(parts: readonly Part[], part: Part, { pieces, before, after }: Single): Single {
  const at = parts.indexOf(part)
  const lengthOfAll = (some: readonly Part[]) => some.reduce((sum, one) => sum + lengthOf(one), 0)
  return { pieces, before: lengthOfAll(parts.slice(0, at)) + before, after: after + lengthOfAll(parts.slice(at + 1)) }
}
