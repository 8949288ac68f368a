/** The parts of a sentence that are judged by themselves, in its own words: it without its frame, and the demands in that. */
import type { Expressions } from '../../checks/expressions.ts'
import type { Vocabulary } from '../../rules/vocabulary.ts'
import type { Piece, PiecesOf, PlacedUnit } from '../units/placed-unit.ts'
import { type Frame, frameOf } from './pieces/frame.ts'
import { sideBySideOf } from './pieces/side-by-side.ts'

/** What tells pieces; `null` where the vocabulary has no words for them. */
export interface PieceForms {
  frame: Frame | null
  sideBySide: PiecesOf | null
}

/** The forms of a vocabulary, made once for all documents. */
export const pieceForms = (vocabulary: Vocabulary, expressions: Expressions): PieceForms => ({
  frame: frameOf(vocabulary, expressions),
  sideBySide: sideBySideOf(vocabulary),
})

/** The pieces of a unit, none of which is all of it. */
export function piecesOf({ text, role }: PlacedUnit, { frame, sideBySide }: PieceForms): Piece[] {
  const unframed = frame?.without(text, role) ?? []
  const rest = unframed[0] ?? { text, at: 0 }
  const demands = sideBySide?.(rest.text, role) ?? []
  return [...unframed, ...demands.map(one => ({ ...one, at: rest.at + one.at }))]
}
