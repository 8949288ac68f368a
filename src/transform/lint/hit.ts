/** Where a rule holds: the deciding words in a unit, before they become a finding. */
import type { Context, Told } from '../../checks/unit.ts'
import type { Finding } from '../../facts/finding.ts'
import { categoryOf } from '../../rules/words-of.ts'
import type { Neighbours } from '../units/neighbours.ts'
import type { PlacedUnit, Shown } from '../units/placed-unit.ts'
import type { CompiledRule } from './compile-rules.ts'

/** The words that decide are a span in `unit.text`. */
export interface Hit extends Shown {
  compiled: CompiledRule
  unit: PlacedUnit
  /** Set where the sentence only says more of a demand above it. */
  further?: boolean
  severity: Finding['severity']
  /** Which of the rule's own wordings speaks. */
  wording: number | undefined
  /** What the conditions of the wording work out. */
  told?: Told
  /** Set for a demand that is told in steps: what stands around it in its item. */
  item?: Neighbours
  /** Spans of what its rule finds in the same enumeration, itself among them; none where it stands alone. */
  items?: [start: number, end: number][]
  /** Other demands of the rule in the same sentence. */
  others?: Hit[]
  /** Set for a region: the number of its fixed values, some of them, the sentences that point to a product, and the rows of its table. */
  region?: { count: number; examples: string; sentences: readonly string[]; rows?: [number, number] }
}

/** The hit of a rule on the words of a context, which no guard lets pass. */
export function hitOf(compiled: CompiledRule, context: Context): Hit {
  const { unit, start, end } = context
  return {
    compiled,
    unit: unit as PlacedUnit,
    start,
    end,
    severity: compiled.severity(context),
    ...compiled.wording(context),
  }
}

/** The kind of fault that a hit is filed under. */
export function kindOf({ compiled, wording }: Hit): string {
  return categoryOf(compiled.rule, wording)
}
