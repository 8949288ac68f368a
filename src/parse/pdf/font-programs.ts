/**
 * Hides the programs of embedded fonts from pdf.js where text does not need them.
 *
 * pdf.js repairs every embedded font as if it were to be drawn, glyph by glyph: up to a fifth of what reading a Chinese
 * PDF costs. A composite font with a `ToUnicode` table says by itself which characters its codes are (ISO 32000-1,
 * 9.10.2), and its widths stand in its dictionary (9.7.4.3), so that nothing of its program is ever asked for. So does a
 * TrueType font whose codes are those of Windows for Latin letters (9.6.6.4), and a part of a Type 1 font with such a table,
 * as LibreOffice writes for Noto and Source Han. Other simple fonts are left alone: without the program pdf.js takes
 * their codes for those of a standard font.
 */
import { inflateSync } from 'node:zlib'

const PROGRAM = /\/(FontFile[23]?)\s+(\d+)\s+\d+\s+R/g
const OBJECT = /(?:^|[\s>])(\d+)\s+\d+\s+obj\b/g
/** Dictionaries of fonts are short; what is longer is not one, and is not looked through. */
const LONGEST = 4000
/** Bytes: a simple font has 256 codes. */
const LARGEST_TABLE = 2 ** 20

interface FontObject {
  number: string
  /** Where it begins in the file. */
  start: number
  words: string
}

/**
 * Renames, in place and without moving a byte, the keys by which descriptors of such fonts point at their programs.
 *
 * Descriptors inside compressed object streams are left as they are: those fonts are read with their programs.
 *
 * @returns the object numbers of the programs that nothing is read from any more.
 */
export function hideFontPrograms(bytes: Uint8Array): Set<number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const programs = [...text.matchAll(PROGRAM)]
  const hidden = new Set<number>()
  if (programs.length === 0) return hidden
  const fonts = fontObjects(text)
  const descendants = fonts.filter(isMapped).flatMap(font => referencesOf(font, 'DescendantFonts'))
  const mapped = new Set(throughLists(text, descendants))
  const type1 = fonts.filter(font => isPartOfType1(font) && hasCharacters(text, bytes, font))
  const [spared, sparedType1, needed] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const font of fonts) {
    const needsNone = mapped.has(font.number) || isLatin(font)
    const descriptors = needsNone ? spared : type1.includes(font) ? sparedType1 : needed
    for (const one of referencesOf(font, 'FontDescriptor')) descriptors.add(one)
  }
  const isSpared = (descriptor: string, key: string) =>
    !needed.has(descriptor) && (spared.has(descriptor) || (key === 'FontFile' && sparedType1.has(descriptor)))
  const kept = new Set<number>()
  for (const { index, 1: key, 2: program } of programs) {
    const descriptor = objectAround(text, index)?.number
    if (!descriptor || !isSpared(descriptor, key!)) {
      kept.add(Number(program))
      continue
    }
    hidden.add(Number(program))
    // `/FontFile2` → `/fontFile2`: names are case-sensitive (7.3.5), so the key is one that nobody knows.
    bytes[index + 1] = 'f'.charCodeAt(0)
  }
  for (const font of type1) renameType1(bytes, font)
  // Two descriptors may point at one program.
  for (const program of kept) hidden.delete(program)
  return hidden
}

const isMapped = ({ words }: FontObject) => words.includes('/ToUnicode')

/** An encoding that is a dictionary may name glyphs that only the program explains. */
const isLatin = ({ words }: FontObject) =>
  /\/Subtype\s*\/TrueType\b/.test(words) && /\/Encoding\s*\/WinAnsiEncoding\b/.test(words)

/**
 * Fonts that go by the name of a standard font are replaced by it, and symbols have codes of their own; a part of a font has
 * six letters in front of its name (9.9).
 */
const isPartOfType1 = ({ words }: FontObject) =>
  TYPE_1.test(words) &&
  /\/BaseFont\s*\/[A-Z]{6}\+(?!\S*(?:symbol|dingbats))/i.test(words) &&
  words.includes('/ToUnicode')

const TYPE_1 = /\/Subtype\s*\/Type1\b/

/**
 * `/Type1` → `/type1`: of a Type 1 font without a program pdf.js takes each code that has no letter in Adobe's standard
 * encoding for a space, whatever the table says; of a kind that it does not know it asks the table. Nothing else is
 * read from the kind.
 */
function renameType1(bytes: Uint8Array, { start, words }: FontObject): void {
  const { index, 0: key } = TYPE_1.exec(words)!
  bytes[start + index + key.length - 'Type1'.length] = 't'.charCodeAt(0)
}

/** Whether the table of a font can be unpacked and has an entry: pdf.js looks into the program where it has none. */
function hasCharacters(text: string, bytes: Uint8Array, { words }: FontObject): boolean {
  const [, number] = /\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(words) ?? []
  const table =
    number && new RegExp(`(?:^|[\\s>])${number}\\s+\\d+\\s+obj\\b[^]{0,${LONGEST}}?\\bstream\\r?\\n`).exec(text)
  if (!table) return false
  const from = table.index + table[0].length
  const packed = bytes.subarray(from, text.indexOf('endstream', from))
  try {
    return /beginbf(?:char|range)/.test(inflateSync(packed, { maxOutputLength: LARGEST_TABLE }).toString('latin1'))
  } catch {
    return false
  }
}

/** Objects that speak of a descriptor or of descendant fonts, each once for every time it is written. */
function fontObjects(text: string): FontObject[] {
  const keys = [...text.matchAll(/\/(?:FontDescriptor|DescendantFonts)\b/g)]
  return keys.flatMap(({ index }) => objectAround(text, index) ?? [])
}

function referencesOf({ words }: FontObject, key: 'FontDescriptor' | 'DescendantFonts'): string[] {
  const [, list = ''] = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+\\s+\\d+\\s+R)`).exec(words) ?? []
  return Array.from(list.matchAll(/(\d+)\s+\d+\s+R/g), ([, number]) => number!)
}

/** Word writes the list of descendants as an object of its own: its members stand beside those that stand for themselves. */
function throughLists(text: string, numbers: readonly string[]): string[] {
  if (numbers.length === 0) return []
  const list = new RegExp(`(?:^|\\s)(?:${numbers.join('|')})\\s+\\d+\\s+obj\\s*\\[\\s*(\\d+)\\s+\\d+\\s+R\\s*\\]`, 'g')
  return [...numbers, ...Array.from(text.matchAll(list), ([, member]) => member!)]
}

/** The object in which a place of the file stands, `null` where it stands in none or in a stream. */
function objectAround(text: string, at: number): FontObject | null {
  const before = text.slice(Math.max(0, at - LONGEST), at)
  const start = [...before.matchAll(OBJECT)].at(-1)
  if (!start || /\b(?:endobj|stream)\b/.test(before.slice(start.index))) return null
  const end = text.indexOf('endobj', at)
  if (end < 0 || end - at > LONGEST) return null
  return {
    number: start[1]!,
    start: at - before.length + start.index,
    words: before.slice(start.index) + text.slice(at, end),
  }
}
