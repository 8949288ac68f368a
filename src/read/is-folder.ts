/** Whether a path is a folder, asked at once. */
import { statSync } from 'node:fs'

/** True for a folder, also behind a link; false for what is not there or cannot be asked. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
