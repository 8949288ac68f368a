/** What stands at a path, asked at once. */
import { type PathLike, type Stats, statSync } from 'node:fs'

/** The facts of what stands there, also behind a link; `undefined` for what is not there or cannot be asked. */
export function statsAt(path: PathLike): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** True for a folder. */
export function isFolder(path: string): boolean {
  return statsAt(path)?.isDirectory() ?? false
}
