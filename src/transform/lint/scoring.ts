/** What is found in the scoring says one thing in several lines: names, announcements, criteria, steps, proof. */
import type { List } from '../units/lists.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { withoutFactorNames } from './factor-names.ts'
import type { Hit } from './hit.ts'
import { withoutAnnouncements, withoutLeadsAndTails } from './scoring/points-of-lists.ts'
import { withoutProofs } from './scoring/proofs.ts'
import { joinSteps } from './scoring/steps.ts'
import type { ScoringWords } from './scoring-words.ts'

/**
 * Hits of which each demand in the scoring has one, where it is told best.
 *
 * @param hits in reading order.
 */
export function oneForEachDemand(
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
