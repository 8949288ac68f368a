/** `--cache`: where results of earlier runs are kept, and when they count. */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { openCache } from '../batch/cache.ts'
import { hashed, sha256 } from '../batch/content-hash.ts'
import type { Judging } from '../batch/job.ts'
import { judgingDigest } from '../batch/judging-digest.ts'
import { say } from '../language/say.ts'
import { documentOf } from '../tree/document.ts'
import type { CheckSettings } from './check-settings.ts'
import { notice } from './terminal.ts'

export interface RunCache {
  /** Gives the files on; those known from an earlier run come checked. */
  look(files: AsyncIterable<VFile>): AsyncGenerator<VFile, void>
  /** Keeps what was found in a file, unless it is known. Before exceptions are marked on it. */
  keep(file: VFile): Promise<void>
  close(): Promise<void>
}

/** @param worker the built program that reads documents: it names the files of all others by their content. */
export async function openRunCache(
  { cache: folder, cwd, reading, language }: CheckSettings,
  judgingOf: (file: VFile) => Judging,
  worker: string,
): Promise<RunCache> {
  const cache = openCache(folder === '' || folder === null ? defaultFolder() : resolve(cwd, folder))
  const digestOf = judgingDigest(reading, [reading.views ?? false], sha256(await readFile(worker)))
  const known = new WeakSet<VFile>()
  return {
    async *look(files) {
      for await (const file of hashed(files)) {
        // What comes checked was taken from somewhere else.
        const isThere = file.data.document !== undefined
        if (isThere || (await cache.get(file, digestOf(judgingOf(file))))) known.add(file)
        yield file
      }
    },
    async keep(file) {
      // An engine for pictures may be installed meanwhile and read what was not read.
      const mayGetBetter = reading.ocr !== undefined && documentOf(file).status === 'partial'
      if (!known.has(file) && !mayGetBetter) await cache.put(file, digestOf(judgingOf(file)))
    },
    async close() {
      const reason = await cache.close()
      if (reason !== null) notice(say(language, 'cache-unwritable', { reason }))
    },
  }
}

/**
 * The user's own place for caches: the folder of the documents may be a share that others read, and the working folder
 * is no place for files that nobody asked for by name.
 */
function defaultFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'tenderlint')
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'tenderlint', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tenderlint')
  return join(homedir(), '.cache', 'tenderlint')
}
