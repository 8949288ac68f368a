/** The report that a person opens by double click: one file, without anything beside it and without a network. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import type { RuleSet } from '../../rules/types.ts'
import { MOST_VIEWS } from '../../tree/reading-view.ts'
import type { ReportOptions } from '../report.ts'
import { documentPage } from './document-page.ts'
import { shownDocuments } from './entries.ts'
import { filterBar } from './filter-bar.ts'
import { lawsPage } from './laws.ts'
import { page, type Written } from './page.ts'
import { summaryPage } from './summary.ts'

/**
 * Writes the report. Texts are escaped by the writer of the tree, never by hand: there is no other way into the file.
 *
 * @param files with `file.data.view` where the reading view is wanted; more than {@link MOST_VIEWS} documents go without.
 */
export function html(files: readonly VFile[], rules: RuleSet, options: ReportOptions): string {
  const documents = shownDocuments(files)
  const views = files.length <= MOST_VIEWS
  // Page by page: the tree of a whole batch would take hundreds of megabytes.
  const written = (element: Element): Written => ({ type: 'raw', value: toHtml(element) })
  const pages = [
    summaryPage(documents, rules, views, options),
    ...documents.map(document => written(documentPage(document, rules, views, options))),
    lawsPage(documents, rules, options),
  ]
  const parts = {
    filters: filterBar(documents, rules, options),
    pages,
    digest: rules.digest,
    ruleCount: rules.rules.length,
  }
  return `${toHtml(page(parts, options), { allowDangerousHtml: true })}\n`
}
