/** `--cache`: where results of earlier runs are kept, and when they count. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { openCache } from '../../batch/cache.ts'
import { setContentHash } from '../../batch/content-hash.ts'
import { ahead } from '../../batch/in-order.ts'
import type { Judging } from '../../batch/job.ts'
import { judgingDigest } from '../../batch/judging-digest.ts'
import { hasFailed, inTenders, tenderDigest } from '../../batch/tenders.ts'
import { documentOf } from '../../facts/document.ts'
import { say } from '../../language/say.ts'
import { hashOfContent } from '../../text/hash-of-content.ts'
import { visible } from '../../text/visible.ts'
import { BUILD } from '../built-programs.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { notice } from '../terminal.ts'
import { pathFromHere } from '../words/path-from-here.ts'
import { cacheFolder } from './cache-folder.ts'

/** Tenders at a time: a disk answers several as fast as one, and their bytes are in memory meanwhile. */
const LOOKED_AT = 4

export interface RunCache {
  /** Gives the files on; those known from an earlier run come checked. */
  look(files: AsyncIterable<VFile>): AsyncGenerator<VFile, void>
  /** Keeps what was found in a file, unless it is known. Before suppressions are marked on it. */
  keep(file: VFile): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the cache for a run. A result counts only for the same bytes, rules, options and build of the program.
 *
 * @param judgingOf what a document is judged by; it may differ by the config that stands nearest to it.
 */
export async function openRunCache(
  { cache: folder, cwd, reading, language }: CheckSettings,
  judgingOf: (file: VFile) => Judging,
): Promise<RunCache> {
  const kept = folder === '' || folder === null ? cacheFolder() : resolve(cwd, folder)
  const cache = openCache(kept)
  const digestOf = judgingDigest(reading, [reading.views ?? false], hashOfContent(await readFile(BUILD)))
  const known = new WeakSet<VFile>()
  const tenderOf = new WeakMap<VFile, VFile[]>()
  const keyOf = (file: VFile) => {
    const tender = tenderOf.get(file) ?? [file]
    const judged = digestOf(judgingOf(file))
    if (!file.data.tender) return judged
    return hashOfContent(
      [judged, file.path, tenderDigest(tender), ...tender.map(one => digestOf(judgingOf(one)))].join(' '),
    )
  }
  const lookUp = async (tender: VFile[]) => {
    await Promise.all(tender.map(setContentHash))
    for (const file of tender) tenderOf.set(file, tender)
    // What comes checked was taken from somewhere else, or could not be opened.
    const open = tender.filter(({ data }) => data.document === undefined)
    const found = tender.some(hasFailed) ? [] : await Promise.all(open.map(file => cache.find(file, keyOf(file))))
    // A document of a tender is what it is beside the others: all of them are known, or none.
    if (found.length === open.length && found.every(take => take !== null)) {
      for (const take of found) await take!()
      for (const file of tender) known.add(file)
    }
    return tender
  }
  return {
    async *look(files) {
      for await (const tender of ahead(LOOKED_AT, inTenders(files), lookUp)) yield* tender
    },
    async keep(file) {
      // An engine for pictures may be installed meanwhile and read what was not read.
      const mayGetBetter = reading.ocr !== undefined && documentOf(file).status === 'partial'
      const isWhole = !tenderOf.get(file)?.some(hasFailed)
      if (!known.has(file) && !mayGetBetter && isWhole) await cache.put(file, keyOf(file))
    },
    async close() {
      const reason = await cache.close()
      if (reason !== null) notice(say(language, 'cache-unwritable', { path: visible(pathFromHere(kept)), reason }))
    },
  }
}
