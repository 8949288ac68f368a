/** Findings as rows of a table, for spreadsheets: one row a finding, and one for what was not read. */
import type { VFile } from 'vfile'
import { documentOf } from '../../facts/document.ts'
import { countsOf } from '../../facts/documents.ts'
import { type Finding, findingsOf } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import { inReadingOrder } from '../words/demands.ts'
import { documentText } from '../words/document-text.ts'
import { remarkOn, suppressionOf } from '../words/finding-text.ts'
import { groundsOf } from '../words/grounds.ts'
import { placeOf } from '../words/place.ts'
import { plainLine, plainLines } from '../words/plain.ts'
import { kindWord, methodWord } from '../words/purchase.ts'
import { ruleWords } from '../words/rule-words.ts'

export type Value = string | number | null

export interface Column<Row> {
  /** Names the sentence of its title. */
  title: string
  /** Width in characters of a spreadsheet. */
  width: number
  value: (row: Row) => Value
}

export interface Row {
  file: VFile
  /** `null` where the row is about the document itself. */
  finding: Finding | null
  /** The level of a row without a finding, and what it says. */
  state: { level: string; text: string } | null
}

type Options = { language: Language; date: string }

/** The rows of one document: its states first, then its findings in reading order. */
export function findingRows(file: VFile, language: Language): Row[] {
  const { status, failure, notes } = documentText(documentOf(file), language)
  const level = status === 'partial' ? `status-${status}` : 'level-note'
  const states = [
    ...(failure ? [{ level: 'level-failed', text: failure }] : []),
    ...notes.map(text => ({ level, text })),
  ]
  return [
    ...states.map(state => ({ file, finding: null, state })),
    ...inReadingOrder(findingsOf(file)).map(finding => ({ file, finding, state: null })),
  ]
}

/** The columns of a finding. */
export function findingColumns(rules: RuleSet, options: Options): Column<Row>[] {
  const { language } = options
  const of = (value: (finding: Finding) => Value) => (row: Row) => (row.finding ? value(row.finding) : null)
  const words = (finding: Finding) => ruleWords(rules, finding, language)
  return [
    pathColumn<Row>(),
    {
      title: 'column-severity',
      width: 6,
      value: ({ finding, state }) => say(language, finding ? `severity-${finding.severity}` : (state?.level ?? '')),
    },
    { title: 'column-rule', width: 14, value: of(one => words(one).title) },
    { title: 'column-page', width: 6, value: of(one => one.location.page) },
    { title: 'column-place', width: 20, value: of(one => placeOf(one.location, language)) },
    { title: 'column-match', width: 18, value: of(one => one.match) },
    { title: 'column-excerpt', width: 30, value: of(one => one.excerpt) },
    // Up to the question they go on paper, side by side: wider, no letter of them could be read there.
    { title: 'column-advice', width: 28, value: of(one => words(one).advice) },
    {
      title: 'column-message',
      width: 30,
      value: ({ finding, state }) => (finding ? words(finding).message : (state?.text ?? null)),
    },
    { title: 'column-basis', width: 26, value: of(one => groundsOf(one.basis, rules, options)) },
    { title: 'column-question', width: 22, value: of(one => words(one).question) },
    { title: 'column-suppressed', width: 20, value: of(one => suppressionOf(one, language)) },
    ...projectColumns<Row>(language),
    { title: 'column-limb', width: 22, value: of(one => say(language, `limb-${one.limb}`)) },
    { title: 'column-rule-id', width: 24, value: of(one => one.ruleId) },
    { title: 'column-demand', width: 9, value: of(one => one.demand) },
    { title: 'column-fingerprint', width: 18, value: of(one => one.fingerprint) },
    tenderColumn<Row>(),
    { title: 'column-remark', width: 40, value: of(one => remarkOn(one, language)) },
  ]
}

function pathColumn<T extends { file: VFile }>(): Column<T> {
  return { title: 'column-path', width: 16, value: ({ file }) => file.path }
}

/** The tender that has the document for one of several. */
function tenderColumn<T extends { file: VFile }>(): Column<T> {
  return { title: 'column-package', width: 20, value: ({ file }) => file.data.tender?.name ?? null }
}

/** The purchase that a document belongs to. */
function projectColumns<T extends { file: VFile }>(language: Language): Column<T>[] {
  const profileWord = ({ data }: VFile, word: typeof kindWord) => (data.profile ? word(data.profile, language) : null)
  return [
    { title: 'column-project', width: 28, value: ({ file }) => file.data.project?.name ?? null },
    { title: 'column-number', width: 18, value: ({ file }) => file.data.project?.number ?? null },
    { title: 'column-buyer', width: 20, value: ({ file }) => file.data.project?.buyer ?? null },
    { title: 'column-agency', width: 20, value: ({ file }) => file.data.project?.agency ?? null },
    { title: 'column-budget', width: 14, value: ({ file }) => file.data.project?.budget ?? null },
    { title: 'column-kind', width: 9, value: ({ file }) => profileWord(file, kindWord) },
    { title: 'column-method', width: 12, value: ({ file }) => profileWord(file, methodWord) },
  ]
}

/** The columns of a document: what it is, how it was read, how much was found. */
export function documentColumns(language: Language): Column<{ file: VFile }>[] {
  return [
    pathColumn<{ file: VFile }>(),
    { title: 'column-status', width: 10, value: ({ file }) => say(language, `status-${documentOf(file).status}`) },
    { title: 'column-errors', width: 7, value: ({ file }) => countsOf(file).error },
    { title: 'column-warnings', width: 7, value: ({ file }) => countsOf(file).warning },
    { title: 'column-infos', width: 7, value: ({ file }) => countsOf(file).info },
    { title: 'column-suppressed-count', width: 8, value: ({ file }) => countsOf(file).suppressed },
    { title: 'column-format', width: 7, value: ({ file }) => documentOf(file).format },
    { title: 'column-pages', width: 7, value: ({ file }) => documentOf(file).pages },
    { title: 'column-characters', width: 10, value: ({ file }) => documentOf(file).characters },
    {
      title: 'column-notes',
      width: 50,
      value: ({ file }) => {
        const { failure, notes } = documentText(documentOf(file), language)
        return [failure, ...notes].filter(Boolean).join('\n')
      },
    },
    ...projectColumns<{ file: VFile }>(language),
    tenderColumn<{ file: VFile }>(),
  ]
}

/** The titles of columns. */
export function titlesOf<T>(columns: readonly Column<T>[], language: Language): string[] {
  return columns.map(column => say(language, column.title))
}

/** The cells of a row; text without control characters, an empty cell as `null`. */
export function cellsOf<T>(columns: readonly Column<T>[], row: T): Value[] {
  return columns.map(column => {
    const value = column.value(row)
    return typeof value === 'string' ? cellText(value) || null : value
  })
}

function cellText(text: string): string {
  return text.includes('\n') ? plainLines(text) : plainLine(text)
}
