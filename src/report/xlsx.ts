/** A workbook: findings, documents, rules, and what the reader must know. Filters, frozen titles, widths that fit. */
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { VFile } from 'vfile'
import { type Language, say } from '../language/say.ts'
import type { RuleSet } from '../rules/types.ts'
import { type Finding, findingsOf } from '../tree/finding.ts'
import { summaryText } from './document-text.ts'
import {
  type Column,
  cellsOf,
  documentColumns,
  findingColumns,
  findingRows,
  isOpen,
  titlesOf,
  type Value,
} from './finding-table.ts'
import type { ReportOptions } from './report.ts'
import { ruleOf } from './rule-words.ts'
import { toolVersion } from './tool-version.ts'

/** Excel takes a file with a longer cell for damaged (limit 32,767). */
const LONGEST_CELL = 32_000

const FONT = { name: '等线', size: 11 }
const TITLE: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFDCE6F1' } },
  alignment: { vertical: 'center', wrapText: true },
}
/** The format of text (`@`): what begins with = stays what it is, even when a person edits the cell. */
const TEXT: CellStyle = { font: FONT, numFmt: '@', alignment: { vertical: 'top', wrapText: true } }
const NUMBER: CellStyle = { font: FONT, alignment: { vertical: 'top' } }

/** Writes the workbook. Equal findings give equal bytes: it carries no date of its making. */
export async function xlsx(files: readonly VFile[], rules: RuleSet, options: ReportOptions): Promise<Uint8Array> {
  const { language } = options
  const documents = files.map(file => ({ file }))
  return writeXlsx({
    properties: { title: 'tenderlint', description: say(language, 'no-clearance'), modified: new Date(0) },
    sheets: [
      sheetOf('sheet-findings', findingColumns(rules, options), findingRows(files, language), language),
      sheetOf('sheet-documents', documentColumns(language), documents, language),
      sheetOf('sheet-rules', ruleColumns(language), ruleRows(files, rules), language),
      aboutSheet(files, rules, options),
    ],
  })
}

interface RuleRow {
  rule: RuleSet['rules'][number]
  findings: Finding[]
  documents: number
}

/** Rules with findings, those with most errors first. */
function ruleRows(files: readonly VFile[], rules: RuleSet): RuleRow[] {
  const rows = new Map<string, RuleRow>()
  for (const file of files) {
    const counted = new Set<string>()
    for (const finding of findingsOf(file)) {
      const row = rows.get(finding.ruleId) ?? { rule: ruleOf(rules, finding.ruleId), findings: [], documents: 0 }
      rows.set(finding.ruleId, row)
      row.findings.push(finding)
      if (!counted.has(finding.ruleId)) row.documents++
      counted.add(finding.ruleId)
    }
  }
  const errors = ({ findings }: RuleRow) => findings.filter(one => isOpen(one, 'error')).length
  return [...rows.values()].sort(
    (a, b) => errors(b) - errors(a) || b.findings.length - a.findings.length || (a.rule.id < b.rule.id ? -1 : 1),
  )
}

function ruleColumns(language: Language): Column<RuleRow>[] {
  const count = (of: (finding: Finding) => boolean) => (row: RuleRow) => row.findings.filter(of).length
  return [
    { title: 'column-rule', width: 30, value: ({ rule }) => rule[language].title },
    { title: 'column-errors', width: 8, value: count(one => isOpen(one, 'error')) },
    { title: 'column-warnings', width: 8, value: count(one => isOpen(one, 'warning')) },
    { title: 'column-infos', width: 8, value: count(one => isOpen(one, 'info')) },
    { title: 'column-suppressed-count', width: 8, value: count(one => one.suppressed !== null) },
    { title: 'column-documents', width: 10, value: ({ documents }) => documents },
    { title: 'column-limb', width: 30, value: ({ rule }) => say(language, `limb-${rule.limb}`) },
    { title: 'column-rule-id', width: 30, value: ({ rule }) => rule.id },
  ]
}

function aboutSheet(files: readonly VFile[], rules: RuleSet, { language, date }: ReportOptions): WriteSheet {
  const rows: [string, string][] = [
    ['about-notice', say(language, 'no-clearance')],
    ['about-summary', summaryText(files, language)],
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
  }
}

function sheetOf<T>(name: string, columns: readonly Column<T>[], rows: readonly T[], language: Language): WriteSheet {
  const titles = titlesOf(columns, language)
  const cells = rows.map(row => cellsOf(columns, row).map(value => clipped(value, language)))
  const isNumber = columns.map((_, i) => cells.some(row => typeof row[i] === 'number'))
  const range = `A1:${columnName(columns.length - 1)}${rows.length + 1}`
  return {
    name: say(language, name),
    columns: columns.map(({ width }, i) => ({ width, style: isNumber[i] ? NUMBER : TEXT })),
    rows: [titles, ...cells],
    cells: new Map(titles.map((value, i) => [`0,${i}`, { value, style: TITLE }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range },
    pageSetup: { orientation: 'landscape', printTitlesRow: '$1:$1' },
  }
}

function clipped(value: Value, language: Language): Value {
  if (typeof value !== 'string' || value.length <= LONGEST_CELL) return value
  return say(language, 'cell-cut', { text: value.slice(0, LONGEST_CELL).replace(/[\ud800-\udbff]$/, '') })
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
