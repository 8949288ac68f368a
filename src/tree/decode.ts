/** Bytes of a text, a document or a list of them → characters. Chinese offices still save GB18030, Windows UTF-16. */

const MARKS: { bytes: number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Decodes by byte order mark, else as UTF-8 where it is valid, else as GB18030 (a superset of GBK and GB2312). */
export function decode(bytes: Uint8Array): string {
  const mark = MARKS.find(m => m.bytes.every((byte, i) => bytes[i] === byte))
  if (mark) return new TextDecoder(mark.encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
