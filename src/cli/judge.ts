/** Steps 1 to 7 of a run: from paths to files with their findings, and what counts of them. */
import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { checkDocuments } from '../batch/check-documents.ts'
import type { Share } from '../batch/shard.ts'
import { readFiles } from '../read/read-files.ts'
import type { JsonShard } from '../report/report-schema.ts'
import type { RuleSet } from '../rules/types.ts'
import { documentOf } from '../tree/document.ts'
import { MOST_VIEWS } from '../tree/reading-view.ts'
import type { CheckSettings } from './check-settings.ts'
import { type Groups, openGroups, type Run } from './groups.ts'
import { PROGRAMS } from './programs.ts'
import { watchProgress } from './progress.ts'
import { stopwatch } from './stopwatch.ts'
import { isScreen } from './terminal.ts'

/** What judged a document: the rules, and the digest of all that decides. */
export interface Judged {
  rules: RuleSet
  settings: string
}

/** Called with every file in order. */
export type Each = (file: VFile, judged: Judged) => Promise<void>

/**
 * Steps 1 to 7.
 *
 * @param each called with every file when it is judged and waived, in order.
 */
export async function judge(run: Run, clock = stopwatch(), each?: Each) {
  const { settings } = run
  const groups = await clock.time('rules', () => openGroups(run))
  const share: Share = { order: [], positions: [] }
  const digest = each || settings.part ? await (await import('./run-digest.ts')).openRunDigest(settings, groups) : null
  const tell =
    each && ((file: VFile) => each(file, { rules: groups.judgingOf(file).rules, settings: digest!.of(file) }))
  const files = await clock.time('documents', () => judgeAll(settings, groups, share, tell))
  const shard: JsonShard | undefined = settings.part
    ? { ...settings.part, ...share, settings: digest!.all() }
    : undefined
  return { files, rules: groups.rules(), shard, digest: await groups.digest(), verdict: await groups.close() }
}

async function judgeAll(
  settings: CheckSettings,
  groups: Groups,
  share: Share,
  each?: (file: VFile) => Promise<void>,
): Promise<VFile[]> {
  const { paths, search, cwd, reading, limits, jobs, annotate } = settings
  const copies = annotate === null ? undefined : resolve(cwd, annotate)
  // Lines that come while it is drawn would stand in it.
  const progress = watchProgress({ ...settings, quiet: settings.quiet || (each !== undefined && isScreen()) })
  const onDocument = (file: VFile) => progress.finished(documentOf(file).pages)
  const batch = { judgingOf: groups.judgingOf, reading, limits, jobs, onDocument, ...PROGRAMS }
  const cache = settings.cache === null ? null : await openCacheOf(settings, groups)
  const files: VFile[] = []
  try {
    let found: AsyncIterable<VFile> = groups.sort(
      readFiles(paths, { ...search, cwd, limits, sourcesOnly: true, copies, onFound: progress.found }),
    )
    if (settings.part) found = await ownOf(found, settings.part, share)
    if (cache) found = cache.look(found)
    for await (const file of checkDocuments(found, batch)) {
      await cache?.keep(file)
      groups.waive(file)
      await each?.(file)
      files.push(file)
      // A report of so many documents goes without their texts, which need not be kept then.
      if (files.length > MOST_VIEWS) for (const one of files) delete one.data.view
    }
  } finally {
    progress.end()
  }
  await cache?.close()
  return files
}

async function ownOf(files: AsyncIterable<VFile>, shard: NonNullable<CheckSettings['part']>, share: Share) {
  const { hashed } = await import('../batch/content-hash.ts')
  return (await import('../batch/shard.ts')).ownShare(hashed(files), shard, share)
}

async function openCacheOf(settings: CheckSettings, { judgingOf }: Groups) {
  return (await import('./run-cache.ts')).openRunCache(settings, judgingOf, PROGRAMS.worker)
}
