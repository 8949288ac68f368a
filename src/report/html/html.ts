/** The report that a person opens by double click: one file, without anything beside it and without a network. */
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { MOST_VIEWS } from '../../facts/reading-view.ts'
import type { Reporter } from '../reporter.ts'
import { clearance } from '../words/clearance.ts'
import { documentPage } from './document-page.ts'
import { shownDocument } from './entries.ts'
import { filterBar } from './filter-bar.ts'
import { lawsPage } from './laws.ts'
import { overviewOf } from './overview.ts'
import { page } from './page.ts'
import { summaryPage } from './summary.ts'

/** Names an element that stands where the pages of the documents come; text cannot become one. */
const PLACE = 'documents-here'

/**
 * Writes the report. Texts are escaped by the writer of the tree, never by hand: there is no other way into the file.
 *
 * @param documents with `file.data.view` where the reading view is wanted; more than {@link MOST_VIEWS} documents go without.
 */
export const html: Reporter = function* (documents, rules, options) {
  const overview = overviewOf(documents)
  const views = documents.length <= MOST_VIEWS
  const parts = {
    filters: filterBar(overview, rules, options),
    pages: [summaryPage(overview, rules, views, options), h('div', { id: PLACE }), lawsPage(overview, rules, options)],
    digest: rules.digest,
    ruleCount: rules.rules.length,
    clearance: clearance(rules, options.language),
  }
  const [head, tail] = toHtml(page(parts, options)).split(`<div id="${PLACE}"></div>`)
  yield head!
  let number = 0
  for (const file of documents) {
    number++
    yield toHtml(documentPage(shownDocument(file, number), rules, views, options))
  }
  yield `${tail}\n`
}
