/** Steps 1 to 7 of a run: from paths to files with their findings, and what counts of them. */
import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { checkDocuments } from '../../batch/check-documents.ts'
import { keepDocuments } from '../../batch/kept-documents.ts'
import { unpacked } from '../../batch/packing/unpacked.ts'
import type { Share } from '../../batch/shard.ts'
import { documentOf } from '../../facts/document.ts'
import { say } from '../../language/say.ts'
import { readFiles } from '../../read/read-files.ts'
import { reportPath } from '../../read/report-paths.ts'
import type { JsonShard, Skipped } from '../../report/report-schema.ts'
import type { RuleSet } from '../../rules/types.ts'
import { visible } from '../../text/visible.ts'
import { PROGRAMS } from '../built-programs.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { isScreen, notice } from '../terminal.ts'
import { type Groups, openGroups } from './groups.ts'
import { keepOcrToOneCore } from './ocr-cores.ts'
import { watchProgress } from './progress.ts'
import type { Resume } from './resume.ts'
import { memorySaver } from './save-memory.ts'
import type { Run } from './settings-of-run.ts'
import { listenForStop } from './stop.ts'
import { stopwatch } from './stopwatch.ts'

/** What judged a document: the rules, and the digest of all that decides. */
export interface Judged {
  rules: RuleSet
  settingsDigest: string
}

/** Called with every file in order. */
export type Each = (file: VFile, judged: Judged) => Promise<void>

/**
 * Steps 1 to 7.
 *
 * @param each called with every file when it is judged and waived, in order.
 * @param resume documents that need not be judged again.
 * @returns the documents and what counts of them; whoever has written their reports closes them.
 */
export async function judge(run: Run, clock = stopwatch(), each?: Each, resume?: Resume) {
  const { settings } = run
  keepOcrToOneCore(settings.reading)
  const groups = await clock.time('rules', () => openGroups(run))
  const share: Share = { order: [], positions: [] }
  const digest =
    each || settings.ownShard || resume ? await (await import('./run-digest.ts')).openRunDigest(settings, groups) : null
  const tell =
    each && ((file: VFile) => each(file, { rules: groups.judgingOf(file).rules, settingsDigest: digest!.of(file) }))
  const look = resume && ((found: AsyncIterable<VFile>) => resume.look(found, digest!))
  const { documents, isWhole, skipped, found } = await clock.time('documents', () =>
    judgeAll(settings, groups, { share, tell, look }),
  )
  const shard: JsonShard | undefined =
    settings.ownShard && isWhole
      ? { ...settings.ownShard, ...share, settingsDigest: digest!.all(), ...(skipped ? { skipped } : {}) }
      : undefined
  if (isWhole) resume?.close()
  const verdict = await groups.close(isWhole)
  return { documents, rules: groups.rules(), shard, digest: await groups.digest(), verdict, isWhole, skipped, found }
}

interface Ways {
  share: Share
  tell: ((file: VFile) => Promise<void>) | undefined
  look: ((files: AsyncIterable<VFile>) => AsyncIterable<VFile>) | undefined
}

async function judgeAll(settings: CheckSettings, groups: Groups, { share, tell, look }: Ways) {
  const { paths, search, cwd, reading, limits, jobs, annotate } = settings
  const reports = settings.outputs.map(({ path }) => resolve(cwd, path))
  const copies = annotate === null ? undefined : resolve(cwd, annotate)
  // Lines that come while it is drawn would stand in it.
  const progress = watchProgress({ ...settings, quiet: settings.quiet || (settings.format === 'jsonl' && isScreen()) })
  const stop = listenForStop()
  const memory = memorySaver()
  let foundFiles = 0
  const onFound = (count: number) => {
    foundFiles = count
    progress.found(count)
    // A single document leaves nothing to write.
    if (count <= 1) return
    stop.listen()
    // Of what comes from other processes little is made here, and what that takes outside of V8's heap waits for a collection.
    memory.begin()
    void memory.load()
  }
  const onDocument = (file: VFile) => progress.finished(documentOf(file).pages)
  const batch = { judgingOf: groups.judgingOf, reading, limits, jobs, onDocument, signal: stop.signal, ...PROGRAMS }
  const others: string[] = []
  let beside: Skipped | undefined
  const onOthers = (count: number, first: string) => {
    beside = { count, first: visible(reportPath(first, cwd)) }
    search.onOthers?.(count, first)
  }
  const own: string[] = []
  const inside = { onOtherInside: (path: string) => others.push(path), onOwnInside: (path: string) => own.push(path) }
  const cache = settings.cache === null ? null : await openCacheOf(settings, groups)
  const documents = keepDocuments(memory)
  try {
    let found: AsyncIterable<VFile> = groups.sort(
      readFiles(paths, { ...search, onOthers, cwd, limits, sourcesOnly: true, copies, reports, onFound, ...inside }),
    )
    if (settings.ownShard) found = await ownOf(found, settings.ownShard, share)
    if (look) found = look(found)
    if (cache) found = cache.look(found)
    const checked = checkDocuments(found, batch)
    for (let file = await stop.next(checked); file; file = await stop.next(checked)) {
      if (cache || tell || groups.hasSuppressions(file)) await unpacked(file)
      await cache?.keep(file)
      groups.waive(file)
      await tell?.(file)
      await documents.add(file)
    }
  } catch (error) {
    stop.cancel()
    documents.close()
    throw error
  } finally {
    stop.end()
    memory.end()
    progress.end()
  }
  noticeNotRead('files-other-inside', others, settings)
  noticeNotRead('files-own', own, settings)
  await cache?.close()
  const count = (beside?.count ?? 0) + others.length
  const skipped = count > 0 ? { count, first: beside?.first ?? visible(others[0]!) } : undefined
  // An archive was found as one file and holds many.
  const all = Math.max(foundFiles, documents.length)
  return { documents, isWhole: !stop.signal.aborted, skipped, found: all }
}

function noticeNotRead(code: string, paths: readonly string[], { language }: CheckSettings): void {
  if (paths.length > 0) notice(say(language, code, { count: paths.length, path: visible(paths[0]!) }))
}

async function ownOf(files: AsyncIterable<VFile>, shard: NonNullable<CheckSettings['ownShard']>, share: Share) {
  return (await import('../../batch/shard.ts')).ownShare(files, shard, share)
}

async function openCacheOf(settings: CheckSettings, { judgingOf }: Groups) {
  return (await import('./run-cache.ts')).openRunCache(settings, judgingOf)
}
