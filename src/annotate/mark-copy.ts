/** The mark at the end of a copy, by which a later search knows it. */
import type { Format } from '../facts/document.ts'
import { COPY_MARK } from '../facts/report-mark.ts'
import { dataViewOf } from '../parse/data-view.ts'
import { END_SIZE, LONGEST_COMMENT, readEntries } from '../parse/docx/zip-directory.ts'

/** The copy with the mark; as it is where it can take none. */
export function markCopy(bytes: Uint8Array, format: Format): Uint8Array {
  if (isMarked(bytes)) return bytes
  const mark = Buffer.from(format === 'pdf' ? `\n%${COPY_MARK}\n` : COPY_MARK)
  if (format === 'pdf') return isSigned(bytes) ? bytes : Buffer.concat([bytes, mark])
  const end = readEntries(bytes)?.end
  if (end === undefined || bytes.length - end - END_SIZE + mark.length > LONGEST_COMMENT) return bytes
  const marked = Buffer.concat([bytes, mark])
  dataViewOf(marked).setUint16(end + 20, marked.length - end - END_SIZE, true)
  return marked
}

/** A copy of a copy may have the mark of that still. */
function isMarked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-COPY_MARK.length - 1))
    .toString('latin1')
    .trimEnd()
    .endsWith(COPY_MARK)
}

/** What stands behind the signed bytes is taken for a change (ISO 32000-1, 12.8.1). */
function isSigned(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange')
}
