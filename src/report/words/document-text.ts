/** What a report says of a document and of the whole run, in sentences. */
import type { VFile } from 'vfile'
import type { DocumentFacts, Status } from '../../facts/document.ts'
import type { Outline } from '../../facts/documents.ts'
import { type Language, say, sayNote } from '../../language/say.ts'
import { tally } from '../tally.ts'
import { plainLine } from './plain.ts'

export interface DocumentText {
  status: Status
  /** Why it could not be checked. */
  failure: string | null
  /** What was not read, and what to know of the rest. */
  notes: string[]
}

/** The state of a document and the sentences about it. */
export function documentText({ status, error, notes }: DocumentFacts, language: Language): DocumentText {
  return {
    status,
    failure: error ? plainLine(sayNote(language, error)) : null,
    notes: notes.map(note => plainLine(sayNote(language, note))),
  }
}

/** `招标项目：粮油采购`: the tender that has the document for one of several; nothing where it stands alone. */
export function tenderText({ data: { tender } }: VFile, language: Language): string[] {
  return tender ? [plainLine(say(language, 'tender-name', { name: tender.name }))] : []
}

/** How much was found and what was not checked, in one sentence. */
export function summaryText(outlines: readonly Outline[], language: Language): string {
  const counts = tally(outlines)
  const partial = outlines.filter(({ facts }) => facts.status === 'partial').length
  return [
    say(language, 'summary', { ...counts }),
    counts.suppressed > 0 ? say(language, 'summary-suppressed', { count: counts.suppressed }) : '',
    partial > 0 ? say(language, 'summary-partial-count', { count: partial }) : '',
    counts.failed > 0 ? say(language, 'summary-failed-count', { count: counts.failed }) : '',
  ].join('')
}
