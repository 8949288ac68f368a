/** Bytes of an HTML file → characters, by what the file says of itself. */
import { decode, decoderOf, isMarked } from '../../text/decode.ts'

/** Browsers look for the declaration in the first 1024 bytes; Word puts more in front of it. */
const DECLARED_WITHIN = 8192
const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i

/** Decodes by byte order mark, else as declared where that is possible, else as any text. */
export function decodeHtml(bytes: Uint8Array): string {
  const declared = isMarked(bytes) ? undefined : declaredEncoding(bytes)
  if (!declared) return decode(bytes)
  try {
    return decoderOf(declared, { fatal: /^(?:utf-?8|gb18030)$/i.test(declared) })(bytes)
  } catch {
    // An unknown name, or one that is wrong.
    return decode(bytes)
  }
}

/** GB2312 and GBK are read as GB18030, which holds both; `undefined` where nothing is declared. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN))
  const found = DECLARATION.exec(start)
  const name = found?.[1] ?? found?.[2]
  // A file that says UTF-16 in single bytes is none.
  if (name === undefined || /^utf-?16/i.test(name)) return undefined
  return /^(?:gb|x-gbk)/i.test(name) ? 'gb18030' : name
}
