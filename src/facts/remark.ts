/** What a commented copy says of one demand, in the words of the report's language. */
import type { Location, Severity } from './finding.ts'

export interface Remark {
  severity: Severity
  /** The first place of the demand. */
  location: Location
  /** The words there. */
  match: string
  /** What it is about: level and name of the rule. */
  title: string
  /** Why, law, rewrite, question, other places: those that there are, each with its label. */
  fields: { label: string; text: string }[]
}
