/** Documents whose names have no ending: a search does not read them, but whoever searches hears of them. */
import { basename } from 'node:path'
import { beginningOf } from '../facts/beginnings.ts'
import { decode } from '../text/decode.ts'
import { firstBytes } from './first-bytes.ts'

/** Names that a search looks at for this. */
export const BARE_NAMES = '**/!(*.*)'

/** What no text has, but where its last character is cut. */
const NO_TEXT = /[\0-\x08\x0e-\x1f]|\ufffd(?!$)/
const LINE_END = 0x0a
/** Bytes that are looked at: a few paragraphs. */
const BEGINNING = 4096
const CHINESE = /\p{Script=Han}/u

/** A draft in plain text begins in no way of its own; a program or a licence beside it is hardly in Chinese. */
function isChineseText(bytes: Uint8Array): boolean {
  const filled = bytes.findLastIndex(byte => byte !== 0) + 1
  // The last character may be cut, the last line is not in the middle of one.
  const end = filled < bytes.length ? filled : bytes.lastIndexOf(LINE_END) + 1 || filled
  const text = decode(bytes.subarray(0, end))
  return CHINESE.test(text) && !NO_TEXT.test(text)
}

/** True for a name without an ending whose bytes begin as those of a document, or as a text in Chinese. */
export function isBareDocument(path: string): boolean {
  if (basename(path).includes('.')) return false
  try {
    const bytes = firstBytes(path, BEGINNING)
    return beginningOf(bytes) !== undefined || isChineseText(bytes)
  } catch {
    // Nobody knows what it is, and nobody named it.
    return false
  }
}
