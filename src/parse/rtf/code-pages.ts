/** Which encoding the bytes of RTF text have: by the character set of their font, else by the file's code page. */
import { decoderOf } from '../../text/decode.ts'

/** Character sets of fonts (`\fcharset`, RTF 1.9.1 “Font Table”) → labels of TextDecoder. */
const OF_CHARSET: Record<number, string> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

const OF_CODE_PAGE: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The encoding of a font's `\fcharset` (RTF 1.9.1, Font Table); `undefined` where it says none, and the file's counts. */
export function encodingOfCharset(charset: number | undefined): string | undefined {
  return charset === undefined ? undefined : OF_CHARSET[charset]
}

/** The encoding of the file's `\ansicpg` (RTF 1.9.1, Character Set); Windows-1252 where it is missing or unknown. */
export function encodingOfCodePage(page: number | undefined): string {
  const known = OF_CODE_PAGE[page ?? 1252]
  if (known) return known
  return page !== undefined && page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252'
}

/** Collects bytes and decodes them together: a Chinese character may be one escape and one plain byte. */
export function createByteText(): { push(byte: number, encoding: string): string; take(): string } {
  const decoders = new Map<string, (bytes: Uint8Array) => string>()
  let bytes: number[] = []
  let encoding = ''
  const take = () => {
    if (bytes.length === 0) return ''
    const decode = decoders.get(encoding) ?? decoderOf(encoding)
    decoders.set(encoding, decode)
    const words = decode(Uint8Array.from(bytes))
    bytes = []
    return words
  }
  return {
    // Gives back what stood before in another encoding.
    push: (byte, wanted) => {
      // A single-byte font does not know where a Chinese character goes on: plain ASCII is the same everywhere.
      const before = wanted === encoding ? '' : take()
      encoding = wanted
      bytes.push(byte)
      return before
    },
    take,
  }
}
