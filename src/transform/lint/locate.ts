/** Where a span of the projection stands, in the terms of people and of machines. */
import { eastAsianWidth } from 'get-east-asian-width'
import type { RowContext, Unit } from '../../checks/unit.ts'
import type { Finding, Location } from '../../facts/finding.ts'
import { type Box, boxAsShown, type Turned } from '../../tree/box.ts'
import { textOf } from '../../tree/content.ts'
import type { PageLabels, Paragraph, Row, Section, Text } from '../../tree/nodes.ts'
import { numberOfRow } from './row-number.ts'

/**
 * The place of a span inside a unit's paragraph.
 *
 * @param start @param end offsets in the projection, UTF-16 units, end exclusive.
 */
export function locate(unit: Unit, start: number, end: number): Location {
  const { block } = unit
  const { data } = block
  const from = block.position!.start
  const runs = block.children.filter((child): child is Text => child.type === 'text' && inside(child, start, end))
  const boxes = runs.flatMap(run => (run.data?.box ? [boxOf(run, start, end)] : []))
  const sections = unit.ancestors.filter((node): node is Section => node.type === 'section')
  const page = runs[0]?.data?.page ?? pageBefore(block, start) ?? data.page
  const pageLabel = page === null ? undefined : labelsOf(unit)?.[page]
  return {
    page,
    pageIsEstimate: data.pageIsEstimate ?? false,
    ...(pageLabel === undefined ? {} : { pageLabel }),
    ...partOf(unit),
    role: unit.role,
    section: sections.map(node => node.data.title),
    clause: data.clause ?? null,
    paragraph: data.paragraph ?? null,
    table: unit.row ? tableOf(unit.row, unit.ancestors) : null,
    ...(data.sourceLine === undefined ? {} : { sourceLine: data.sourceLine }),
    line: from.line,
    column: from.column + (start - from.offset!),
    offset: [start, end],
    box: asShown(boxes.length > 1 ? mergeLines(boxes) : (boxes[0] ?? null), runs[0]?.data?.turned),
  }
}

function labelsOf({ ancestors: [root] }: Unit): PageLabels | undefined {
  return root?.type === 'root' ? root.data?.pageLabels : undefined
}

/** A paragraph says it itself, or the table around it. */
function partOf({ block, ancestors }: Unit): Pick<Location, 'part'> {
  for (const node of [block, ...ancestors.toReversed()]) {
    if (node.type !== 'paragraph' && node.type !== 'table') continue
    const { part } = node.data
    if (part) return { part }
  }
  return {}
}

/**
 * `hidden` where a person who opens the document does not see some of the words, `struck` where all are struck through: amid a
 * sentence those say nothing, and the finding is on the others.
 */
export function seenAs({ block }: Unit, start: number, end: number): Pick<Finding, 'hidden' | 'struck'> {
  const runs = block.children.filter((child): child is Text => child.type === 'text' && inside(child, start, end))
  const isHidden = runs.some(({ data }) => data?.hidden)
  const isStruck = runs.length > 0 && runs.every(({ data, value }) => data?.struck || value.trim() === '')
  return { ...(isHidden ? { hidden: true } : {}), ...(isStruck ? { struck: true } : {}) }
}

/** How sure words are that were recognised in a picture: as the least sure of their lines. */
export function recognised({ block }: Unit, start: number, end: number): { ocr: true; confidence: number } | object {
  const sure = block.children.flatMap(child =>
    child.type === 'text' && child.data?.confidence !== undefined && inside(child, start, end)
      ? [child.data.confidence]
      : [],
  )
  return sure.length > 0 ? { ocr: true, confidence: Math.min(...sure) } : {}
}

function inside(run: Text, start: number, end: number): boolean {
  return run.position!.end.offset! > start && run.position!.start.offset! < end
}

function tableOf({ table, row, column, title, product }: RowContext, ancestors: Unit['ancestors']): Location['table'] {
  const around = ancestors.findLast((node): node is Row => node.type === 'row')
  const before = (around?.children ?? []).filter(cell => cell.data.column < column).toReversed()
  const name = [...before, ...(product ? [product] : [])].map(cell => textOf(cell).trim()).find(namesRow)
  const number = around && column > 1 ? numberOfRow(around, ancestors) : undefined
  return {
    index: table,
    row,
    column,
    header: title || null,
    ...(number === undefined || number === String(row) ? {} : { number }),
    ...(name === undefined ? {} : { name }),
  }
}

/** A few words that say what a row is about, and no number, amount or sentence. */
const namesRow = (words: string) => words.length <= LONGEST_NAME && NAMING.test(words) && !/[。；]/.test(words)
/** Number of characters that the name of a row has at most. */
const LONGEST_NAME = 24
/** Words that can name something: two Chinese characters, or a word of Latin letters. */
const NAMING = /[\u4e00-\u9fff]\s*[\u4e00-\u9fff]|[A-Za-z]{3}/

/** A run without a page of its own stands on the page of the last run before it that has one. */
function pageBefore(block: Paragraph, start: number): number | undefined {
  let page: number | undefined
  for (const child of block.children) {
    if (child.position!.start.offset! > start) break
    if (child.type === 'text' && child.data?.page !== undefined) page = child.data.page
  }
  return page
}

/** The part of a run's box that the span covers; Chinese characters are taken as twice as wide as Latin ones. */
function boxOf(run: Text, start: number, end: number): Box {
  const [x0, y0, x1, y1] = run.data!.box!
  const at = run.position!.start.offset!
  const widths = widthsOf(run.value)
  const widthTo = (offset: number) => widths.slice(0, Math.max(0, offset)).reduce((all, one) => all + one, 0)
  const unit = (x1 - x0) / Math.max(1, widthTo(widths.length))
  const left = x0 + widthTo(start - at) * unit
  const right = x0 + widthTo(end - at) * unit
  return [round(left), round(y0), round(right), round(y1)]
}

/** Columns of each UTF-16 unit. Spaces at the ends join the run to others: its box begins and ends with a character. */
function widthsOf(words: string): number[] {
  const first = words.length - words.trimStart().length
  const last = words.trimEnd().length
  const widths: number[] = []
  for (const character of words) {
    const inside = widths.length >= first && widths.length < last
    widths.push(inside ? eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: true }) : 0)
    if (character.length > 1) widths.push(0)
  }
  return widths
}

/** Runs of one line have one box. */
function mergeLines(boxes: Box[]): Box | Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    const last = lines[lines.length - 1]
    const sameLine = last !== undefined && Math.abs(last[1] - box[1]) < 3 && box[0] >= last[0]
    if (sameLine)
      lines[lines.length - 1] = [
        last[0],
        Math.min(last[1], box[1]),
        Math.max(last[2], box[2]),
        Math.max(last[3], box[3]),
      ]
    else lines.push(box)
  }
  return lines.length === 1 ? lines[0]! : lines
}

function asShown(box: Location['box'], turned: Turned | undefined): Location['box'] {
  if (!box || !turned) return box
  return Array.isArray(box[0]) ? (box as Box[]).map(one => boxAsShown(one, turned)) : boxAsShown(box as Box, turned)
}

const round = (points: number) => Math.round(points * 10) / 10
