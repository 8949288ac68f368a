/** A workbook: findings, documents, rules, and what the reader must know. Filters, frozen titles, widths that fit. */
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { VFile } from 'vfile'
import type { Documents, Outline } from '../../facts/documents.ts'
import { findingsOf } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import { codeOrder } from '../../text/code-order.ts'
import type { ReportOptions } from '../reporter.ts'
import { toolVersion } from '../tool-version.ts'
import { clearance } from '../words/clearance.ts'
import { summaryText } from '../words/document-text.ts'
import { groundIds } from '../words/grounds.ts'
import { legendOf } from '../words/legend.ts'
import { ruleOf } from '../words/rule-words.ts'
import { sameDocuments } from '../words/same-documents.ts'
import { skippedFiles } from '../words/skipped-files.ts'
import { filledWorkbook, rangeOf } from './filled-workbook.ts'
import {
  type Column,
  cellsOf,
  documentColumns,
  findingColumns,
  findingRows,
  titlesOf,
  type Value,
} from './finding-table.ts'

/** Excel takes a file with a longer cell for damaged (limit 32,767). */
const LONGEST_CELL = 32_000

/** Without them two cells side by side run together on paper. */
const LINE = { style: 'thin', color: { rgb: 'FFBFBFBF' } } as const
const border = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const FONT = { name: '等线', size: 11 }
const TITLE: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFDCE6F1' } },
  alignment: { vertical: 'center', wrapText: true },
  border,
}
/** As wide as the columns are, and as many pages long as it takes; margins in inches. */
const PAPER = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const
/** The format of text (`@`): what begins with = stays what it is, even when a person edits the cell. */
const TEXT: CellStyle = { font: FONT, numFmt: '@', alignment: { vertical: 'top', wrapText: true }, border }
const NUMBER: CellStyle = { font: FONT, alignment: { vertical: 'top' }, border }
/** What does not go on paper stays on one line: a row is as high there as what is printed of it. */
const UNPRINTED: CellStyle = { ...TEXT, alignment: { vertical: 'top' } }
/** The page, and of how many. */
const FOOTER = { oddFooter: '&C&P / &N' }

/**
 * Writes the workbook, piece by piece. Equal findings give equal bytes: it carries no date of its making. The documents
 * are looked at three times: to count rows and rules, for the findings, for the list of documents.
 */
export async function xlsx(
  documents: Documents,
  rules: RuleSet,
  options: ReportOptions,
): Promise<Iterable<Uint8Array>> {
  const { language } = options
  const broken = new Map<string, RuleRow>()
  const laws = new Set<string>()
  let rows = 0
  for (const file of documents) {
    rows += findingRows(file, language).length
    countRules(file, rules, broken)
    for (const { basis } of findingsOf(file)) for (const id of groundIds(basis, rules, options.date)) laws.add(id)
  }
  const findings = findingColumns(rules, options)
  const facts = documentColumns(language)
  const byRule = ruleColumns(language)
  const ruleCells = worstFirst([...broken.values()]).map(row => cellsIn(byRule, row, language))
  const sample = await writeXlsx({
    properties: { title: 'tenderlint', description: say(language, 'no-clearance'), modified: new Date(0) },
    sheets: [
      sheetOf('sheet-findings', findings, [SAMPLE_ROW], rows, language, LAST_PRINTED.findings),
      sheetOf('sheet-documents', facts, [SAMPLE_ROW], documents.length, language, LAST_PRINTED.documents),
      sheetOf('sheet-rules', byRule, ruleCells, ruleCells.length, language, 'column-rule-id'),
      aboutSheet(documents, rules, legendOf(laws, rules, language), options),
    ],
  })
  function* findingCells() {
    for (const file of documents) yield findingRows(file, language).map(row => cellsIn(findings, row, language))
  }
  function* documentCells() {
    for (const file of documents) yield [cellsIn(facts, { file }, language)]
  }
  return filledWorkbook(sample, [
    {
      number: 1,
      rows,
      columns: findings.length,
      printed: printedOf(findings, LAST_PRINTED.findings),
      cells: findingCells,
    },
    {
      number: 2,
      rows: documents.length,
      columns: facts.length,
      printed: printedOf(facts, LAST_PRINTED.documents),
      cells: documentCells,
    },
  ])
}

/** Titles of the last columns that go on paper: all of them would leave no letter readable. */
const LAST_PRINTED = { findings: 'column-question', documents: 'column-notes' }

/** How many columns go on paper. */
const printedOf = <T>(columns: readonly Column<T>[], last: string) =>
  1 + columns.findIndex(({ title }) => title === last)

/** Shows how a text, a number and what is not printed are written: rows are filled in later. */
const SAMPLE_ROW: Value[] = ['', 0, '']

interface RuleRow {
  rule: RuleSet['rules'][number]
  /** Findings by severity, suppressed ones apart. */
  counts: Outline['counts']
  documents: number
}

/** Adds the findings of a document to the rows of their rules. */
function countRules(file: VFile, rules: RuleSet, rows: Map<string, RuleRow>): void {
  const counted = new Set<string>()
  for (const { ruleId, severity, suppressed } of findingsOf(file)) {
    const row = rows.get(ruleId) ?? {
      rule: ruleOf(rules, ruleId),
      counts: { error: 0, warning: 0, info: 0, suppressed: 0 },
      documents: 0,
    }
    rows.set(ruleId, row)
    row.counts[suppressed ? 'suppressed' : severity]++
    if (!counted.has(ruleId)) row.documents++
    counted.add(ruleId)
  }
}

/** Rules with findings, those with most errors first. */
function worstFirst(rows: RuleRow[]): RuleRow[] {
  const all = ({ counts }: RuleRow) => counts.error + counts.warning + counts.info + counts.suppressed
  return rows.sort((a, b) => b.counts.error - a.counts.error || all(b) - all(a) || codeOrder(a.rule.id, b.rule.id))
}

function ruleColumns(language: Language): Column<RuleRow>[] {
  return [
    { title: 'column-rule', width: 30, value: ({ rule }) => rule[language].title },
    { title: 'column-errors', width: 8, value: ({ counts }) => counts.error },
    { title: 'column-warnings', width: 8, value: ({ counts }) => counts.warning },
    { title: 'column-infos', width: 8, value: ({ counts }) => counts.info },
    { title: 'column-suppressed-count', width: 8, value: ({ counts }) => counts.suppressed },
    { title: 'column-documents', width: 10, value: ({ documents }) => documents },
    { title: 'column-limb', width: 30, value: ({ rule }) => say(language, `limb-${rule.limb}`) },
    { title: 'column-rule-id', width: 30, value: ({ rule }) => rule.id },
  ]
}

function aboutSheet({ outlines }: Documents, rules: RuleSet, legend: string, options: ReportOptions): WriteSheet {
  const { language, date } = options
  const skipped = skippedFiles(options)
  const same = sameDocuments(outlines, language)
  const rows: [string, string][] = [
    ['about-notice', clearance(rules, language)],
    ['about-summary', summaryText(outlines, language)],
    ...(skipped ? [['about-skipped', skipped] as [string, string]] : []),
    ...(same ? [['about-same', same] as [string, string]] : []),
    ...(legend ? [['about-legend', legend] as [string, string]] : []),
    ['about-tool', `tenderlint ${toolVersion}`],
    ['about-rules', say(language, 'about-rules-value', { count: rules.rules.length, digest: rules.digest })],
    ['about-date', date],
  ]
  return {
    name: say(language, 'sheet-about'),
    columns: [
      { width: 32, style: { ...TEXT, font: { ...FONT, bold: true } } },
      { width: 90, style: TEXT },
    ],
    rows: rows.map(([label, text]) => [say(language, label), text]),
    pageSetup: PAPER,
    headerFooter: FOOTER,
  }
}

/**
 * @param count how many rows there will be.
 * @param lastPrinted title of the last column that goes on paper.
 */
function sheetOf<T>(
  name: string,
  columns: readonly Column<T>[],
  rows: readonly Value[][],
  count: number,
  language: Language,
  lastPrinted: string,
): WriteSheet {
  const titles = titlesOf(columns, language)
  const printed = printedOf(columns, lastPrinted)
  const styled = [
    titles.map(value => ({ value, style: TITLE })),
    ...rows.map(row => row.map((value, at) => styledCell(value, row === SAMPLE_ROW && at === 2))),
  ]
  return {
    name: say(language, name),
    columns: columns.map(({ width }) => ({ width })),
    rows: [titles, ...rows],
    cells: new Map(styled.flatMap((row, r) => row.map((cell, c) => [`${r},${c}`, cell] as const))),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: rangeOf(count, columns.length) },
    pageSetup: {
      // With $ before each column and row, as the format wants it.
      printArea: rangeOf(count, printed).replace(/[A-Z]+|\d+/g, '$$$&'),
      ...PAPER,
      printTitlesRow: '$1:$1',
    },
    headerFooter: FOOTER,
  }
}

function styledCell(value: Value, isUnprinted: boolean) {
  return { value, style: typeof value === 'number' ? NUMBER : isUnprinted ? UNPRINTED : TEXT }
}

function cellsIn<T>(columns: readonly Column<T>[], row: T, language: Language): Value[] {
  return cellsOf(columns, row).map(value => {
    if (typeof value !== 'string' || value.length <= LONGEST_CELL) return value
    return say(language, 'cell-cut', { text: value.slice(0, LONGEST_CELL).replace(/[\ud800-\udbff]$/, '') })
  })
}
