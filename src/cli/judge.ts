/** Steps 1 to 7 of a run: from paths to files with their findings, and what counts of them. */
import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { checkDocuments } from '../batch/check-documents.ts'
import { readFiles } from '../read/read-files.ts'
import type { RuleSet } from '../rules/types.ts'
import { documentOf } from '../tree/document.ts'
import { MOST_VIEWS } from '../tree/reading-view.ts'
import type { CheckSettings } from './check-settings.ts'
import { type Groups, openGroups, type Run } from './groups.ts'
import { PROGRAMS } from './programs.ts'
import { watchProgress } from './progress.ts'
import { stopwatch } from './stopwatch.ts'
import { isScreen } from './terminal.ts'

/** Called with every file in order. */
export type Each = (file: VFile, rules: RuleSet) => Promise<void>

/**
 * Steps 1 to 7.
 *
 * @param each called with every file when it is judged and waived, in order, with the rules that it was judged by.
 */
export async function judge(run: Run, clock = stopwatch(), each?: Each) {
  const groups = await clock.time('rules', () => openGroups(run))
  const files = await clock.time('documents', () => judgeAll(run.settings, groups, each))
  return { files, rules: groups.rules(), digest: await groups.digest(), verdict: await groups.close() }
}

async function judgeAll(settings: CheckSettings, groups: Groups, each?: Each): Promise<VFile[]> {
  const { paths, search, cwd, reading, limits, jobs, annotate } = settings
  const copies = annotate === null ? undefined : resolve(cwd, annotate)
  // Lines that come while it is drawn would stand in it.
  const progress = watchProgress({ ...settings, quiet: settings.quiet || (each !== undefined && isScreen()) })
  const onDocument = (file: VFile) => progress.finished(documentOf(file).pages)
  const batch = { judgingOf: groups.judgingOf, reading, limits, jobs, onDocument, ...PROGRAMS }
  const cache = settings.cache === null ? null : await openCacheOf(settings, groups)
  const files: VFile[] = []
  try {
    const found = groups.sort(
      readFiles(paths, { ...search, cwd, limits, sourcesOnly: true, copies, onFound: progress.found }),
    )
    for await (const file of checkDocuments(cache ? cache.look(found) : found, batch)) {
      await cache?.keep(file)
      groups.waive(file)
      await each?.(file, groups.judgingOf(file).rules)
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

async function openCacheOf(settings: CheckSettings, { judgingOf }: Groups) {
  return (await import('./run-cache.ts')).openRunCache(settings, judgingOf, PROGRAMS.worker)
}
