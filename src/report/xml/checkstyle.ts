/** The XML of Checkstyle, which most servers for builds can read: one `file` per document, one `error` per finding. */
import type { VFile } from 'vfile'
import type { Element } from 'xast'
import { documentOf } from '../../facts/document.ts'
import { findingsOf } from '../../facts/finding.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { toolVersion } from '../tool-version.ts'
import { clearance } from '../words/clearance.ts'
import { inReadingOrder } from '../words/demands.ts'
import { documentText, tenderText } from '../words/document-text.ts'
import { findingLine, suppressionOf } from '../words/finding-text.ts'
import { plainLine } from '../words/plain.ts'
import { block, x, xmlPieces } from './xml.ts'

type Level = 'error' | 'warning' | 'info'

/**
 * Writes the report. What could not be read is an entry of its document; a suppressed finding is an `info` with its
 * reason, from `tenderlint.suppressed.RULE`. The line is 1 but for text and Markdown: a .docx or .pdf has none, the message says the page.
 */
export const checkstyle: Reporter = (documents, rules, options) => {
  // The version is that of the format; servers tell dialects by it.
  return xmlPieces(
    'checkstyle',
    { version: '4.3' },
    elementsOf(documents, rules, options),
    `tenderlint ${toolVersion} · ${clearance(rules, options.language)}`,
  )
}

function* elementsOf(...[documents, rules, options]: Parameters<Reporter>): Generator<Element, void> {
  const { language } = options
  for (const file of documents) {
    const findings = inReadingOrder(findingsOf(file)).map(finding => {
      const answered = suppressionOf(finding, language)
      // There is no field for it.
      const line = [findingLine(finding, rules, options), ...tenderText(file, language)].join(' · ')
      const { sourceLine } = finding.location
      if (!answered) return entry(finding.severity, line, finding.ruleId, sourceLine)
      return entry('info', `${answered} · ${line}`, `suppressed.${finding.ruleId}`, sourceLine)
    })
    yield block('file', { name: plainLine(file.path) }, [...stateEntries(file, options), ...findings])
  }
}

function stateEntries(file: VFile, { language }: ReportOptions): Element[] {
  const { status, failure, notes } = documentText(documentOf(file), language)
  if (failure) return [entry('error', failure, 'document-failed')]
  return notes.map(note => entry(status === 'partial' ? 'warning' : 'info', note, `document-${status}`))
}

function entry(severity: Level, message: string, source: string, line = 1): Element {
  return x('error', { line, severity, message: plainLine(message), source: `tenderlint.${source}` })
}
