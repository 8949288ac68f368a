/** Paths that lead into an archive, as reports call its documents: `a.zip/招标文件.docx`. */
import { statSync } from 'node:fs'
import { sep } from 'node:path'

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
    if (!isFile(archive)) continue
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

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return false
  }
}
