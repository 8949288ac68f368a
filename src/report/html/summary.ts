/** The first page: what was not read, how much was found, of which kind, and where. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { LIMBS, SEVERITIES, type Severity } from '../../facts/finding.ts'
import { MOST_VIEWS } from '../../facts/reading-view.ts'
import { type Language, say } from '../../language/say.ts'
import type { Rule, RuleSet } from '../../rules/types.ts'
import { codeOrder } from '../../text/code-order.ts'
import { visible } from '../../text/visible.ts'
import type { ReportOptions } from '../reporter.ts'
import { sameDocuments } from '../words/same-documents.ts'
import { skippedFiles } from '../words/skipped-files.ts'
import { unreadNotes } from './document-page.ts'
import { documentsTable } from './documents.ts'
import { matrix } from './matrix.ts'
import type { DocumentOutline, EntryOutline, Overview } from './overview.ts'

/** @param views false where the report is without reading views. */
export function summaryPage({ documents }: Overview, rules: RuleSet, views: boolean, options: ReportOptions): Element {
  const { language } = options
  const broken = brokenRules(documents, rules)
  const picture = matrix(documents, broken, options)
  const part = (title: string, ...content: Element[]) => h('section', [h('h3', say(language, title)), ...content])
  return h('section.summary', { id: 'summary', dataPage: 'summary', ariaLabelledBy: 'summary-t' }, [
    h('h2', { id: 'summary-t', tabIndex: -1 }, say(language, 'html-summary')),
    ...notRead(documents, options),
    tiles(documents, language),
    ...merged(documents, language),
    ...remarks(documents, options),
    part(
      'html-documents',
      ...(views ? [] : [h('p.hint', say(language, 'html-without-views', { most: MOST_VIEWS }))]),
      documentsTable(documents, options),
    ),
    part('html-limbs', limbTable(documents, language)),
    ...(picture
      ? [
          part(
            'html-matrix-title',
            h('p.hint', say(language, 'html-matrix-hint')),
            h('div.wide', { tabIndex: 0, role: 'region', ariaLabel: say(language, 'html-matrix-title') }, picture),
          ),
          part('html-rules', ruleTable(documents, broken, language)),
        ]
      : []),
  ])
}

/** Documents that nobody may take for checked: first of all. */
function notRead(documents: readonly DocumentOutline[], options: ReportOptions): Element[] {
  const { language } = options
  const rank = ({ facts }: DocumentOutline) => (facts.status === 'failed' ? 0 : 1)
  const some = documents.filter(({ facts }) => facts.status !== 'checked').sort((a, b) => rank(a) - rank(b))
  if (some.length === 0) return []
  return [
    h('section.notread', [
      h('h3', say(language, 'html-not-read', { count: some.length })),
      h(
        'ul',
        some.map(document =>
          h('li', [
            h('a', { href: `#d${document.number}` }, visible(document.path)),
            ...unreadNotes(document.facts, options),
          ]),
        ),
      ),
    ]),
  ]
}

const openEntries = (documents: readonly DocumentOutline[]): EntryOutline[] =>
  documents.flatMap(({ entries }) => entries.filter(one => !one.isSuppressed))

function count(entries: readonly EntryOutline[], severity: Severity): number {
  return entries.filter(one => one.main.severity === severity).length
}

function tiles(documents: readonly DocumentOutline[], language: Language): Element {
  const entries = openEntries(documents)
  const suppressed = documents.reduce((sum, one) => sum + one.entries.length, 0) - entries.length
  const clean = documents.filter(
    one => one.facts.status === 'checked' && !one.entries.some(entry => !entry.isSuppressed),
  ).length
  const tile = (label: string, amount: number, name = '') =>
    h('div', { className: name ? [name] : [] }, [h('dt', say(language, label)), h('dd', String(amount))])
  return h('dl.tiles', [
    tile('html-tile-documents', documents.length),
    ...SEVERITIES.map(severity => tile(`severity-${severity}`, count(entries, severity), severity)),
    tile('html-tile-clean', clean),
    ...(suppressed > 0 ? [tile('html-suppressed', suppressed)] : []),
  ])
}

/** Why these numbers are smaller than those of other reports, which count each place. */
function merged(documents: readonly DocumentOutline[], language: Language): Element[] {
  const demands = openEntries(documents).length
  const places = documents.reduce((sum, { counts }) => sum + counts.error + counts.warning + counts.info, 0)
  return places > demands ? [h('p.hint', say(language, 'html-merged', { demands, places }))] : []
}

/** What is not counted, and which documents are counted twice. */
function remarks(documents: readonly DocumentOutline[], options: ReportOptions): Element[] {
  const said = [skippedFiles(options), sameDocuments(documents, options.language)].filter(Boolean)
  return said.map(words => h('p.hint', words))
}

/** Findings by limb and severity, with a bar to compare by eye. */
function limbTable(documents: readonly DocumentOutline[], language: Language): Element {
  const entries = openEntries(documents)
  const rows = LIMBS.map(limb => ({ limb, some: entries.filter(one => one.main.limb === limb) }))
  const most = Math.max(1, ...rows.map(({ some }) => some.length))
  return countsTable(
    language,
    'html-column-limb',
    rows.map(({ limb, some }) => ({ name: [say(language, `limb-${limb}`)], some, most })),
  )
}

interface CountsRow {
  name: (Element | string)[]
  some: readonly EntryOutline[]
  most: number
  documents?: number
}

function countsTable(language: Language, title: string, rows: CountsRow[]): Element {
  const withDocuments = rows.some(row => row.documents !== undefined)
  const head = (name: string) => h('th', { scope: 'col', className: ['amount'] }, say(language, name))
  return h('table.counts', [
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, say(language, title)),
        ...SEVERITIES.map(severity => head(`severity-${severity}`)),
        ...(withDocuments ? [head('html-column-documents')] : []),
        h('td.barhead'),
      ]),
    ]),
    h(
      'tbody',
      rows.map(({ name, some, most, documents }) =>
        h('tr', [
          h('th', { scope: 'row' }, name),
          ...SEVERITIES.map(severity => amount(count(some, severity), severity)),
          ...(withDocuments ? [amount(documents ?? 0)] : []),
          h('td.bar', bar(some, most)),
        ]),
      ),
    ),
  ])
}

function amount(value: number, name = ''): Element {
  return h('td', { className: ['amount', name, ...(value === 0 ? ['zero'] : [])].filter(Boolean) }, String(value))
}

/** The counts of one row as lengths; the numbers beside it say the same. */
function bar(some: readonly EntryOutline[], most: number): Element {
  let x = 0
  const parts = SEVERITIES.map(severity => {
    const width = (count(some, severity) / most) * 100
    const part = h('rect', { x: x.toFixed(2), y: 0, width: width.toFixed(2), height: 10, className: [severity] })
    x += width
    return part
  })
  return h('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', ariaHidden: 'true' }, parts)
}

/** Rules that found something: by limb, the most frequent first. */
function brokenRules(documents: readonly DocumentOutline[], { rules }: RuleSet): Rule[] {
  const counts = new Map<string, number>()
  for (const { main } of openEntries(documents)) counts.set(main.ruleId, (counts.get(main.ruleId) ?? 0) + 1)
  return rules
    .filter(rule => counts.has(rule.id))
    .sort(
      (a, b) =>
        LIMBS.indexOf(a.limb) - LIMBS.indexOf(b.limb) || counts.get(b.id)! - counts.get(a.id)! || codeOrder(a.id, b.id),
    )
}

function ruleTable(documents: readonly DocumentOutline[], rules: readonly Rule[], language: Language): Element {
  const entries = openEntries(documents)
  const rows = rules.map(rule => {
    const button = h('button.pick', { type: 'button', dataRule: rule.id }, rule[language].title)
    const has = ({ main, isSuppressed }: EntryOutline) => main.ruleId === rule.id && !isSuppressed
    return {
      name: [button, ' ', h('code', rule.id)],
      some: entries.filter(has),
      documents: documents.filter(one => one.entries.some(has)).length,
    }
  })
  const most = Math.max(1, ...rows.map(({ some }) => some.length))
  return countsTable(
    language,
    'html-column-rule',
    rows.map(row => ({ ...row, most })),
  )
}
