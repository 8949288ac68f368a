/** For a merge request: what a reviewer must see, without opening another program. GitHub's dialect, which GitLab reads too. */
import type { BlockContent, List, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { VFile } from 'vfile'
import { documentOf } from '../facts/document.ts'
import type { Outline } from '../facts/documents.ts'
import { type Finding, findingsOf } from '../facts/finding.ts'
import { say } from '../language/say.ts'
import type { RuleSet } from '../rules/types.ts'
import type { Reporter, ReportOptions } from './reporter.ts'
import { clearance } from './words/clearance.ts'
import { demandsOf, inReadingOrder } from './words/demands.ts'
import { documentText, summaryText, tenderText } from './words/document-text.ts'
import { type Field, fieldsOf, suppressionOf } from './words/finding-text.ts'
import { groundIds } from './words/grounds.ts'
import { legendOf } from './words/legend.ts'
import { marked } from './words/marked.ts'
import { otherPlaces } from './words/other-places.ts'
import { placeOf } from './words/place.ts'
import { plainLine } from './words/plain.ts'
import { ruleWords } from './words/rule-words.ts'
import { sameDocuments } from './words/same-documents.ts'
import { skippedFiles } from './words/skipped-files.ts'

/** Writes the summary, a table of documents and one entry a demand. What stands in a document stays text. */
export const markdown: Reporter = function* (documents, rules, options) {
  const { language } = options
  const { outlines } = documents
  const remarks = [skippedFiles(options), sameDocuments(outlines, language)].filter(Boolean)
  yield written([
    heading(1, say(language, 'markdown-title')),
    paragraph(text(summaryText(outlines, language))),
    ...remarks.map(remark => paragraph(text(remark))),
    paragraph(strong(clearance(rules, language))),
    ...(outlines.length > 0 ? [documentTable(outlines, options)] : []),
  ])
  const laws = new Set<string>()
  for (const file of documents) {
    const blocks = documentBlocks(file, rules, options)
    for (const { basis } of findingsOf(file)) for (const id of groundIds(basis, rules, options.date)) laws.add(id)
    if (blocks.length > 0) yield `\n${written(blocks)}`
  }
  const legend = legendOf(laws, rules, language)
  if (legend !== '') yield `\n${written([paragraph(text(legend))])}`
}

function written(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })], bullet: '-' })
}

function documentTable(outlines: readonly Outline[], { language }: ReportOptions): Table {
  const titles = ['path', 'status', 'errors', 'warnings', 'infos', 'suppressed-count']
  const rows = outlines.map(({ path, facts, counts }) => [
    path,
    say(language, `status-${facts.status}`),
    ...[counts.error, counts.warning, counts.info, counts.suppressed].map(String),
  ])
  const all = [titles.map(title => say(language, `column-${title}`)), ...rows]
  return {
    type: 'table',
    align: [null, null, 'right', 'right', 'right', 'right'],
    children: all.map(cells => ({
      type: 'tableRow',
      children: cells.map(cell => ({ type: 'tableCell', children: [text(cell)] })),
    })),
  }
}

/** Nothing for a document that was read whole and is clean: the table has it. */
function documentBlocks(file: VFile, rules: RuleSet, options: ReportOptions): RootContent[] {
  const { language } = options
  const { failure, notes } = documentText(documentOf(file), language)
  const findings = inReadingOrder(findingsOf(file))
  const unread = [...(failure ? [failure] : []), ...notes]
  const demands = demandsOf(findings.filter(one => !one.suppressed))
  const answered = findings.filter(one => one.suppressed)
  if (unread.length + demands.length + answered.length === 0) return []
  return [
    heading(2, file.path),
    ...tenderText(file, language).map(one => paragraph(text(one))),
    ...(unread.length > 0
      ? [paragraph(strong(say(language, 'markdown-unread'))), list(unread.map(one => [text(one)]))]
      : []),
    ...demands.flatMap(({ main, others }) => entry(main, others, rules, options)),
    ...(answered.length > 0
      ? [heading(3, say(language, 'markdown-suppressed')), answeredList(answered, rules, options)]
      : []),
  ]
}

function entry(main: Finding, others: readonly Finding[], rules: RuleSet, options: ReportOptions): BlockContent[] {
  const { language } = options
  const { text: shown, start, end } = marked(main.excerpt, main.match)
  const fields: Field[] = [
    ...fieldsOf(main, rules, options),
    ['label-also', otherPlaces(main, others, language).join(say(language, 'clause-separator'))],
  ]
  return [
    heading(3, `${say(language, `severity-${main.severity}`)} · ${placeOf(main.location, language)}`),
    {
      type: 'blockquote',
      // The brackets stand outside: stars between punctuation and a Chinese letter mark nothing (CommonMark 6.2).
      children: [
        paragraph(text(shown.slice(0, start + 1)), strong(shown.slice(start + 1, end - 1)), text(shown.slice(end - 1))),
      ],
    },
    list([
      ...fields.flatMap(([label, value]) =>
        value ? [[strong(say(language, label)), text(say(language, 'field', { label: '', text: value }))]] : [],
      ),
      [{ type: 'inlineCode', value: main.ruleId }],
    ]),
  ]
}

function answeredList(findings: readonly Finding[], rules: RuleSet, { language }: ReportOptions): List {
  return list(
    findings.map(one => {
      const values = {
        place: placeOf(one.location, language),
        rule: ruleWords(rules, one, language).title,
        reason: suppressionOf(one, language) ?? '',
      }
      return [text(say(language, 'markdown-suppressed-entry', values))]
    }),
  )
}

function heading(depth: 1 | 2 | 3, words: string): RootContent & BlockContent {
  return { type: 'heading', depth, children: [text(words)] }
}

function paragraph(...children: PhrasingContent[]): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children: children.filter(one => !('value' in one) || one.value !== '') }
}

function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] }
}

function list(items: readonly PhrasingContent[][]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map(item => ({ type: 'listItem', children: [paragraph(...item)] })),
  }
}

/** `@name` calls a person and `#12` links an issue wherever they stand; a zero-width space after the sign prevents it. */
function text(words: string): { type: 'text'; value: string } {
  return { type: 'text', value: plainLine(words).replace(/@(?=[\p{L}\p{N}_])|[#!](?=\d)/gu, '$&\u200b') }
}
