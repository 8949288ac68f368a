/** `tenderlint [check] PATHS`: the eight steps. */
import type { Documents } from '../../facts/documents.ts'
import { say } from '../../language/say.ts'
import type { Verdict } from '../../report/exit-code.ts'
import type { CheckOptions } from '../options/check-options.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { noticeEnd, publish, refuseBinaryScreen } from '../output/publish.ts'
import { spareInputs } from '../output/spare-inputs.ts'
import { makeRoom } from '../output/write-output.ts'
import type { InterruptedRun } from '../run/interrupted-run.ts'
import { judge } from '../run/judge.ts'
import { settingsOfRun } from '../run/settings-of-run.ts'
import { folderOfSeveral } from '../run/several-tenders.ts'
import { stopwatch } from '../run/stopwatch.ts'
import { notice } from '../terminal.ts'

/** Checks documents and reports; the exit code says whether a pipeline may go on. */
export async function check(paths: string[], options: CheckOptions): Promise<number> {
  const run = await settingsOfRun(paths, options)
  const { settings } = run
  if (settings.annotate !== null) await (await import('../run/annotate.ts')).makeFolder(settings.annotate)
  refuseBinaryScreen(settings)
  await spareInputs(settings)
  await makeRoom(settings.outputs)
  const clock = stopwatch()
  const begun = settings.resume === null ? null : await (await import('../run/interrupted-run.ts')).readBegun(settings)
  const resume = begun ? (await import('../run/resume.ts')).openResume(begun, settings) : undefined
  const lines = await linesFor(settings, begun)
  const judged = await judge(run, clock, lines?.write, resume)
  const outcome = judged.isWhole ? judged : interrupted(judged)
  const { documents, rules, verdict, shard, isWhole } = outcome
  try {
    const linesWritten = (await lines?.end(rules, shard, isWhole)) ?? true
    const { gate, allWritten } = await publish(outcome, settings, clock, linesWritten)
    const copied =
      settings.annotate === null ||
      (await (await import('../run/annotate.ts')).annotateFiles(documents, rules, settings))
    if (settings.verbose) notice(clock.lines(documents, settings.language).join('\n'))
    noticeEnd(allWritten ? (copied ? null : 'gate-copies') : 'gate-reports', gate, settings)
    if (!isWhole) notice(howToGoOn(documents.length, settings))
    const folder = options.package ? folderOfSeveral(documents.outlines) : null
    if (folder !== null) notice(say(settings.language, 'tender-several', { folder }))
    return copied && allWritten ? verdict.code : 2
  } finally {
    documents.close()
    begun?.close()
  }
}

/** What was not checked may hold anything. */
function interrupted<T extends { documents: Documents; verdict: Verdict; found: number }>(outcome: T): T {
  const reason = { code: 'gate-interrupted', values: { done: outcome.documents.length, found: outcome.found } }
  return { ...outcome, verdict: { code: 2, reasons: [reason] } }
}

function howToGoOn(done: number, { outputs, resume, cache, language }: CheckSettings): string {
  if (done === 0) return say(language, 'interrupted-at-once')
  const path = outputs.find(({ format }) => format === 'jsonl')?.path
  if (path !== undefined && path === resume) return say(language, 'interrupted-again', { path })
  if (path !== undefined) return say(language, 'interrupted-go-on', { path })
  return say(language, cache === null ? 'interrupted-next-time' : 'interrupted-cached')
}

/** Loaded only where lines are asked for. */
async function linesFor(settings: CheckSettings, begun: InterruptedRun | null) {
  const wanted = settings.format === 'jsonl' || settings.outputs.some(({ format }) => format === 'jsonl')
  return wanted ? (await import('../output/line-output.ts')).openLineOutput(settings, begun) : null
}
