/** What a file really is, from its first bytes: a name can lie, and officers rename files. */
import type { Format } from '../tree/document.ts'

export type Kind = Format | 'ole' | 'rtf' | 'unknown'

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66] // {\rtf
const PDF = [0x25, 0x50, 0x44, 0x46] // %PDF

/**
 * The kind of a file. `%PDF` may stand anywhere in the first 1024 bytes (ISO 32000-1, implementation note 13).
 * Text has no signature: the extension decides between .md and .txt, and bytes that no text holds make it unknown.
 */
export function sniff(bytes: Uint8Array, extension: string): Kind {
  if (startsWith(bytes, ZIP)) return 'docx'
  if (startsWith(bytes, OLE)) return 'ole'
  if (startsWith(bytes, RTF)) return 'rtf'
  for (let i = 0; i < Math.min(bytes.length, 1024); i++) if (startsWith(bytes.subarray(i, i + 4), PDF)) return 'pdf'
  const name = extension.toLowerCase()
  if (name === '.md' || name === '.markdown') return 'md'
  if (name === '.txt' || name === '.text' || name === '') return looksLikeText(bytes) ? 'txt' : 'unknown'
  if (name === '.docx') return 'docx'
  if (name === '.pdf') return 'pdf'
  return 'unknown'
}

/** UTF-16 text is full of zero bytes but begins with a mark; other text has none. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  return !bytes.subarray(0, 4096).includes(0)
}
