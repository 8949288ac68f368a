/**
 * Hides the programs of embedded fonts from pdf.js where text does not need them.
 *
 * pdf.js repairs every embedded font as if it were to be drawn, glyph by glyph: up to a fifth of what reading a Chinese
 * PDF costs. A composite font with a `ToUnicode` table says by itself which characters its codes are (ISO 32000-1,
 * 9.10.2), and its widths stand in its dictionary (9.7.4.3), so that nothing of its program is ever asked for. Simple
 * fonts are left alone: without the program pdf.js takes their codes for those of a standard font.
 */

const PROGRAM = /\/FontFile[23]?(?=[\s/<[\d])/g
const OBJECT = /(?:^|[\s>])(\d+)\s+\d+\s+obj\b/g
/** Dictionaries of fonts are short; what is longer is not one, and is not looked through. */
const LONGEST = 4000

interface FontObject {
  number: string
  words: string
}

/**
 * Renames, in place and without moving a byte, the keys by which descriptors of such fonts point at their programs.
 *
 * Descriptors inside compressed object streams are left as they are: those fonts are read with their programs.
 */
export function hideFontPrograms(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const programs = [...text.matchAll(PROGRAM)]
  if (programs.length === 0) return
  const fonts = fontObjects(text)
  const mapped = new Set(fonts.filter(isMapped).flatMap(font => referencesOf(font, 'DescendantFonts')))
  const [spared, needed] = [new Set<string>(), new Set<string>()]
  for (const font of fonts) {
    const descriptors = mapped.has(font.number) ? spared : needed
    for (const one of referencesOf(font, 'FontDescriptor')) descriptors.add(one)
  }
  for (const { index } of programs) {
    const descriptor = objectAround(text, index)?.number
    if (!descriptor || !spared.has(descriptor) || needed.has(descriptor)) continue
    // `/FontFile2` → `/fontFile2`: names are case-sensitive (7.3.5), so the key is one that nobody knows.
    bytes[index + 1] = 'f'.charCodeAt(0)
  }
}

const isMapped = ({ words }: FontObject) => words.includes('/ToUnicode')

/** Objects that speak of a descriptor or of descendant fonts, each once for every time it is written. */
function fontObjects(text: string): FontObject[] {
  const keys = [...text.matchAll(/\/(?:FontDescriptor|DescendantFonts)\b/g)]
  return keys.flatMap(({ index }) => objectAround(text, index) ?? [])
}

function referencesOf({ words }: FontObject, key: 'FontDescriptor' | 'DescendantFonts'): string[] {
  const [, list = ''] = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+\\s+\\d+\\s+R)`).exec(words) ?? []
  return Array.from(list.matchAll(/(\d+)\s+\d+\s+R/g), ([, number]) => number!)
}

/** The object in which a place of the file stands, `null` where it stands in none or in a stream. */
function objectAround(text: string, at: number): FontObject | null {
  const before = text.slice(Math.max(0, at - LONGEST), at)
  const start = [...before.matchAll(OBJECT)].at(-1)
  if (!start || /\b(?:endobj|stream)\b/.test(before.slice(start.index))) return null
  const end = text.indexOf('endobj', at)
  if (end < 0 || end - at > LONGEST) return null
  return { number: start[1]!, words: before.slice(start.index) + text.slice(at, end) }
}
