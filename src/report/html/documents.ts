/** The table of documents, which sorts and filters. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { SEVERITIES } from '../../facts/finding.ts'
import { say } from '../../language/say.ts'
import { visible } from '../../text/visible.ts'
import type { ReportOptions } from '../reporter.ts'
import { countOf, type DocumentOutline } from './overview.ts'

/** A longer table scrolls in itself, so that what follows it is seen. */
const TALL = 20

/** Columns: the sentence that names one, and whether it sorts as a number. */
const COLUMNS = [
  { name: 'html-column-number', numeric: true },
  { name: 'html-column-document', numeric: false },
  { name: 'html-column-project', numeric: false },
  { name: 'html-column-status', numeric: false },
  { name: 'html-column-pages', numeric: true },
  { name: 'severity-error', numeric: true },
  { name: 'severity-warning', numeric: true },
  { name: 'severity-info', numeric: true },
  { name: 'html-column-matching', numeric: true },
] as const

/** A row for each document, with its counts by severity; sorted in the browser. */
export function documentsTable(documents: readonly DocumentOutline[], options: ReportOptions): Element {
  const { language } = options
  const heads = COLUMNS.map(({ name, numeric }, i) =>
    h('th', { scope: 'col', className: numeric ? ['amount'] : [], ariaSort: i === 0 ? 'ascending' : 'none' }, [
      h('button', { type: 'button', dataNumeric: numeric ? '' : undefined }, say(language, name)),
    ]),
  )
  const names = documents.length > TALL ? ['wide', 'tall'] : ['wide']
  return h('div', { className: names, tabIndex: 0, role: 'region', ariaLabel: say(language, 'html-documents') }, [
    h('table.documents', { id: 'documents' }, [
      h('thead', h('tr', heads)),
      h(
        'tbody',
        documents.map(document => documentRow(document, options)),
      ),
    ]),
  ])
}

function documentRow(document: DocumentOutline, { language }: ReportOptions): Element {
  const { path, number, facts, project } = document
  const { status, pages } = facts
  const { name, number: projectNumber } = project ?? {}
  const amount = (count: number | null, ...names: string[]) =>
    h('td', { className: ['amount', ...names, ...(count ? [] : ['zero'])] }, count === null ? '' : String(count))
  return h('tr', { dataDocument: `d${number}`, className: [status] }, [
    amount(number),
    h('th', { scope: 'row' }, h('a', { href: `#d${number}` }, visible(path))),
    h('td', visible([name, projectNumber].filter(Boolean).join(' · '))),
    h('td', h('span.status', { className: [status] }, say(language, `html-status-${status}`))),
    amount(pages),
    ...SEVERITIES.map(severity => amount(countOf(document, severity), severity)),
    amount(countOf(document), 'matching'),
  ])
}
