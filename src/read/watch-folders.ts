/** Hears from the system that something happened where documents lie. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isDocumentName } from './document-names.ts'
import { splitPattern } from './split-pattern.ts'
import { isFolder } from './stats-at.ts'

const ELSEWHERE = /\/(?:node_modules|\.git)(?:\/|$)/

/**
 * Calls `onEvent` when a document below `paths` may have been saved, come or gone, until `signal` is aborted. It is a
 * hint and no more: a share, or a system that lets no more files be watched, may keep silent, so who wants to be sure
 * looks now and then.
 *
 * @param paths files, folders and patterns as a search takes them.
 */
export async function watchFolders(
  paths: readonly string[],
  cwd: string,
  onEvent: () => void,
  signal: AbortSignal,
): Promise<void> {
  const { watch } = await import('chokidar')
  const named = new Set<string>()
  const isIgnored = (path: string, facts?: { isFile(): boolean }) => {
    const slashed = path.replaceAll('\\', '/')
    return ELSEWHERE.test(slashed) || (facts?.isFile() === true && !isDocumentName(slashed) && !named.has(slashed))
  }
  const folders = new Set<string>()
  const parents = new Set<string>()
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    if (isFolder(absolute)) folders.add(absolute)
    else if (existsSync(absolute)) {
      // Word puts another file in the place of the old one, which only the folder can tell.
      parents.add(dirname(absolute))
      named.add(absolute.replaceAll('\\', '/'))
    } else folders.add(splitPattern(path, cwd, isFolder).folder)
  }
  const options = { ignored: isIgnored, ignoreInitial: true, ignorePermissionErrors: true, atomic: false }
  const watchers = [watch([...folders], options), watch([...parents], { ...options, depth: 0 })]
  for (const one of watchers) {
    one.on('all', onEvent).on('ready', onEvent)
    // Whoever looks now and then misses nothing.
    one.on('error', () => {})
  }
  const close = () => {
    for (const one of watchers) void one.close()
  }
  if (signal.aborted) close()
  else signal.addEventListener('abort', close)
}
