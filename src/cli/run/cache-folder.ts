/** Where the program keeps what spares the next run work. */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { GrowthsFile } from '../../rules/runaway/known-growths.ts'

/**
 * The user's own place for caches: the folder of the documents may be a share that others read, and the working folder
 * is no place for files that nobody asked for by name.
 */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'tenderlint')
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'tenderlint', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tenderlint')
  return join(homedir(), '.cache', 'tenderlint')
}

/** A file of the user's own for what is known of patterns of rules that are not built in; it can be deleted at any time. */
export function growthsFile(path = join(cacheFolder(), 'patterns.json')): GrowthsFile {
  return {
    read: () => readFile(path, 'utf8'),
    write: async text => (await import('../../batch/write-whole.ts')).writeWhole(path, text, { folders: 0o700 }),
  }
}
