/** A workbook: findings, documents, rules, and what the reader must know. Filters, frozen titles, widths that fit. */
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { VFile } from 'vfile'
import { type Language, say } from '../language/say.ts'
import type { RuleSet } from '../rules/types.ts'
import type { Documents, Outline } from '../tree/documents.ts'
import { findingsOf } from '../tree/finding.ts'
import { summaryText } from './document-text.ts'
import {
  type Column,
  cellsOf,
  documentColumns,
  findingColumns,
  findingRows,
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

/**
 * Writes the workbook. Equal findings give equal bytes: it carries no date of its making. Its cells are in memory at once, the
 * documents are not.
 */
export async function xlsx(documents: Documents, rules: RuleSet, options: ReportOptions): Promise<[Uint8Array]> {
  const { language } = options
  const findings = findingColumns(rules, options)
  const facts = documentColumns(language)
  const cells = { findings: [] as Value[][], documents: [] as Value[][] }
  const broken = new Map<string, RuleRow>()
  for (const file of documents) {
    for (const row of findingRows(file, language)) cells.findings.push(cellsOf(findings, row))
    cells.documents.push(cellsOf(facts, { file }))
    countRules(file, rules, broken)
  }
  const byRule = ruleColumns(language)
  const ruleCells = worstFirst([...broken.values()]).map(row => cellsOf(byRule, row))
  const workbook = await writeXlsx({
    properties: { title: 'tenderlint', description: say(language, 'no-clearance'), modified: new Date(0) },
    sheets: [
      sheetOf('sheet-findings', findings, cells.findings, language),
      sheetOf('sheet-documents', facts, cells.documents, language),
      sheetOf('sheet-rules', byRule, ruleCells, language),
      aboutSheet(documents, rules, options),
    ],
  })
  return [workbook]
}

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
  return rows.sort((a, b) => b.counts.error - a.counts.error || all(b) - all(a) || (a.rule.id < b.rule.id ? -1 : 1))
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

function aboutSheet({ outlines }: Documents, rules: RuleSet, { language, date }: ReportOptions): WriteSheet {
  const rows: [string, string][] = [
    ['about-notice', say(language, 'no-clearance')],
    ['about-summary', summaryText(outlines, language)],
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

function sheetOf<T>(
  name: string,
  columns: readonly Column<T>[],
  rows: readonly Value[][],
  language: Language,
): WriteSheet {
  const titles = titlesOf(columns, language)
  const cells = rows.map(row => row.map(value => clipped(value, language)))
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
