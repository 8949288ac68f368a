/**
 * A workbook of which long sheets are written row by row. Its library wants all cells of a workbook at once, or writes
 * a stream of one sheet without filters; so it makes the workbook with a sample of each long sheet, and the rows are
 * put in the sample's place.
 */
import { strFromU8, unzipSync, Zip, ZipDeflate } from 'fflate'
import { WORKBOOK_MARK } from '../../facts/report-mark.ts'
import { x, xmlText } from '../xml/xml.ts'
import type { Value } from './finding-table.ts'

/**
 * A sheet to be filled. In the workbook it has its titles, and below them a row that begins with a text, a number, and a text
 * that is not printed.
 */
export interface LongSheet {
  /** The first is 1. */
  number: number
  /** How many rows come, and how many columns they have. */
  rows: number
  columns: number
  /** How many of the columns go on paper. */
  printed: number
  /** Rows, some at a time, made while they are written. */
  cells(): Iterable<Value[][]>
}

/** Of the files in the archive: a workbook has no time of its making. */
const EPOCH = new Date(1980, 0, 1)

/**
 * The pieces of the workbook with its long sheets filled.
 *
 * @param sample the workbook with a sample row in each long sheet.
 */
export function* filledWorkbook(sample: Uint8Array, sheets: readonly LongSheet[]): Generator<Uint8Array, void> {
  const { [SHARED]: sharedPart, ...parts } = unzipSync(sample)
  const shared = sharedTexts(strFromU8(sharedPart!))
  function* pieces(): Generator<[name: string, Iterable<Uint8Array>], void> {
    for (const [name, part] of Object.entries(parts)) {
      const sheet = sheets.find(({ number }) => name === `xl/worksheets/sheet${number}.xml`)
      yield [name, sheet ? sheetPieces(strFromU8(part), sheet, shared) : [part]]
    }
    yield [SHARED, [Buffer.from(shared.xml())]]
  }
  yield* archivePieces(pieces())
}

function* archivePieces(parts: Iterable<[name: string, Iterable<Uint8Array>]>): Generator<Uint8Array, void> {
  const made: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  for (const [name, pieces] of parts) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = EPOCH
    archive.add(entry)
    for (const piece of pieces) {
      entry.push(piece)
      yield* made.splice(0)
    }
    entry.push(new Uint8Array(), true)
  }
  archive.end()
  const end = made.pop()!
  yield* made
  yield* marked(end)
}

/** The end of the archive, with our mark as its comment: its length stands in the last two bytes (APPNOTE 4.3.16). */
function marked(end: Uint8Array): Uint8Array[] {
  const mark = Buffer.from(WORKBOOK_MARK)
  const length = Buffer.alloc(2)
  length.writeUInt16LE(mark.length)
  return [end.subarray(0, -2), length, mark]
}

/** The part for texts that stand in several cells. */
const SHARED = 'xl/sharedStrings.xml'
/** Characters of texts that are kept until the end. Those of rules come often and early, so that they are among them. */
const MOST_SHARED = 1_000_000

interface SharedTexts {
  /** Where a text stands among them; `null` where it has to stand in its cell. */
  indexOf(text: string): number | null
  xml(): string
}

/** @param xml the part, with the texts of the sample. */
function sharedTexts(xml: string): SharedTexts {
  const counts = / count="\d+" uniqueCount="(\d+)"/
  const first = Number(counts.exec(xml)?.[1])
  if (Number.isNaN(first)) throw new Error(CHANGED)
  const added = new Map<string, number>()
  let characters = 0
  return {
    indexOf(text) {
      const known = added.get(text)
      if (known !== undefined) return known
      characters += text.length
      if (characters > MOST_SHARED) return null
      added.set(text, first + added.size)
      return first + added.size - 1
    },
    xml() {
      const count = first + added.size
      const items = Array.from(added.keys(), text => `<si>${textXml(text)}</si>`)
      return xml
        .replace(counts, ` count="${count}" uniqueCount="${count}"`)
        .replace('</sst>', () => `${items.join('')}</sst>`)
    },
  }
}

const CHANGED = 'the library writes workbooks in another way than before'

/** Where the sample row stands, with the styles of its cells. */
const SAMPLE = /<row r="2"><c r="A2" t="s" s="(\d+)">.*?<c r="B2" s="(\d+)">.*?<c r="C2" t="s" s="(\d+)">.*?<\/row>/s
/** The range that is written on. */
const DIMENSION = /<dimension ref="[^"]*"\/>/

function* sheetPieces(
  xml: string,
  { rows, columns, printed, cells }: LongSheet,
  shared: SharedTexts,
): Generator<Uint8Array, void> {
  const [row, text, number, unprinted] = SAMPLE.exec(xml) ?? []
  if (row === undefined || !DIMENSION.test(xml)) throw new Error(CHANGED)
  const dimension = `<dimension ref="${rangeOf(rows, columns)}"/>`
  const [before, after] = xml.replace(DIMENSION, dimension).split(row) as [string, string]
  yield Buffer.from(before)
  // The first row is that of the titles.
  let at = 1
  for (const some of cells()) {
    const styleOf = (value: Value, i: number) =>
      typeof value === 'number' ? number! : i < printed ? text! : unprinted!
    const written = some.map(values => rowXml(++at, values, styleOf, shared))
    yield Buffer.from(written.join(''))
  }
  yield Buffer.from(after)
}

/** Numbers and places need no escaping. */
function rowXml(
  row: number,
  values: readonly Value[],
  styleOf: (value: Value, column: number) => string,
  shared: SharedTexts,
): string {
  const cells = values.map((value, i) => {
    const place = `${columnName(i)}${row}`
    const style = styleOf(value, i)
    if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`
    if (value === null) return `<c r="${place}" s="${style}"/>`
    const index = shared.indexOf(value)
    if (index !== null) return `<c r="${place}" t="s" s="${style}"><v>${index}</v></c>`
    return `<c r="${place}" t="inlineStr" s="${style}"><is>${textXml(value)}</is></c>`
  })
  return `<row r="${row}">${cells.join('')}</row>`
}

function textXml(text: string): string {
  return xmlText(x('t', { 'xml:space': 'preserve' }, text))
}

/** The titles and all rows below them, such as `A1:Y9`. */
export function rangeOf(rows: number, columns: number): string {
  return `A1:${columnName(columns - 1)}${rows + 1}`
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
