/** What the page shows of one document: its demands, numbered in reading order, each place with a name to jump to. */
import type { VFile } from 'vfile'
import { type Finding, findingsOf } from '../../facts/finding.ts'
import { type Demand, demandsOf, inReadingOrder } from '../words/demands.ts'

export interface Place {
  /** Name of the mark in the reading view. */
  id: string
  finding: Finding
}

export interface Entry {
  /** Name of the card: `f3-5`. */
  id: string
  /** Counted from 1 in the document; suppressed ones after the open ones. */
  number: number
  main: Finding
  suppressed: Finding['suppressed']
  /** All places in reading order, the main one among them. */
  places: Place[]
}

export interface ShownDocument {
  file: VFile
  /** Counted from 1 in the report; `d3` is the name of its page. */
  number: number
  entries: Entry[]
}

/**
 * Numbers the demands of a document. A demand that is waived in one place only is shown twice: as open and as waived.
 *
 * @param number of the document, from 1.
 */
export function shownDocument(file: VFile, number: number): ShownDocument {
  const findings = findingsOf(file)
  const open = demandsOf(findings.filter(one => !one.suppressed))
  const suppressed = demandsOf(findings.filter(one => one.suppressed))
  const entries = [...open, ...suppressed].map((demand, at) => entryOf(demand, number, at + 1))
  return { file, number, entries }
}

function entryOf({ main, others }: Demand, document: number, number: number): Entry {
  const places = inReadingOrder([main, ...others]).map((finding, i) => ({
    id: `m${document}-${number}-${i + 1}`,
    finding,
  }))
  return { id: entryId(document, number), number, main, suppressed: main.suppressed, places }
}

/** The name of a card. */
export function entryId(document: number, entry: number): string {
  return `f${document}-${entry}`
}
