/** The paths by which a file of the gate may mean a document. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { VFile } from 'vfile'

/** The path of a document from a folder, with slashes; the one of the reports where the system knows none (other drives). */
export function pathFrom(folder: string, file: VFile): string {
  const path = relative(folder, file.data.origin ?? resolve(file.cwd, file.path))
    .split(sep)
    .join('/')
  return isAbsolute(path) || path === '' ? file.path : path
}

/** The path on the disk of what a path of a document means: members of an archive stand where the archive does. */
export function onDisk(path: string): string {
  return path.replaceAll('\\', '/').replace(/(\.zip)\/.*$/i, '$1')
}

/**
 * True where a path or pattern from a folder means a file that is there. A document inside of an archive is taken for there
 * where its archive is.
 */
export async function isOnDisk(document: string, folder: string): Promise<boolean> {
  return (await filesOnDisk(document, folder)).length > 0
}

/** The files that a path or pattern from a folder means, as paths from there; an absolute path is taken for one that is there. */
export async function filesOnDisk(document: string, folder: string): Promise<string[]> {
  const path = onDisk(document)
  if (isAbsolute(path)) return [path]
  const { glob, escapePath } = await import('tinyglobby')
  const { withPlainBrackets } = await import('./names-document.ts')
  return glob([...withPlainBrackets(path), escapePath(path)], { cwd: folder, dot: true, expandDirectories: false })
}
