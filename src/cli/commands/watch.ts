/** `tenderlint watch PATHS`: checks documents, and each again when it is saved, until Ctrl-C. */
import { say } from '../../language/say.ts'
import { findDocuments } from '../../read/find-documents.ts'
import { NOT_THERE } from '../../read/leads-nowhere.ts'
import { reportPath } from '../../read/report-paths.ts'
import { type Pause, type Saved, savedDocuments } from '../../read/saved-documents.ts'
import { watchFolders } from '../../read/watch-folders.ts'
import { visible } from '../../text/visible.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { publish } from '../output/publish.ts'
import { openGroups } from '../run/groups.ts'
import { sayMissing } from '../run/inputs.ts'
import { judge } from '../run/judge.ts'
import { type Run, settingsOfRun } from '../run/settings-of-run.ts'
import { stopwatch } from '../run/stopwatch.ts'
import { isScreen, notice, print } from '../terminal.ts'
import { sentencesOf } from '../words/error-sentences.ts'
import { refusal } from '../words/refusal.ts'

/** Empties the screen; what was printed before can still be scrolled to. */
const CLEAR = '\u001b[2J\u001b[H'

/** Checks until it is told to stop. @returns 0 when it was; 2 where a path leads nowhere at the start. */
export async function watch(paths: string[], options: CheckOptions): Promise<number> {
  if (paths.includes('-')) throw refusal('watch-stdin')
  const run = await settingsOfRun(paths, ofWatch(options))
  const { cwd, search, language } = run.settings
  const shown = (path: string) => visible(reportPath(path, cwd))
  // A folder may be empty: the documents are yet to come.
  if (await sayMissing(paths, run.settings, NOT_THERE)) return 2
  const control = new AbortController()
  const stop = control.signal
  onStop(() => control.abort())
  const { pause, wake } = alarm(stop)
  const find = () => findDocuments(paths, cwd, { ignore: search.ignore ?? true })
  let isFirst = true
  try {
    await watchFolders(paths, cwd, wake, stop)
    for await (const saved of savedDocuments(find, pause, stop)) {
      const { changed, removed, held } = saved
      // What is wrong with rules or the config is said now, even if there is no document yet.
      if (isFirst && changed.length === 0) await openGroups({ ...run, isPart: true })
      if (changed.length > 0 && isScreen() && process.env.TERM !== 'dumb') await print(CLEAR)
      for (const path of removed) notice(say(language, 'watch-removed', { path: shown(path) }))
      for (const { path, reason } of held)
        notice(`${shown(path)}: ${say(language, reason.code)}${say(language, 'watch-held')}`)
      await checkAgain(saved, run, isFirst, stop)
      if (stop.aborted) break
      notice(say(language, isFirst && changed.length + held.length === 0 ? 'watch-none' : 'watch-waiting'))
      isFirst = false
    }
    return 0
  } finally {
    control.abort()
  }
}

/** A report of one document is for whoever edits it: what is written into files, or goes on with other runs, needs them all. */
function ofWatch(options: CheckOptions): CheckOptions {
  const { annotate, force, shard, resume, prune, sarifCompat, filesFrom, stdinName, changedSince, ...others } = options
  return { ...others, format: ['pretty'], output: [] }
}

async function checkAgain({ changed, held }: Saved, run: Run, isFirst: boolean, stop: AbortSignal): Promise<void> {
  if (changed.length === 0) return
  const settings = { ...run.settings, ...(await withTheirTenders(changed, run)) }
  try {
    const clock = stopwatch()
    const outcome = await judge({ ...run, settings, isPart: !isFirst || held.length > 0 }, clock)
    if (!stop.aborted) await publish(outcome, settings, clock)
    outcome.documents.close()
  } catch (error) {
    if (isFirst) throw error
    // A waiver file may be in the middle of being edited, as a draft is.
    notice(sentencesOf(error, settings.language))
  }
}

/** The documents, and the others of their tenders: what is written in one decides what is found in another. */
async function withTheirTenders(changed: string[], { settings: { paths, cwd, search } }: Run) {
  const isChanged = new Set(changed)
  const found = await findDocuments(paths, cwd, {
    ignore: search.ignore ?? true,
    tenders: search.tenders,
    isWanted: async path => isChanged.has(path),
  })
  const folders = new Map(found.flatMap(({ path, tender }) => (tender ? [[path, tender.folder]] : [])))
  const named = found.map(({ path }) => path).filter(path => isChanged.has(path) || folders.has(path))
  const tenders = { asNamed: false, folderOf: async (path: string) => folders.get(path) ?? null }
  return { paths: [...new Set([...named, ...changed])], search: { ignore: false, tenders } }
}

/** Ctrl-C, SIGTERM, and nobody who reads any more; a second Ctrl-C ends the program at once. */
function onStop(stop: () => void): void {
  process.once('SIGINT', stop).once('SIGTERM', stop)
  process.stdout.once('error', stop)
}

/** Pauses that end when `wake` is called, or was since the last one. */
function alarm(signal: AbortSignal): { pause: Pause; wake: () => void } {
  let isDue = false
  let end = () => {}
  signal.addEventListener('abort', () => end())
  return {
    wake() {
      isDue = true
      end()
    },
    async pause(milliseconds, isLight) {
      const isOver = () => signal.aborted || (isLight && isDue)
      await new Promise<void>(done => {
        if (isOver()) return done()
        const timer = setTimeout(done, milliseconds)
        end = () => {
          if (!isOver()) return
          clearTimeout(timer)
          done()
        }
      })
      isDue = false
    },
  }
}
