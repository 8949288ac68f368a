/** The page of one document: what was not read first, then its findings beside the reading view. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { type DocumentFacts, documentOf } from '../../facts/document.ts'
import type { Dismissal } from '../../facts/finding.ts'
import { say, sayNote } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import { visible } from '../../text/visible.ts'
import type { ReportOptions } from '../reporter.ts'
import { nothingFound } from '../words/nothing-found.ts'
import { placeOf } from '../words/place.ts'
import { ruleOf } from '../words/rule-words.ts'
import { suppressedLabel } from '../words/suppression.ts'
import { card } from './card.ts'
import { identityOf, kindsOf } from './document-facts.ts'
import type { ShownDocument } from './entries.ts'
import { readingView } from './reading.ts'

/** @param views false where the report is without reading views. */
export function documentPage(document: ShownDocument, rules: RuleSet, views: boolean, options: ReportOptions): Element {
  const { language, verbose } = options
  const { file, number, entries } = document
  const view = views ? file.data.view : undefined
  const facts = documentOf(file)
  const open = entries.filter(one => !one.suppressed)
  const cards = (some: typeof entries) => some.map(entry => card(entry, rules, view !== undefined, options))
  const nothing = facts.status === 'failed' ? say(language, 'html-not-checked') : nothingFound(file, language)
  return h(
    'section.document',
    {
      id: `d${number}`,
      dataPage: 'document',
      dataPath: file.path,
      dataSha: facts.sha256,
      dataIdentity: identityOf(file),
      ariaLabelledBy: `d${number}t`,
    },
    [
      h('header', [
        h('h2', { id: `d${number}t`, tabIndex: -1 }, `${number}. ${visible(file.path)}`),
        h('p.facts', visible(kindsOf(file, language).join(' · '))),
      ]),
      ...unreadNotes(facts, options),
      h('div.columns', { className: view ? ['columns', 'both'] : ['columns'] }, [
        h('section.findings', { ariaLabel: say(language, 'html-findings'), ...(view ? { tabIndex: 0 } : {}) }, [
          ...(facts.status === 'failed' ? [] : [h('h3', say(language, 'html-findings-count', { count: open.length }))]),
          h('p.none', { hidden: open.length > 0 }, nothing),
          h('p.filtered', { hidden: true }, say(language, 'html-all-filtered')),
          ...cards(open),
          ...suppressedParts(entries).flatMap(({ label, some }) => [
            h('h3', `${say(language, label)} ${some.length}`),
            ...cards(some),
          ]),
          ...(verbose ? dismissals(file.data.dismissed ?? [], rules, options) : []),
        ]),
        ...(view
          ? [readingView(document, view, ({ entry }) => titleOf(rules, entry.main.ruleId, options), options)]
          : []),
      ]),
    ],
  )
}

/** What fails nothing any more, apart by why. */
function suppressedParts(entries: ShownDocument['entries']): { label: string; some: ShownDocument['entries'] }[] {
  return ['label-waived', 'label-known'].flatMap(label => {
    const some = entries.filter(one => one.suppressed && suppressedLabel(one.suppressed) === label)
    return some.length > 0 ? [{ label, some }] : []
  })
}

function titleOf(rules: RuleSet, id: string, { language }: ReportOptions): string {
  return ruleOf(rules, id)[language].title
}

/** Why a document, or a part of it, was not read. */
export function unreadNotes({ error, notes }: DocumentFacts, { language }: ReportOptions): Element[] {
  const all = [...(error ? [error] : []), ...notes]
  if (all.length === 0) return []
  return [
    h('div.unread', { className: error ? ['unread', 'failed'] : ['unread'] }, [
      h('strong', say(language, error ? 'label-failed' : 'label-note')),
      h(
        'ul',
        all.map(note => h('li', visible(sayNote(language, note)))),
      ),
    ]),
  ]
}

/** What the guards let pass, for a person who asks why a word is not reported. */
function dismissals(dismissed: readonly Dismissal[], rules: RuleSet, options: ReportOptions): Element[] {
  const { language } = options
  if (dismissed.length === 0) return []
  const rows = dismissed.map(one =>
    h('li', [
      h('mark', { lang: 'zh-CN' }, visible(one.match)),
      ` ${titleOf(rules, one.ruleId, options)} · ${say(language, `guard-${one.guard}`)}: ${one.reason[language]} `,
      h('span.where', visible(placeOf(one.location, language))),
    ]),
  )
  const title = say(language, 'dismissed-title', { count: dismissed.length })
  return [h('details.dismissed', [h('summary', title), h('ul', rows)])]
}
