/** The options of `check` as they were typed, and what a config may say in their place. */
import type { Limits } from '../../facts/limits.ts'
import type { ScaleOptions } from './scale-settings.ts'

/** Options as commander gives them. */
export interface CheckOptions extends ScaleOptions {
  format?: string[]
  output?: string[]
  rules?: string[]
  only?: string[]
  skip?: string[]
  regime?: string
  kind?: string
  method?: string
  innovation?: boolean
  mandatory?: boolean
  imports?: boolean
  policy?: string
  revisions?: string
  password?: string
  ocr?: string
  jobs?: string
  timeout?: string
  maxMemory?: string
  failOn?: string
  maxWarnings?: string
  waivers?: string
  staleWaivers?: string
  /** False for none, whatever a config says. */
  baseline?: string | false
  prune?: boolean
  sarifCompat?: string
  failOnPartial?: boolean
  /** What is named together is one tender. */
  package?: boolean
  filesFrom?: string
  stdinName?: string
  changedSince?: string
  ignore?: boolean
  /** A path, or false for no config at all. */
  config?: string | boolean
  /** From a config only: what becomes of rules, and limits by their names. */
  levels?: Record<string, string>
  limits?: Partial<Limits>
  date?: string
  lang?: string
  color?: boolean
  quiet?: boolean
  verbose?: boolean
  annotate?: string
  force?: boolean
}
