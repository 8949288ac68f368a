/** Paths that lead into an archive, as reports call its documents: `a.zip/招标文件.docx`. */
import { sep } from 'node:path'
import { statsAt } from './stats-at.ts'

export interface InArchive {
  /** Absolute path of the archive. */
  archive: string
  /** The document or folder in it, with slashes. */
  member: string
}

/** Finds the archive on the way to a path that is not there itself; `null` where there is none. */
export function inArchive(path: string): InArchive | null {
  for (const { index } of path.matchAll(/\.zip(?=[\\/])/gi)) {
    const end = index + '.zip'.length
    const archive = path.slice(0, end)
    if (!statsAt(archive)?.isFile()) continue
    return {
      archive,
      member: path
        .slice(end + 1)
        .split(sep)
        .join('/'),
    }
  }
  return null
}
