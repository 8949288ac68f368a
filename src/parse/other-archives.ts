/** Archives that are no documents of Word: what they are, so that a person hears it. */
import { ROOT_ENTRIES } from '../facts/root-entries.ts'

/** Names of parts or the beginnings of such, as they stand unpacked in the archive → the sentence for the kind. */
const KINDS: [part: string, code: string][] = [
  ['xl/workbook', 'format-spreadsheet'],
  ['ppt/presentation', 'format-presentation'],
  [`${ROOT_ENTRIES.opendocument}application/vnd.oasis.opendocument`, 'format-opendocument'],
  [ROOT_ENTRIES.ofd, 'format-ofd'],
]

/** The code of the sentence that says what an archive is; `undefined` where it may be a .docx. */
export function otherArchive(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // A .docx may hold a spreadsheet whose names stand in its bytes; a spreadsheet has no folder `word`.
  if (buffer.includes('word/')) return undefined
  return KINDS.find(([part]) => buffer.includes(part))?.[1]
}

/** First bytes of archives that have to be unpacked by their own programs: RAR, 7-Zip, gzip. */
const PACKED = ['Rar!', '7z\u00bc\u00af', '\u001f\u008b']

/** True for an archive other than zip. */
export function isPacked(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  return PACKED.some(signature => start.startsWith(signature))
}
