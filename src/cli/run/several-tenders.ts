/** Whether a folder that was named as one tender holds several. */
import { posix } from 'node:path'
import type { Outline } from '../../facts/documents.ts'

/**
 * The folder around two documents of one tender that stand in different folders and name different projects.
 *
 * @returns its path as reports show it, `.` for the working folder; `null` where there is none.
 */
export function folderOfSeveral(outlines: readonly Outline[]): string | null {
  for (const { path, facts } of outlines) {
    const note = facts.notes.find(({ code }) => code === 'tender-number')
    const other = String(note?.values?.path ?? path)
    if (posix.dirname(other) === posix.dirname(path)) continue
    const [mine, its] = [path.split('/'), other.split('/')]
    const shared = mine.slice(
      0,
      mine.findIndex((part, i) => part !== its[i]),
    )
    // A document beside the folders of others may be the main one.
    if (Math.min(mine.length, its.length) > shared.length + 1) return shared.join('/') || '.'
  }
  return null
}
