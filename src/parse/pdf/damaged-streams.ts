/**
 * Finds what is damaged in a PDF that opens all the same.
 *
 * pdf.js takes a page's content as far as it unpacks, never looks at its checksum, and shows a page whose content is gone as
 * blank, all without a word. Whoever checks a tender must hear that words are missing.
 */
import { inflateRawSync, inflateSync } from 'node:zlib'
import { crossReferencesOf } from './cross-references.ts'

export interface Damage {
  /** Object numbers of pages whose content is damaged or missing. */
  pages: Set<number>
  /** Damaged streams that no page names: fonts, their maps of characters, forms, streams of objects. */
  others: number
}

const STREAM = /\bstream\r?\n/g
const OBJECT = /(?:^|[\s>])(\d+)\s+(\d+)\s+obj\b/g
const CONTENTS = /\/Contents\s*(?:(\d+)\s+\d+\s+R|\[([^\]]*)\])/g
/** What else of a font stands in a stream. */
const OF_FONT = /\/(?:FontFile[23]?|ToUnicode)\s+(\d+)\s+\d+\s+R/g
/** In bytes: length that the dictionary of a stream or a page has at most. */
const LONGEST = 4000
/** Streams without words, which are most of a file. Fonts are looked at: with a broken program the words in it are lost. */
const NOT_WORDS = /\/Subtype\s*\/Image\b|\/Type\s*\/(?:XRef|Metadata|EmbeddedFile)\b/
/** Bytes that a dictionary has nowhere but in a string, and packed data everywhere. */
const BINARY = /[\0-\x08\x0e-\x1f\x7f-\xff]/g
/** Number of them in a dictionary at most. */
const MOST_BINARY = 16
/** In bytes: size that what a page draws has at most, unpacked; a larger stream is left to the limits of the reader. */
const LARGEST = 16 * 2 ** 20

/**
 * Looks through all packed streams that may hold words. Nothing is said of encrypted files, whose streams are not plain.
 *
 * @param unused object numbers of streams that nothing is read from.
 */
export function damageIn(bytes: Uint8Array, unused: ReadonlySet<number>): Damage {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const damage: Damage = { pages: new Set(), others: 0 }
  if (/\/Encrypt\b/.test(text)) return damage
  const { damaged, streams } = damagedStreams(text, bytes, unused)
  const gone = goneObjects(text)
  if (damaged.size === 0 && !gone) return damage
  const found = new Set<number>()
  const isInPlace = crossReferencesOf(text)
  let isTableSound = false
  for (const { index, 1: single, 2: list } of text.matchAll(CONTENTS)) {
    const page = objectBefore(text, index)
    if (page !== undefined && !isTableSound) isTableSound = isInPlace(page)
    const contents = single
      ? [Number(single)]
      : Array.from(list!.matchAll(/(\d+)\s+\d+\s+R/g), ([, one]) => Number(one))
    const bad = contents.filter(one => damaged.has(one) || gone?.(one))
    for (const one of bad) found.add(one)
    if (bad.length > 0 && page !== undefined) damage.pages.add(page)
  }
  if (gone)
    for (const { index, 1: number } of text.matchAll(OF_FONT)) {
      const one = Number(number)
      const font = objectBefore(text, index)
      // Where no place is right pdf.js looks for the objects itself; where only some are wrong it goes on without them.
      if (isTableSound && font !== undefined && !isInPlace(font)) damaged.add(font)
      if (!streams.has(one) && !unused.has(one) && (gone(one) || !isStream(text, one))) damaged.add(one)
    }
  damage.others = [...damaged].filter(one => !found.has(one)).length
  return damage
}

/** Object numbers of streams, and of those that do not unpack, or to something else than was packed. */
function damagedStreams(
  text: string,
  bytes: Uint8Array,
  unused: ReadonlySet<number>,
): { damaged: Set<number>; streams: Set<number> } {
  const [damaged, streams] = [new Set<number>(), new Set<number>()]
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const dictionary = text.slice(Math.max(0, index - LONGEST), index)
    const start = [...dictionary.matchAll(OBJECT)].at(-1)
    const words = start ? dictionary.slice(start.index) : ''
    if (!start || NOT_WORDS.test(words) || /\bendobj\b/.test(words)) continue
    const number = Number(start[1])
    streams.add(number)
    if (unused.has(number)) continue
    if (isTorn(words)) damaged.add(number)
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(words)) continue
    const from = index + word.length
    const end = text.indexOf('endstream', from)
    if (!unpacks(bytes.subarray(from, end < 0 ? bytes.length : end))) damaged.add(number)
  }
  return { damaged, streams }
}

/** True where bytes of something else stand in what should be the dictionary of a stream. */
function isTorn(words: string): boolean {
  return !/\bstream\b/.test(words) && (words.match(BINARY)?.length ?? 0) >= MOST_BINARY
}

/** True for an object that has the word in any way it may be written. */
function isStream(text: string, number: number): boolean {
  const object = new RegExp(`(?:^|[\\s>])${number}\\s+\\d+\\s+obj\\b(?:(?!endobj)[^]){0,${LONGEST}}?\\bstream\\b`)
  return object.test(text)
}

function unpacks(packed: Uint8Array): boolean {
  try {
    inflateSync(packed, { maxOutputLength: LARGEST })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return true
    // Some programs leave the checksum out.
    return code === 'Z_BUF_ERROR' && unpacksRaw(packed.subarray(2))
  }
}

function unpacksRaw(packed: Uint8Array): boolean {
  try {
    inflateRawSync(packed, { maxOutputLength: LARGEST })
    return true
  } catch {
    return false
  }
}

/** Tells objects that stand nowhere in the file; nothing where some may stand in streams of objects. */
function goneObjects(text: string): ((number: number) => boolean) | undefined {
  if (/\/ObjStm\b/.test(text)) return undefined
  const there = new Set(Array.from(text.matchAll(OBJECT), ([, number]) => Number(number)))
  return number => !there.has(number)
}

function objectBefore(text: string, at: number): number | undefined {
  const start = [...text.slice(Math.max(0, at - LONGEST), at).matchAll(OBJECT)].at(-1)
  return start ? Number(start[1]) : undefined
}
