/**
 * Builds the bytes of small .doc files from paragraphs and their modifiers (MS-DOC): no program writes all that the format
 * allows. Text stands in one piece of UTF-16, formatting on one page for paragraphs and one for characters.
 */
import cfb from 'cfb'

export interface DocParagraph {
  /** With its mark: `\r`, `\u0007` for the end of a cell or a row, `\f` for that of a section. */
  text: string
  /** Modifiers of the paragraph and of its characters, made by `sprm`. */
  modifiers?: number[][]
  look?: number[][]
}

export interface DocParts {
  paragraphs: DocParagraph[]
  /** Made by `lists` and `instances`. */
  lists?: number[]
  instances?: number[]
  /** The stream Data. */
  data?: number[]
  /** Text in single bytes of Windows-1252 (2.9.73), behind a change of a fast save (2.9.38). */
  narrow?: boolean
}

export const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff]
export const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]

/** A modifier: its number (2.6.1 to 2.6.3), then its operand. */
export const sprm = (opcode: number, ...operand: number[]) => [...u16(opcode), ...operand]

/** A level of a list (2.9.150): what it counts from, the number of its format, its text, in which 0 to 8 are levels. */
export function listLevel(start: number, format: number, text: string): number[] {
  const bytes = [...u32(start), format, 0, ...Array<number>(22).fill(0)]
  return [...bytes, ...u16(text.length), ...characters(text)]
}

/** Lists of one level (2.9.131), each by its number; their levels follow. */
export function lists(all: { id: number; level: number[] }[]): number[] {
  const heads = all.flatMap(({ id }) => [...u32(id), ...Array<number>(22).fill(0), 1, 0])
  return [...u16(all.length), ...heads, ...all.flatMap(({ level }) => level)]
}

/** Instances of lists (2.9.132) with what they set otherwise (2.9.133): a start, a whole level. */
export function instances(all: { id: number; start?: number; level?: number[] }[]): number[] {
  const isOverride = ({ start, level }: (typeof all)[number]) => start !== undefined || level !== undefined
  const heads = all.flatMap(one => [...u32(one.id), ...u32(0), ...u32(0), isOverride(one) ? 1 : 0, 0, 0, 0])
  const overrides = all.flatMap(one => {
    const { start, level } = one
    const flags = (start === undefined ? 0 : 0x10) | (level ? 0x20 : 0)
    return [...u32(0xffffffff), ...(isOverride(one) ? [...u32(start ?? 0), ...u32(flags), ...(level ?? [])] : [])]
  })
  return [...u32(all.length), ...heads, ...overrides]
}

const TEXT = 0x400
const PAGE = 512

/** The bytes of a .doc. */
export function buildDoc({
  paragraphs,
  lists: listTable = [],
  instances: instanceTable = [],
  data,
  narrow = false,
}: DocParts): Uint8Array {
  const text = paragraphs.map(one => one.text).join('')
  const width = narrow ? 1 : 2
  const end = TEXT + width * text.length
  const firstPage = Math.ceil(end / PAGE)
  const ends = paragraphs.map(
    (_, i) => TEXT + width * paragraphs.slice(0, i + 1).reduce((sum, one) => sum + one.text.length, 0),
  )
  const main = new Uint8Array((firstPage + 2) * PAGE)
  const view = new DataView(main.buffer)
  main.set(narrow ? Buffer.from(text, 'latin1') : characters(text), TEXT)
  const paragraphWords = paragraphs.map(({ modifiers = [] }) => paragraphEntry(modifiers.flat()))
  const lookWords = paragraphs.map(({ look = [] }) => [look.flat().length, ...look.flat()])
  main.set(formattingPage(ends, paragraphWords, 13), firstPage * PAGE)
  main.set(formattingPage(ends, lookWords, 1), (firstPage + 1) * PAGE)
  const table: number[] = []
  /** Puts a structure into the table stream, and its place into the first block (2.5.6). */
  const add = (pair: number, bytes: number[]) => {
    view.setUint32(0x9a + 8 * pair, table.length, true)
    view.setUint32(0x9a + 8 * pair + 4, bytes.length, true)
    table.push(...bytes)
  }
  const bins = (page: number) => [...u32(TEXT), ...u32(end), ...u32(page)]
  add(12, bins(firstPage + 1))
  add(13, bins(firstPage))
  const place = narrow ? (2 * TEXT) | 0x40000000 : TEXT
  const pieces = [...u32(0), ...u32(text.length), ...u16(0), ...u32(place), ...u16(0)]
  const saved = narrow ? [1, ...u16(3), ...sprm(0x2461, 1)] : []
  add(33, [...saved, 2, ...u32(pieces.length), ...pieces])
  add(74, instanceTable)
  // The levels of lists follow their table uncounted, so it comes last.
  add(73, listTable)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0xc1, true)
  // The table stream is `1Table`.
  view.setUint16(0x0a, 0x0200, true)
  view.setInt32(0x4c, text.length, true)
  view.setUint16(0x98, 93, true)
  const container = cfb.utils.cfb_new()
  const streams = {
    WordDocument: main,
    '1Table': Uint8Array.from(table),
    ...(data ? { Data: Uint8Array.from(data) } : {}),
  }
  for (const [name, bytes] of Object.entries(streams)) cfb.utils.cfb_add(container, `/${name}`, bytes)
  return Uint8Array.from(cfb.write(container, { type: 'buffer' }) as Uint8Array)
}

/** A length in words that counts one byte less, or 0 and then the whole length (2.9.175), the style, the modifiers. */
function paragraphEntry(modifiers: number[]): number[] {
  const words = (2 + modifiers.length) / 2
  return [...(Number.isInteger(words) ? [0, words] : [Math.ceil(words)]), ...u16(0), ...modifiers]
}

/** A page of formatting (2.9.33, 2.9.178): where runs end, where their entries stand, the entries from its end on. */
function formattingPage(ends: number[], entries: number[][], entrySize: number): Uint8Array {
  const page = new Uint8Array(PAGE)
  const starts = [TEXT, ...ends]
  page.set(starts.flatMap(u32), 0)
  let free = PAGE - 1
  entries.forEach((entry, i) => {
    free = (free - entry.length) & ~1
    page.set(entry, free)
    page[4 * starts.length + entrySize * i] = free / 2
  })
  page[PAGE - 1] = entries.length
  return page
}

const characters = (text: string) => Array.from(text, (_, i) => u16(text.charCodeAt(i))).flat()
