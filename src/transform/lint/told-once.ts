/** Each demand is reported once, where it is told best: a tender says it of itself in names, criteria, steps and proof. */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import type { List } from '../units/lists.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { withoutFactorNames } from './factor-names.ts'
import type { Hit } from './hit.ts'
import type { ScoringWords } from './scoring-words.ts'
import { withoutFurther } from './told-once/further-sentences.ts'
import { papersAgainFor } from './told-once/papers-again.ts'
import { withoutAnnouncements, withoutLeadsAndTails } from './told-once/points-of-lists.ts'
import { withoutProofs } from './told-once/proofs.ts'
import { joinSteps } from './told-once/steps.ts'

/** Leaves of hits in reading order one for each demand. */
export type ToldOnce = (hits: readonly Hit[], units: readonly PlacedUnit[], lists: readonly List[]) => Hit[]

/** @param scoring `null` where the vocabulary does not say what gives points: steps are then no steps. */
export function toldOnceFor(vocabulary: Vocabulary, scoring: ScoringWords | null): ToldOnce {
  const withoutPapersAgain = papersAgainFor(vocabulary)
  return (hits, units, lists) => {
    const first = withoutFurther(hits, units)
    const asked = withoutPapersAgain ? withoutPapersAgain(first) : first
    return scoring ? inScoring(asked, units, lists, scoring) : asked
  }
}

/** What is found in the scoring says one thing in several lines: names, announcements, criteria, steps, proof. */
function inScoring(
  hits: readonly Hit[],
  units: readonly PlacedUnit[],
  lists: readonly List[],
  words: ScoringWords,
): Hit[] {
  const ofItems = withoutLeadsAndTails(hits, lists, words)
  const demands = withoutProofs(ofItems, units, words)
  const told = withoutAnnouncements(demands, units, words)
  return joinSteps(withoutFactorNames(told, units, words), units, words)
}
