/** Bytes of a text, a document or a list of them → characters. Chinese offices still save GB18030, Windows UTF-16. */
import { decodeWide, wideOf } from './wide.ts'

const UTF8_MARK = [0xef, 0xbb, 0xbf]

/** Which UTF-16 it is by its byte order mark; `undefined` where there is none. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** True for bytes that say what they are: the mark of UTF-8 or of UTF-16 stands in front of them. */
export function isMarked(bytes: Uint8Array): boolean {
  return UTF8_MARK.every((byte, i) => bytes[i] === byte) || utf16Of(bytes) !== undefined
}

/** Decodes by byte order mark, else as UTF-16 or UTF-32 where it can be nothing else, as UTF-8 where it is valid, or as GB18030 (a superset of GBK and GB2312). */
export function decode(bytes: Uint8Array): string {
  const wide = wideOf(bytes)
  if (wide) return decodeWide(bytes, wide)
  return isMarked(bytes) ? new TextDecoder().decode(bytes) : decodeUnmarked(bytes)
}

/** As UTF-8 where it is valid, else as GB18030. What looks like a byte order mark stays: in the name of a file it is a part of it. */
export function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** What stands in Windows-1252 from 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Makes the function that decodes an encoding named by a label of the Encoding standard, which takes `latin1` for
 * Windows-1252.
 *
 * Node 20.18.3 and later, 22 and 24 read Windows-1252 as Latin-1, with control characters where quotation marks and
 * dashes stand (nodejs/node#56542).
 *
 * @throws a RangeError for a label that nobody knows; the function a TypeError, where it is `fatal`, for bytes that are none.
 */
export function decoderOf(label: string, { fatal = false } = {}): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(label, { fatal })
  if (decoder.encoding !== 'windows-1252') return bytes => decoder.decode(bytes)
  return bytes => decoder.decode(bytes).replace(/[\u0080-\u009f]/g, one => WINDOWS_1252[one.charCodeAt(0) - 0x80]!)
}
