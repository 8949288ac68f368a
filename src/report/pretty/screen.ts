/** What the parts of a report for a terminal have in common. */
import type { RuleSet } from '../../rules/types.ts'
import type { ReportOptions } from '../reporter.ts'
import type { Paint } from '../terminal/paint.ts'

/** What all that a terminal shows of a run is written with. */
export interface Screen {
  rules: RuleSet
  options: ReportOptions
  paint: Paint
}
