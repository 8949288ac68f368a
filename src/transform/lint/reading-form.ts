/** What a form of reading is (readings/): the words it is made from, and what it gives. */
import type { RuleSet } from '../../rules/types.ts'
import type { PlacedUnit, Reading } from '../units/placed-unit.ts'
import type { ScoringWords } from './scoring-words.ts'

/** What readings are made from. */
export interface ReadingWords extends Pick<RuleSet, 'vocabulary' | 'otherwiseIndex'> {
  /** `null` where the vocabulary does not say what gives points: of most cells and terse items there are no readings then. */
  scoring: ScoringWords | null
}

/**
 * How else the `at`-th unit of a document is read, in the order in which rules are asked; none for most.
 *
 * It is made once for all documents: V8 drops the compiled code of a function of each document's own.
 */
export type ReadUnit = (units: readonly PlacedUnit[], at: number) => readonly Reading[]

/** Makes a form from its words; `null` where the vocabulary has none. */
export type ReadingForm = (words: ReadingWords) => ReadUnit | null

/** What a form gives for a unit that it does not read. */
export const NONE: readonly never[] = []
