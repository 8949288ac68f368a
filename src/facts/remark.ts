/** What a commented copy says at one place of a demand, in the words of the report's language. */
import type { Location, Severity } from './finding.ts'

export interface Remark {
  severity: Severity
  location: Location
  /** The words there. */
  match: string
  /** What it is about: level and name of the rule. */
  title: string
  /** Why, law, rewrite, question, other places: those that there are, each with its label. */
  fields: { label: string; text: string }[]
  /** All there is to say stands at an earlier place of the same demand. */
  repeats?: boolean
}
