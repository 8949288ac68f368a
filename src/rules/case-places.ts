/** Where the cases of rules stand in their files, for those that were read from one. */
import type { RuleCase } from './types.ts'

export interface CasePlace {
  file: string
  line: number
  column: number
}

/** Beside the cases and not in them: a rule set has the same digest wherever its folder lies. */
const places = new WeakMap<object, CasePlace>()

export function setCasePlace(one: object, place: CasePlace): void {
  places.set(one, place)
}

export function casePlaceOf(one: RuleCase): CasePlace | undefined {
  return places.get(one)
}
