/** What `lint` says of a document. A finding is a `VFileMessage` that carries these facts as `finding`. */
import type { VFile } from 'vfile'
import type { Options as MessageOptions, VFileMessage } from 'vfile-message'
import type { Box } from '../tree/box.ts'
import type { Aside, Role } from '../tree/nodes.ts'

/** Gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The lowest severity that fails a run; `never`: no finding does. */
export const FAIL_ON = ['error', 'warning', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** Sorts the gravest first. */
export function gravestFirst(a: { severity: Severity }, b: { severity: Severity }): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}

/** How grave a message is, as vfile says it: it fails a build, warns, or only tells. */
export function fatalOf(severity: Severity): boolean | undefined {
  return severity === 'info' ? undefined : severity === 'error'
}

/** Article 3 has four limbs, here in the order of its words; every rule belongs to one. */
export const LIMBS = [
  'unreasonable-conditions',
  'market-share-and-track-record',
  'beyond-need',
  'tailored-to-product',
] as const
export type Limb = (typeof LIMBS)[number]

/** Where the words stand, in the terms of a person and of a machine. */
export interface Location {
  /** Physical page from 1; `null` for formats without pages. */
  page: number | null
  pageIsEstimate: boolean
  /** Number that the page prints, or label that a viewer shows for it (.pdf), where it is another. */
  pageLabel?: string
  /** Where it is not the running text: a note, a text box, an embedded file … */
  part?: Aside
  role: Role
  /** Titles of the sections around it, highest first. */
  section: string[]
  /** Printed number of the clause, automatic or typed. */
  clause: string | null
  /** Index of the body paragraph from 0 (.docx). */
  paragraph: number | null
  /**
   * Its `number` is that which the row gives itself, where that is another; its `name` what the row is about, where a
   * cell says so.
   */
  table: { index: number; row: number; column: number; header: string | null; number?: string; name?: string } | null
  /** First and last row of a region of a table. */
  rows?: [number, number]
  /** Line of the file from 1, where it has lines (.txt, .md). */
  sourceLine?: number
  /** From 1, in the projection. */
  line: number
  column: number
  /** UTF-16 units of the projection, end exclusive. */
  offset: [number, number]
  /** Points, origin top left; several where a line breaks; `null` for formats without layout. */
  box: Box | Box[] | null
}

/** A place in another document. */
export interface PlaceElsewhere {
  /** The document, as reports show it. */
  path: string
  location: Location
}

/** One rule in one sentence: what it says of it, by which law, and where the words stand. */
export interface Finding {
  ruleId: string
  category: string
  limb: Limb
  severity: Severity
  /** Which of the rule's own wordings speaks; the general sentences where it is missing. */
  wording?: number
  /** The document's method of purchase, where the rule's sentences call things by other names in it (`spokenAs` of the vocabulary). */
  method?: string
  /** Fill the blanks of the rule's sentences. */
  values: Record<string, string | number>
  /** The rule's sentences where they were filled before: in a finding that comes from a report. */
  said?: { message: string; advice: string; question: string | null }
  /** Ids in the law library, the first that belongs to the document's regime first, Article 3 last. */
  basis: string[]
  /** The words that decide: contiguous original text inside one block or cell. */
  match: string
  /** The sentence or item around them. */
  excerpt: string
  location: Location
  fingerprint: string
  /** Findings of one document, or of one tender in several documents, with the same demand share it: `d1`, `d2` … */
  demand: string
  /** Where the demand stands in other documents of the tender. */
  also?: PlaceElsewhere[]
  /** The words were recognised in a picture, so they may be wrong; `confidence` is that of their line, 0 to 1. */
  ocr?: true
  confidence?: number
  /** Some of the words are not seen unless asked for, on paper neither. */
  hidden?: true
  /** The words are struck through as a whole, by hand. */
  struck?: true
  /** What it was before it was put in other words, where a baseline knows that. Set by `waive`, as what follows is. */
  rewordedFrom?: Former
  suppressed: Suppression | null
}

/** A finding of an earlier version of the document: its words, and what it is known by. */
export interface Former {
  match: string
  fingerprint: string
}

/** Why a finding does not fail the run. It stays in every report. */
export interface Suppression {
  kind: 'waiver' | 'baseline'
  reason: string
  /** Who answers for a waiver, and the last day on which it holds (ISO). */
  owner?: string
  expires?: string
}

/** A guard stands in front of every rule and lets pass what only looks like a demand. */
export const GUARDS = ['quotation', 'record', 'form', 'exception', 'function'] as const
export type GuardName = (typeof GUARDS)[number]

/** Dismissals kept of one document; further ones are counted. */
export const MOST_DISMISSALS = 200

/** What a guard let pass, kept so that a person can see why a word is not reported. */
export interface Dismissal {
  ruleId: string
  guard: GuardName
  /** Why, in both languages. */
  reason: { zh: string; en: string }
  match: string
  location: Location
}

export type FindingMessage = VFileMessage & { finding: Finding }

/** Findings by severity; suppressed ones are counted apart and nowhere else. */
export type FindingCounts = Record<Severity | 'suppressed', number>

/** What was found in a file, as long as nobody asks for more than how much that is. */
export interface PackedFindings {
  counts: FindingCounts
  /** Everything that stands on the file but its facts: src/batch/packing/packed-file.ts. */
  text: Uint8Array
}

declare module 'vfile' {
  interface DataMap {
    dismissed?: Dismissal[]
    /** Dismissals beyond the kept ones. */
    dismissedMore?: number
    /** Set where messages, profile and all that follows from them are packed. */
    packed?: PackedFindings | undefined
  }
}

/**
 * Adds a message to a file. A `VFileMessage` is an `Error`, which notes where in the program it was made: that takes longer
 * than all else about a message, and of what is found in a document nobody asks it.
 */
export function addMessage(file: VFile, reason: string, options: MessageOptions): VFileMessage {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return file.message(reason, options)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The findings of a file, in the order of its messages. */
export function findingsOf(file: VFile): Finding[] {
  // Nobody may take it for a file in which nothing was found.
  if (file.data.packed) throw new Error(`the findings of ${file.path} are packed`)
  return file.messages.flatMap(message => ('finding' in message ? [(message as FindingMessage).finding] : []))
}
