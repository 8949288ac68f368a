/** Reports and commented copies of earlier runs that lie among the documents: what they quote would be found once more. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { COPY_MARK, REPORT_MARK } from '../facts/report-mark.ts'

/** The mark of a report stands in front of all that depends on the documents, that of a copy at its end. */
const BEGINNING = 2048
const END = 64
const MARK = `name="${REPORT_MARK.name}" content="${REPORT_MARK.content}"`

/** True for a report or a copy that tenderlint wrote and nobody has saved since. */
export function isOwnReport(path: string): boolean {
  if (/\.html?$/i.test(path)) return pieceOf(path, () => 0, BEGINNING).includes(MARK)
  return (
    /\.(?:docx|pdf)$/i.test(path) &&
    pieceOf(path, size => Math.max(0, size - END), END)
      .trimEnd()
      .endsWith(COPY_MARK)
  )
}

/** Empty where it cannot be read: that is said by who reads it. */
function pieceOf(path: string, from: (size: number) => number, length: number): string {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(length)
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, length, from(fstatSync(file).size)))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}
