/** HTML reports of earlier runs that lie among the documents. */
import { closeSync, openSync, readSync } from 'node:fs'
import { REPORT_MARK } from '../tree/report-mark.ts'

/** The mark stands in front of all that depends on the documents. */
const BEGINNING = 2048
const MARK = `name="${REPORT_MARK.name}" content="${REPORT_MARK.content}"`

/** True for a report that tenderlint wrote: what it quotes would be found once more. */
export function isOwnReport(path: string): boolean {
  if (!/\.html?$/i.test(path)) return false
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(BEGINNING)
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, BEGINNING, 0)).includes(MARK)
    } finally {
      closeSync(file)
    }
  } catch {
    // That it cannot be read is said by who reads it.
    return false
  }
}
